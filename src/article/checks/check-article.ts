import type { Masthead } from '../masthead';
import type { Article } from '../schema';
import type { Check } from './check';
import { checkFields } from './check-fields';
import { checkMasthead } from './check-masthead';
import { checkTexts } from './check-texts';

/**
 * What a careful colleague would say before a text leaves, in reading order. `nowMs` is the reader's clock; without it
 * an embargo is only held against the article's own date. Blocks that were read before are not read again.
 */
export function checkArticle(article: Article, masthead: Masthead, nowMs: number | null = null): Check[] {
  return [
    ...checkFields(article, nowMs),
    ...checkTexts(article, masthead),
    ...checkMasthead(article, masthead),
  ];
}

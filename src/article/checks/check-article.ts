import type { Masthead } from '../masthead';
import type { Article } from '../schema';
import { checkBlocks } from './check-blocks';
import { checkFields } from './check-fields';
import { checkMasthead } from './check-masthead';
import { checkWording } from './check-wording';
import type { Check } from './check';

/**
 * What a careful colleague would say before a text leaves, in reading order. `nowMs` is the reader's clock; without it
 * an embargo is only held against the article's own date.
 */
export function checkArticle(article: Article, masthead: Masthead, nowMs: number | null = null): Check[] {
  return [
    ...checkFields(article, nowMs),
    ...checkBlocks(article),
    ...checkWording(article),
    ...checkMasthead(article, masthead),
  ];
}

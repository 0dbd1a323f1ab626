import type { Article } from '../../article';
import { outletWords } from '../words';
import { pressWords } from './press-words';

/** The line on top of a release: its embargo, or that it may be printed at once. */
export function noticeLine(article: Article): string {
  if (article.embargo)
    return pressWords(article.language)
      .embargoUntil(article.embargo.local)
      .toLocaleUpperCase(article.language);
  return outletWords(article.language).immediate.toLocaleUpperCase(article.language);
}

/** "Rennes, le 1er mai 2025". */
export function placeAndDate(article: Article): string {
  return [article.dateline, article.date.local.slice(0, 10)].filter(Boolean).join(', ');
}

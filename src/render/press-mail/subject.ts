import type { Article } from '../../article';
import { outletWords } from '../words';
import { oneLine } from './plain';
import { noticeLine } from './release-dates';

/** The subject line: the embargo first when there is one, else what it is; then the headline. */
export function subjectOf(article: Article): string {
  const first = article.embargo ? noticeLine(article) : outletWords(article.language).release;
  return [first, oneLine(article.headline)].filter(Boolean).join(' – ');
}

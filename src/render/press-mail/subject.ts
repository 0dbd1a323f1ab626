import { formatDate, formatTime } from '../../article';
import type { Article } from '../../article';
import { outletWords } from '../words';
import { oneLine } from './plain';
import { pressWords } from './press-words';

/** The subject line: the embargo first when there is one, else what it is; then the headline. */
export function subjectOf(article: Article): string {
  const { embargo, language } = article;
  const first = embargo
    ? pressWords(language).underEmbargo(`${formatDate(embargo, language)}, ${formatTime(embargo, language)}`)
    : outletWords(language).release;
  return [first, oneLine(article.headline)].filter(Boolean).join(' – ');
}

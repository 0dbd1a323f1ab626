import type { Article } from '../../article';
import { checkArticle } from '../article/trade';

/** One point of the checks, ready to be read. */
export interface Finding {
  key: string;
  sentence: string;
  place: string;
}

/** STAND-IN */
export function findings(article: Article, _language: string): Finding[] {
  return checkArticle(article).map((c) => ({
    key: String((c as { kind: string }).kind),
    sentence: String((c as { kind: string }).kind),
    place: 'headline',
  }));
}

import { lengthOfBlocks } from '../article';
import type { Article } from '../article';
import type { LeafletFormat } from './formats';

/** Whether a text would fit a format, before anybody has typeset it. */
export interface EstimatedFit {
  pages: 1 | 2;
  /** Words too many for all pages, 0 when it fits. */
  wordsTooMany: number;
}

/** Signs of a word, its space included. */
const signsOfWord = 6.2;

/** Estimates how a text would fit a format; only typesetting it tells for sure. */
export function estimateFit(article: Article, { capacity }: LeafletFormat): EstimatedFit {
  const whole = article.body.filter(({ type }) => type === 'figure' || type === 'table' || type === 'box');
  const signs =
    lengthOfBlocks(article.body).characters +
    article.standfirst.length +
    (article.lead ? capacity.lead : 0) +
    (article.appointment ? capacity.block : 0) +
    whole.length * capacity.block;
  const wordsTooMany = Math.max(0, Math.ceil((signs - capacity.allPages) / signsOfWord));
  return { pages: signs <= capacity.onePage ? 1 : 2, wordsTooMany };
}

import { lengthOfBlocks } from './text/counts';
import type { Article } from './model/schema';

/** Whether a text would fit a folded A5, before anybody has set it. */
export interface LeafletRoom {
  pages: 1 | 2;
  /** Words too many for both sides, 0 when it fits. */
  wordsTooMany: number;
}

/** Signs of text that one side and both sides of the leaflet hold at its smallest size: measured on the template. */
const oneSide = 2300;
const bothSides = 6700;
/** Signs whose room a lead picture takes, and a picture, a table or a box among the text. */
const lead = 900;
const setApart = 450;
/** Signs of a word, its space included. */
const signsOfWord = 6.2;

/** Estimates how a text would fit the leaflet; only setting it tells for sure. */
export function leafletRoom(article: Article): LeafletRoom {
  const apart = article.body.filter(({ type }) => type === 'figure' || type === 'table' || type === 'box');
  const signs =
    lengthOfBlocks(article.body).characters +
    article.standfirst.length +
    (article.lead ? lead : 0) +
    apart.length * setApart;
  const wordsTooMany = Math.max(0, Math.ceil((signs - bothSides) / signsOfWord));
  return { pages: signs <= oneSide ? 1 : 2, wordsTooMany };
}

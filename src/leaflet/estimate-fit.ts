import { lengthOfBlocks } from '../article';
import type { Article } from '../article';
import { adjustFormat } from './adjustments';
import { leafletFormats } from './formats';
import type { LeafletFormat } from './formats';
import { withoutPassages } from './printed-passages';
import { leafletTemplates } from './templates';
import type { LeafletDesign } from './templates';

/** Whether a text would fit a format, before anybody has typeset it. */
export interface EstimatedFit {
  /** The fewest pages of the format that would hold it; the most there are when none do. */
  pages: number;
  /** Words too many for all pages, 0 when it fits. */
  wordsTooMany: number;
}

/** How a leaflet of a design would come out: without the passages that it leaves out, as it is adjusted by hand; a poster prints no text that could be too long. */
export function estimateDesign(
  article: Article,
  { format, template, leftOut, adjusted }: LeafletDesign,
): EstimatedFit {
  if (!leafletTemplates[template].printsText) return { pages: 1, wordsTooMany: 0 };
  return estimateFit(withoutPassages(article, leftOut), adjustFormat(leafletFormats[format], adjusted));
}

/** Signs of a word, its space included. */
const signsOfWord = 6.2;

/** Estimates how a text would fit a format; only typesetting it tells for sure. */
export function estimateFit(article: Article, format: LeafletFormat): EstimatedFit {
  const { pageCounts } = format;
  const whole = article.body.filter(({ type }) => type === 'figure' || type === 'table' || type === 'box');
  const pictures = whole.length + (article.lead ? 2 : 0) + (article.appointment ? 1 : 0);
  const picture = signsOfArea(format, pictureShare * format.width * format.width);
  const signs = lengthOfBlocks(article.body).characters + article.standfirst.length + pictures * picture;
  const pages = pageCounts.find((count) => signs <= capacityOf(format, count));
  const most = pageCounts.at(-1) ?? 1;
  const wordsTooMany = pages ? 0 : Math.ceil((signs - capacityOf(format, most)) / signsOfWord);
  return { pages: pages ?? most, wordsTooMany };
}

/** What a picture in a column takes of the square of the page's width. */
const pictureShare = 0.11;

/** What headline and foot take of the square of the page's width, at their smallest. */
const frameShare = 0.45;

/** How many signs of text some pages of a format hold at its smallest sizes. */
function capacityOf(format: LeafletFormat, pages: number): number {
  const { width, height, margin } = format;
  const page = (width - 2 * margin.side) * (height - margin.top - margin.bottom);
  return signsOfArea(format, pages * page - frameShare * width * width);
}

/** How many signs of running text stand on some square millimetres at a format's smallest size: 0.47 em wide, ends of lines and paragraphs apart. */
function signsOfArea({ settings }: LeafletFormat, area: number): number {
  const smallest = settings.at(-1);
  if (!smallest) return 0;
  const em = (smallest.body[0] / 72) * 25.4;
  return Math.max(0, (0.85 * area) / (0.47 * em * smallest.leading[0] * em));
}

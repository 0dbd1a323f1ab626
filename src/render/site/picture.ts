import { creditLine } from '../../article';
import type { Figure } from '../../article';
import { outletMessages } from '../../messages';
import { html } from '../drawing/html';
import { siteWords } from '../drawing/markup';
import type { Html } from '../drawing/html';
import { renditionsOf } from './renditions';

/** How a page shows a picture: how wide, and whether it is visible at once. */
export interface PictureFrame {
  root: string;
  language: string;
  sizes: string;
  eager: boolean;
}

/** A figure with its caption and credit. */
export function drawFigure(figure: Figure, frame: PictureFrame, name = 'picture'): Html {
  return html`<figure class="${name}">
${drawPicture(figure, frame)}
${drawCaption(figure, frame.language)}</figure>`;
}

/** The picture alone, offered in several widths, its place kept while it loads. */
export function drawPicture(figure: Figure, { root, sizes, eager }: PictureFrame): Html {
  const renditions = renditionsOf(figure.picture);
  const widest = renditions.at(-1);
  const sources = renditions.map(({ path, width }) => `${root}${path} ${width}w`).join(', ');
  const loading = eager ? html`fetchpriority="high"` : html`loading="lazy"`;
  return html`<img class="u-photo${inView(figure)}" src="${root}${widest?.path}" srcset="${sources}" sizes="${sizes}" width="${widest?.width}" height="${widest?.height}" alt="${figure.alt}" ${loading} decoding="async">`;
}

/** Keeps the focal point in view, to a tenth, where a page crops the picture: the content policy allows no inline styles. */
function inView({ focus }: Figure): Html | false {
  const tenth = (share: number) => String(Math.round(share * 10));
  return focus ? html` x-${tenth(focus.x)} y-${tenth(focus.y)}` : false;
}

function drawCaption(figure: Figure, language: string): Html {
  const caption = figure.caption.trim();
  const credit = creditLine(figure);
  if (!caption && !credit) return html``;
  const stop = /[.!?…»”]$/.test(caption) ? ' ' : '. ';
  return html`<figcaption>${siteWords(caption, language)}${caption && credit && stop}${
    credit && html`<small class="credit">${labelledCredit(credit, language)}</small>`
  }</figcaption>
`;
}

function labelledCredit(credit: string, language: string): string {
  return /^(©|\(c\)|photo|foto|crédit|credit|dessin|illustration)/i.test(credit)
    ? credit
    : outletMessages(language).site.credit(credit);
}

import { creditLine } from '../../../article';
import type { Figure } from '../../../article';
import { outletMessages } from '../../../messages';
import { html } from '../../drawing/html';
import { siteWords } from '../../drawing/markup';
import type { Html } from '../../drawing/html';
import { narrowRenditionsOf, renditionsOf } from '../renditions';
import type { Rendition } from '../renditions';

/** How a page shows a picture: how wide, and whether it is visible at once. */
export interface PictureFrame {
  root: string;
  language: string;
  sizes: string;
  eager: boolean;
  /** Whether it is offered as JPEG, PNG or WebP alone, as to programs that read feeds. */
  plain?: boolean;
  /** The greatest height in CSS pixels at which a whole picture is shown. */
  height?: number;
}

/** As high as a picture may stand in a page, in CSS pixels: a window's height on a desk. */
const highest = 736;

/** A figure with its caption and credit. */
export function drawFigure(figure: Figure, frame: PictureFrame, name = 'picture'): Html {
  return html`<figure class="${name}">
${drawPicture(figure, { ...frame, height: highest })}
${drawCaption(figure, frame.language)}</figure>`;
}

/** The picture alone, offered in several widths, its place kept while it loads: as large as it is, if that is not too high. */
export function drawPicture(
  figure: Figure,
  { root, sizes, eager, plain = false, height = Infinity }: PictureFrame,
): Html {
  const renditions = renditionsOf(figure.picture);
  const widest = renditions.at(-1);
  const sourcesOf = (offered: readonly Rendition[]) =>
    offered.map(({ path, width }) => `${root}${path} ${width}w`).join(', ');
  const narrow = plain ? [] : narrowRenditionsOf(figure.picture);
  const shown = Math.min(1, height / (widest?.height ?? 1));
  const [across, down] = [widest?.width, widest?.height].map((side = 1) => Math.round(side * shown));
  const loading = eager ? html`fetchpriority="high"` : html`loading="lazy"`;
  const image = html`<img class="u-photo${inView(figure)}" src="${root}${widest?.path}" srcset="${sourcesOf(renditions)}" sizes="${sizes}" width="${across}" height="${down}" alt="${figure.alt}" ${loading} decoding="async">`;
  if (narrow.length === 0) return image;
  return html`<picture><source media="(max-width: 40rem)" type="image/avif" srcset="${sourcesOf(narrow)}" sizes="${sizes}">${image}</picture>`;
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
  const { photo, press } = outletMessages(language);
  return /^(©|\(c\)|photo|foto|crédit|credit|dessin|illustration)/i.test(credit)
    ? credit
    : press.labelled(photo, credit);
}

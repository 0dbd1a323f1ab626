import { figuresOf } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { Bleed, Ink } from '../../../src/leaflet';
import type { TypesetOrder } from '../order/job';
import { prepareCopierPictures } from '../pictures/copier-pictures';
import type { CopierPicture } from '../pictures/copier-pictures';
import type { TypesetDocument, TypesetRequest } from '../typeset/typesetter';
import type { LeafletReport } from './leaflet-report';

/**
 * Sets the pages of a leaflet once more for copiers: the same lines, its pictures drawn as copiers keep them. Those of a leaflet with
 * colours, or without pictures, are the same file.
 * Problems: picture-missing, picture-unreadable, typesetting, cancelled.
 */
export async function setCopierPages(
  pdf: Uint8Array,
  report: LeafletReport,
  request: TypesetRequest,
  order: TypesetOrder,
  ink: Ink,
): Promise<Result<Uint8Array, Problem>> {
  const pictures = printedPictures(order, report);
  if (ink !== 'black' || pictures.length === 0) return done(pdf);
  const { article, readPicture, cache, typeset, signal } = order;
  const files = await prepareCopierPictures(pictures, readPicture, { article: article.headline, cache });
  if (!files.ok) return files;
  const set = await typeset({ ...request, files: new Map([...request.files, ...files.value]) }, signal);
  return set.ok ? done(set.value.pdf) : set;
}

/** The pictures that were drawn, each as wide as it is at its widest. */
function printedPictures(
  { article, masthead }: TypesetOrder,
  { pictures: drawn }: LeafletReport,
): CopierPicture[] {
  const { logo } = masthead;
  const figures = figuresOf(article).map(({ picture }) => ({ picture, isLogo: false }));
  return [...figures, ...(logo ? [{ picture: logo, isLogo: true }] : [])].flatMap((each) => {
    const { hash, width, height } = each.picture;
    const widths = drawn
      .filter(({ file }) => file.endsWith(`/${hash}`))
      // A picture that fills a frame of other proportions is cut.
      .map((frame) => Math.max(frame.width, (frame.height * width) / height));
    return widths.length > 0 ? [{ ...each, width: (Math.max(...widths) / 72) * 25.4 }] : [];
  });
}

/**
 * Sets the pages of a leaflet once more for a print shop: the same lines, its lead picture over the edges of the paper by the bleed, in
 * millimetres, where it is as wide as the text. Without a lead picture it is the same file.
 * Problems: typesetting, cancelled.
 */
export async function setPrintShopPages(
  { pdf }: TypesetDocument,
  request: TypesetRequest,
  { article, typeset, signal }: TypesetOrder,
  bleed: Bleed,
): Promise<Result<Uint8Array, Problem>> {
  if (!article.lead) return done(pdf);
  const set = await typeset({ ...request, data: { ...request.data, paper: { bleed } } }, signal);
  return set.ok ? done(set.value.pdf) : set;
}

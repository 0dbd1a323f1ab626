import { figuresOf } from '../../../src/article';
import type { Article, Masthead, Picture } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { keepWords, renderLeaflet, wordsOf } from '../../../src/render';
import type { LeafletData } from '../../../src/render';
import type { Job, Material } from '../order/job';
import { fitLeaflet, fitsAt } from './fit-leaflet';
import type { LeafletReport, TryFit } from './fit-leaflet';
import { printPictures } from '../pictures/print-pictures';
import { leafletScale } from './leaflet-scale';
import type { LeafletFit } from './leaflet-scale';
import { coarsePictures, silentPictures, unprintableNotice } from '../order/notices';
import type { Typeset, TypesetDocument, TypesetRequest } from '../typeset/typesetter';

/** A leaflet as it is set: its file, and how the text came out. */
export interface SetLeaflet {
  pdf: Uint8Array;
  pages: number;
  /** Size of the text in points. */
  bodySize: number;
  /** Words too many for two pages at the smallest size; 0 when it fits, and the file is whole. */
  wordsTooMany: number;
  notices: Notice[];
}

/**
 * Sets an article as an A5 leaflet, at the largest sizes that keep it to one page or two. One that is too long is
 * set all the same, over as many pages as it takes, so that its writer sees where it overflows.
 * Problems: picture-missing, picture-unreadable, typesetting, cancelled.
 */
export async function setLeaflet(
  article: Article,
  masthead: Masthead,
  readPicture: Material['readPicture'],
  typeset: Typeset,
  signal?: AbortSignal,
  cache: Job['cache'] = null,
): Promise<Result<SetLeaflet, Problem>> {
  const leaflet = renderLeaflet(article, masthead);
  const pictures = picturesOf(article, masthead);
  const blanks = new Map(pictures.map(({ hash }) => [hash, blankPicture]));
  const tryFit: TryFit = async (said, fit) =>
    reportOf(await typeset({ ...requestOf(said, fit, blanks), want: 'report' }, signal));
  const order = { article: article.headline, ink: 'grey', widest: 1512, cache } as const;
  const [files, fitted] = await Promise.all([
    printPictures(pictures, readPicture, order),
    fitLeaflet(leaflet, tryFit),
  ]);
  if (!files.ok) return files;
  if (!fitted.ok) return fitted;
  const fit =
    fitted.value ?? leafletScale({ text: 0, display: 0, pages: 2, lead: leaflet.lead ? 'column' : 'none' });
  const tooMany = fitted.value ? done(0) : await wordsTooMany(leaflet, fit, tryFit);
  if (!tooMany.ok) return tooMany;
  const set = await typeset(requestOf(leaflet, fit, files.value), signal);
  if (!set.ok) return set;
  return done({
    pdf: set.value.pdf,
    pages: set.value.pages,
    bodySize: fit.body,
    wordsTooMany: tooMany.value,
    notices: noticesOf(article, masthead, set.value),
  });
}

function picturesOf(article: Article, { logo }: Masthead): Picture[] {
  const pictures = figuresOf(article).map(({ picture }) => picture);
  return logo ? [logo, ...pictures] : pictures;
}

/** Stands for every picture while sizes are tried: the template gives each the room that its data says. */
const blankPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

function requestOf(leaflet: LeafletData, fit: LeafletFit, files: TypesetRequest['files']): TypesetRequest {
  const { title } = leaflet;
  return { template: 'leaflet', title, data: { leaflet, fit }, files, want: 'pdf', standard: 'ua-1' };
}

function reportOf(set: Result<TypesetDocument, Problem>): Result<LeafletReport, Problem> {
  return set.ok ? done(set.value.report as LeafletReport) : failed(set.problem);
}

function noticesOf(article: Article, masthead: Masthead, { unprintable }: TypesetDocument): Notice[] {
  const name = article.headline;
  return [
    ...(masthead.imprint.printer.trim() ? [] : [{ kind: 'imprint-missing', article: name } as const]),
    ...(masthead.site ? [] : [{ kind: 'site-address-missing' } as const]),
    ...silentPictures(article),
    ...coarsePictures(article),
    ...unprintableNotice(article, unprintable),
  ];
}

/**
 * By how many words a leaflet is too long at some sizes, found by setting it with fewer and fewer of its last words.
 * All of its words, when not even an empty body would fit under its headline.
 */
async function wordsTooMany(
  leaflet: LeafletData,
  fit: LeafletFit,
  tryFit: TryFit,
): Promise<Result<number, Problem>> {
  const words = wordsOf(leaflet.body);
  let [tooFew, enough] = [0, words];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    const fits = await fitsAt({ ...leaflet, body: keepWords(leaflet.body, words - middle) }, fit, tryFit);
    if (!fits.ok) return fits;
    if (fits.value) enough = middle;
    else tooFew = middle;
  }
  return done(enough);
}

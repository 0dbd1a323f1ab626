import { figuresOf, hasWords, mastheadIn } from '../../../src/article';
import type { Article, Masthead, Picture } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { leafletFormat, leafletTemplates, printWidth } from '../../../src/leaflet';
import type { LeafletFormat } from '../../../src/leaflet';
import { truncateWords, renderLeaflet, countPrintedWords } from '../../../src/render';
import type { LeafletData } from '../../../src/render';
import type { TypesetOrder } from '../order/job';
import { altMissingNotices, coarsePictureNotices, unprintableNotices } from '../order/notices';
import { untranslatedNotices } from '../order/untranslated-notices';
import { preparePrintPictures } from '../pictures/print-pictures';
import type { TypesetDocument, TypesetRequest } from '../typeset/typesetter';
import { fitLeaflet, fitsSmallest, smallestFit } from './fit-leaflet';
import type { TryFit } from './fit-leaflet';
import type { LeafletReport } from './leaflet-report';
import type { LeafletFit } from './leaflet-scale';

/** A typeset leaflet: its file, and how the text came out. */
export interface SetLeaflet {
  pdf: Uint8Array;
  pages: number;
  /** Size of the text in points. */
  bodySize: number;
  /** By how many words the text is too long for two pages at the smallest size; 0 when it fits. */
  wordsTooMany: number;
  notices: Notice[];
}

/**
 * Typesets an article as a leaflet of a format, at the largest sizes that keep it to one page or two. A text that is too long is
 * set all the same, over as many pages as it takes, so that its writer sees where it overflows.
 * Problems: picture-missing, picture-unreadable, typesetting, cancelled.
 */
export async function setLeaflet(
  order: TypesetOrder,
  format: LeafletFormat = leafletFormat,
): Promise<Result<SetLeaflet, Problem>> {
  const { article, masthead, readPicture, typeset, signal, cache } = order;
  const template = leafletTemplates.tract;
  const leaflet = renderLeaflet(article, masthead);
  const pictures = picturesOf(article, masthead);
  const blanks = new Map(pictures.map(({ hash }) => [hash, blankPicture]));
  const tryFit: TryFit = async (tried, fit) =>
    reportOf(await typeset({ ...requestOf(tried, fit, format, blanks), want: 'report' }, signal));
  const print = { article: article.headline, ink: template.ink, widest: printPixels(format), cache } as const;
  const [files, fitted] = await Promise.all([
    preparePrintPictures(pictures, readPicture, print),
    fitLeaflet(leaflet, format, tryFit),
  ]);
  if (!files.ok) return files;
  if (!fitted.ok) return fitted;
  const fit = fitted.value ?? smallestFit(leaflet, format);
  const tooMany = fitted.value ? done(0) : await countWordsTooMany(leaflet, format, tryFit);
  if (!tooMany.ok) return tooMany;
  const set = await typeset(requestOf(leaflet, fit, format, files.value), signal);
  if (!set.ok) return set;
  return done({
    pdf: set.value.pdf,
    pages: set.value.pages,
    bodySize: fit.body,
    wordsTooMany: tooMany.value,
    notices: noticesOf(article, masthead, format, set.value),
  });
}

function picturesOf(article: Article, { logo }: Masthead): Picture[] {
  const pictures = figuresOf(article).map(({ picture }) => picture);
  return logo ? [logo, ...pictures] : pictures;
}

/** Takes the place of every picture while sizes are tried: the template takes a picture's size from the data. */
const blankPicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

function reportOf(set: Result<TypesetDocument, Problem>): Result<LeafletReport, Problem> {
  return set.ok ? done(set.value.report as LeafletReport) : failed(set.problem);
}

function requestOf(
  leaflet: LeafletData,
  fit: LeafletFit,
  format: LeafletFormat = leafletFormat,
  files: TypesetRequest['files'],
): TypesetRequest {
  const { title } = leaflet;
  const { file } = leafletTemplates.tract;
  return {
    template: `leaflet/${file}/template`,
    title,
    data: { leaflet, fit, format },
    files,
    want: 'pdf',
    standard: 'ua-1',
  };
}

/** The most pixels that a picture across the page is printed with: 300 to the inch. */
function printPixels(format: LeafletFormat): number {
  return Math.ceil((printWidth(format, 'lead') / 25.4) * 300);
}

/**
 * By how many words a leaflet is too long at the smallest sizes, found by bisection on the number of last words left out.
 * All of its words, when not even an empty body would fit under its headline.
 */
async function countWordsTooMany(
  leaflet: LeafletData,
  format: LeafletFormat,
  tryFit: TryFit,
): Promise<Result<number, Problem>> {
  const words = countPrintedWords(leaflet.body);
  let [tooFew, enough] = [0, words];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    const shorter = { ...leaflet, body: truncateWords(leaflet.body, words - middle) };
    const fits = await fitsSmallest(shorter, format, tryFit);
    if (!fits.ok) return fits;
    if (fits.value) enough = middle;
    else tooFew = middle;
  }
  return done(enough);
}

/** A leaflet prints one call: to join, or where there is none the one to get the newsletter. */
function printedCall({ join }: Masthead): 'join' | 'newsletter' {
  return hasWords(join.label) ? 'join' : 'newsletter';
}

function noticesOf(
  article: Article,
  masthead: Masthead,
  format: LeafletFormat = leafletFormat,
  { unprintable }: TypesetDocument,
): Notice[] {
  const name = article.headline;
  return [
    ...(mastheadIn(masthead, article.language).local.imprint.printer.trim()
      ? []
      : [{ kind: 'imprint-missing', article: name } as const]),
    ...(masthead.site ? [] : [{ kind: 'site-address-missing' } as const]),
    ...untranslatedNotices(masthead, [article.language], [printedCall(masthead)]),
    ...altMissingNotices(article),
    ...coarsePictureNotices(article, format),
    ...unprintableNotices(article, unprintable),
  ];
}

import { figuresOf } from '../../../src/article';
import type { Article, Masthead, Picture } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import {
  coveredDesign,
  designedFormat,
  leafletTemplates,
  printWidth,
  withoutPassages,
} from '../../../src/leaflet';
import type { Bleed, LeadUse, LeafletDesign, LeafletFormat } from '../../../src/leaflet';
import { truncateWords, renderLeaflet, countPrintedWords } from '../../../src/render';
import type { LeafletData } from '../../../src/render';
import type { TypesetOrder } from '../order/job';
import { preparePrintPictures } from '../pictures/print-pictures';
import { setCopierPages } from './copier-pages';
import { setPrintShopPages } from './print-shop-pages';
import type { TypesetDocument, TypesetRequest } from '../typeset/typesetter';
import { exponentialSearch } from './exponential-search';
import { fitLeaflet } from './fit-leaflet';
import { fitsSmallest, shareThatFits, smallestFit } from './smallest-fit';
import type { TryFit } from './level-columns';
import { isReport, lastPageFill } from './leaflet-report';
import type { LeafletReport } from './leaflet-report';
import { coveredNotice, noticesOf, strayNotices, templateNotices, thinNotices } from './leaflet-notices';
import { shrunkFit } from './leaflet-scale';
import type { LeafletFit } from './leaflet-scale';
import type { OwnTemplate } from './own-templates';

/** A typeset leaflet: its file, and how the text came out. */
export interface SetLeaflet {
  pdf: Uint8Array;
  pages: number;
  /** Size of the text in points. */
  bodySize: number;
  /** By how many words the text is too long for the format's pages at the smallest size; 0 when it fits. */
  wordsTooMany: number;
  notices: Notice[];
  /** Sets the same pages for copiers. */
  setForCopier: () => Promise<Result<Uint8Array, Problem>>;
  /** Sets them with a lead picture across the page that reaches over its edges. */
  setForPrintShop: (bleed: Bleed) => Promise<Result<Uint8Array, Problem>>;
}

/**
 * Typesets an article as a leaflet of a design; with a template of the group's own that fails, it is set with the one that this was
 * made from, and a notice says why.
 * Problems: those of `setStandard`.
 */
export async function setLeaflet(
  given: TypesetOrder,
  design: LeafletDesign,
  options: { countsWords?: boolean } = {},
): Promise<Result<SetLeaflet, Problem>> {
  return withOwnTemplate(given, design, (order, used) => setStandard(order, used, options));
}

/** The same, but nothing for a text that is too long. */
export async function setIfItFits(
  given: TypesetOrder,
  design: LeafletDesign,
): Promise<Result<SetLeaflet | null, Problem>> {
  return withOwnTemplate(given, design, setStandardIfItFits);
}

/** An order with the files of the template of the group's own that its design uses. */
interface DesignedOrder extends TypesetOrder {
  own?: OwnTemplate['files'];
}

async function withOwnTemplate<Set extends SetLeaflet | null>(
  given: TypesetOrder,
  { own: name, ...standard }: LeafletDesign,
  set: (order: DesignedOrder, design: LeafletDesign) => Promise<Result<Set, Problem>>,
): Promise<Result<Set, Problem>> {
  if (name === undefined) return set(given, standard);
  const own = await given.templates?.(name);
  const why = own ? (own.broken ?? misfit(own, standard)) : 'its folder is gone';
  const tried = own && why === null ? await set({ ...given, own: own.files }, standard) : null;
  if (tried && (tried.ok || tried.problem.kind !== 'typesetting')) return tried;
  const made = await set(given, standard);
  if (!made.ok || !made.value) return made;
  const reason = tried && !tried.ok && tried.problem.kind === 'typesetting' ? tried.problem.why : (why ?? '');
  const notice = {
    kind: 'template-broken' as const,
    article: given.article.headline,
    template: name,
    why: reason,
  };
  return done({ ...made.value, notices: [notice, ...made.value.notices] });
}

/** Why a template is none for a design; null when it is one. */
function misfit({ like, formats }: OwnTemplate, { format, template }: LeafletDesign): string | null {
  return like === template && formats.includes(format) ? null : 'it is not made for this format';
}

/**
 * Typesets an article as a leaflet of a design, at the largest sizes that keep it to its format's pages. A text that is too long for
 * its template is set with the plainer one that this names; one that is too long for that too is set all the same, over as many
 * pages as it takes, so that its writer sees where it overflows; unless the words too many are counted, which takes longest, it has
 * one.
 * Problems: picture-missing, picture-unreadable, typesetting, cancelled.
 */
async function setStandard(
  given: DesignedOrder,
  design: LeafletDesign,
  { countsWords = true }: { countsWords?: boolean } = {},
): Promise<Result<SetLeaflet, Problem>> {
  const order = printedOrder(given, design);
  const format = designedFormat(design);
  const fitted = await fitDesign(order, design);
  if (!fitted.ok) return fitted;
  const { leaflet, fit, tryFit } = fitted.value;
  if (fit) return setFitting(given, design, { ...fitted.value, fit, wordsTooMany: 0 });
  const { otherwise } = leafletTemplates[design.template];
  if (otherwise) return setStandard(plain(given), { ...design, template: otherwise }, { countsWords });
  const bare = await setWithoutCoupon(given, design);
  if (!bare.ok) return bare;
  if (bare.value) return done(bare.value);
  const tooMany = countsWords ? await countWordsTooMany(leaflet, format, tryFit) : done(1);
  if (!tooMany.ok) return tooMany;
  const smallest = smallestFit(leaflet, format);
  // A poster has no text to be shortened: it is its headline and appointment that are too large.
  const found = { ...fitted.value, fit: smallest, wordsTooMany: Math.max(1, tooMany.value) };
  return setAt(order, design, found, given.article);
}

/** A poster that has no room for its coupon, which its text could not be shortened for; null for any other, and where that is not enough. */
async function setWithoutCoupon(
  given: DesignedOrder,
  { coupon, ...bare }: LeafletDesign,
): Promise<Result<SetLeaflet | null, Problem>> {
  if (!coupon || leafletTemplates[bare.template].printsText) return done(null);
  const set = await setStandardIfItFits(given, bare);
  if (!set.ok || !set.value) return set;
  const notice = { kind: 'coupon-left-out', article: given.article.headline, format: bare.format } as const;
  return done({ ...set.value, notices: [notice, ...set.value.notices] });
}

async function setStandardIfItFits(
  given: DesignedOrder,
  design: LeafletDesign,
): Promise<Result<SetLeaflet | null, Problem>> {
  const fitted = await fitDesign(printedOrder(given, design), design);
  if (!fitted.ok) return fitted;
  const { fit } = fitted.value;
  if (fit) return setFitting(given, design, { ...fitted.value, fit, wordsTooMany: 0 });
  const { otherwise } = leafletTemplates[design.template];
  return otherwise ? setStandardIfItFits(plain(given), { ...design, template: otherwise }) : done(null);
}

/**
 * Sets a text at sizes that hold it. A tract or letter that would leave the last pages of its sheet blank, or the last largely, is set
 * between covers, which take these pages, where the text fits between them.
 */
async function setFitting(
  given: DesignedOrder,
  design: LeafletDesign,
  found: FoundFit,
): Promise<Result<SetLeaflet, Problem>> {
  const covered = given.own ? null : coveredDesign(design);
  const poor = covered ? await endsPoorly(found) : done(false);
  if (!poor.ok) return poor;
  if (covered && poor.value) {
    const fitted = await fitDesign(printedOrder(given, covered), covered);
    if (!fitted.ok) return fitted;
    const { fit } = fitted.value;
    const isBetter = fit && (found.fit.pagesLeft > 0 || fit.pagesLeft === 0);
    const set = isBetter && (await setFitting(given, covered, { ...fitted.value, fit, wordsTooMany: 0 }));
    if (set && set.ok && covered.template !== design.template)
      return done({ ...set.value, notices: [coveredNotice(given.article, covered), ...set.value.notices] });
    if (set) return set;
  }
  return setAt(printedOrder(given, design), design, found, given.article);
}

/** Whether a text leaves pages of its sheet blank, or more than half of the last. */
async function endsPoorly({ leaflet, fit, tryFit }: FoundFit): Promise<Result<boolean, Problem>> {
  if (fit.pagesLeft > 0) return done(true);
  const tried = await tryFit(leaflet, fit);
  return tried.ok ? done(lastPageFill(tried.value) < 0.5) : tried;
}

/** The order without the template of the group's own. */
function plain({ own: _own, ...order }: DesignedOrder): TypesetOrder {
  return order;
}

/** What is printed of a text: a poster has no more than headline, standfirst, appointment and call. */
function printedOrder(order: DesignedOrder, { template, leftOut }: LeafletDesign): DesignedOrder {
  const { article } = order;
  if (leafletTemplates[template].printsText) return { ...order, article: withoutPassages(article, leftOut) };
  return { ...order, article: { ...article, body: [], byline: '' } };
}

interface FittedDesign {
  leaflet: LeafletData;
  /** Null for a text that is too long. */
  fit: LeafletFit | null;
  tryFit: TryFit;
  /** The pictures as they are printed. */
  files: TypesetRequest['files'];
}

/** Finds the sizes of a design, while its pictures are prepared. */
async function fitDesign(
  { article, masthead, readPicture, typeset, signal, cache, own }: DesignedOrder,
  design: LeafletDesign,
): Promise<Result<FittedDesign, Problem>> {
  const format = designedFormat(design);
  const leaflet = withLeadUse(renderLeaflet(article, masthead, design.coupon), design.lead);
  const pictures = picturesOf(article, masthead);
  const blanks = new Map(pictures.map(({ hash }) => [hash, blankPicture]));
  const tryFit: TryFit = async (tried, fit) =>
    reportOf(
      await typeset({ ...requestOf(tried, { design, fit, masthead, own }, blanks), want: 'report' }, signal),
      tried.title,
    );
  const ink = design.ink === 'colour' ? 'colour' : 'grey';
  const print = { article: article.headline, ink, widest: printPixels(format), cache } as const;
  const [files, fit] = await Promise.all([
    preparePrintPictures(pictures, readPicture, print),
    fitLeaflet(leaflet, format, tryFit),
  ]);
  if (!files.ok) return files;
  return fit.ok ? done({ leaflet, fit: fit.value, tryFit, files: files.value }) : fit;
}

function withLeadUse({ lead, ...leaflet }: LeafletData, use: LeadUse | undefined): LeafletData {
  return { ...leaflet, lead: lead && use ? { ...lead, use } : lead };
}

interface FoundFit extends FittedDesign {
  fit: LeafletFit;
  wordsTooMany: number;
}

/** Typesets a leaflet at the sizes that were found. */
async function setAt(
  order: DesignedOrder,
  design: LeafletDesign,
  { leaflet, fit, files, wordsTooMany }: FoundFit,
  given: Article,
): Promise<Result<SetLeaflet, Problem>> {
  const { article, masthead, typeset, signal, own } = order;
  const requestAt = (size: LeafletFit) =>
    requestOf(leaflet, { design, fit: { ...size, fills: true }, masthead, own }, files);
  let request = requestAt(fit);
  let set = await typeset(request, signal);
  for (const times of smallerSizes) {
    if (!set.ok || strayPages(set.value).length === 0) break;
    const smaller = requestAt(shrunkFit(fit, times));
    const tried = await typeset(smaller, signal);
    if (tried.ok && strayPages(tried.value).length < strayPages(set.value).length)
      [set, request] = [tried, smaller];
  }
  if (!set.ok) return set;
  const { value } = set;
  const { pdf, pages, report } = value;
  const setForCopier = () => setCopierPages(value, request, order, design.ink);
  const setForPrintShop = (bleed: Bleed) => setPrintShopPages(value, request, order, bleed);
  const notices = [
    ...templateNotices(given, design, leaflet),
    ...thinNotices(given, design, { fit, pages, fills: isReport(report) ? report.fills : [] }),
    ...(design.ink === 'two' && masthead.colour === ''
      ? [{ kind: 'leaflet-without-colour', article: article.headline } as const]
      : []),
    ...strayNotices(article, strayPages(value)),
    ...noticesOf(article, masthead, design, value),
  ];
  return done({ pdf, pages, bodySize: fit.body, wordsTooMany, notices, setForCopier, setForPrintShop });
}

/** How many times as large a leaflet is set whose letters leave the page or lie over others, one try after the other. */
const smallerSizes = [0.85, 0.72, 0.6];

/** The pages on which letters are not where they should be. */
function strayPages({ stray }: TypesetDocument): number[] {
  return [...new Set([...(stray?.outside ?? []), ...(stray?.over ?? [])])].sort((one, other) => one - other);
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

function reportOf(set: Result<TypesetDocument, Problem>, title: string): Result<LeafletReport, Problem> {
  if (!set.ok) return set;
  const { report } = set.value;
  return isReport(report)
    ? done(report)
    : failed({ kind: 'typesetting', article: title, why: 'it says nothing of its pages (<report>)' });
}

interface Setting {
  design: LeafletDesign;
  fit: LeafletFit;
  masthead: Masthead;
  own: OwnTemplate['files'] | undefined;
}

function requestOf(
  leaflet: LeafletData,
  { design, fit, masthead, own }: Setting,
  files: TypesetRequest['files'],
): TypesetRequest {
  const { title } = leaflet;
  const ink = { mode: design.ink, colour: masthead.colour };
  const format = { ...designedFormat(design), covered: design.covered ?? false };
  const data = { leaflet, fit, format, ink, paper: { bleed: 0 } };
  return {
    template: `leaflet/${design.template}/template`,
    title,
    data,
    files,
    ...(own && { own }),
    room: {
      width: pointsOf(format.width),
      height: pointsOf(format.height),
      edge: own ? 0 : pointsOf(safeEdge),
    },
    want: 'pdf',
    standard: 'ua-1',
  };
}

/** Letters nearer to the edge than this, in millimetres, are at the mercy of who cuts the paper; a group's own template may want that. */
const safeEdge = 3;

const pointsOf = (millimetres: number) => (millimetres / 25.4) * 72;

/** The most pixels that a picture across the page is printed with: 300 to the inch. */
function printPixels(format: LeafletFormat): number {
  return Math.ceil((printWidth(format, 'lead') / 25.4) * 300);
}

/**
 * By how many words a leaflet is too long at the smallest sizes, found on the number of first words that fit. All of its words,
 * when not even an empty body would fit under its headline.
 */
async function countWordsTooMany(
  leaflet: LeafletData,
  format: LeafletFormat,
  tryFit: TryFit,
): Promise<Result<number, Problem>> {
  const words = countPrintedWords(leaflet.body);
  const share = await shareThatFits(leaflet, format, tryFit);
  if (!share.ok) return share;
  const guess = Math.max(1, Math.min(words - 1, Math.round(words * share.value)));
  const kept = await exponentialSearch({ least: 0, most: words - 1, guess }, async (count) => {
    const shorter = { ...leaflet, body: truncateWords(leaflet.body, count) };
    const fits = await fitsSmallest(shorter, format, tryFit);
    return fits.ok ? done({ holds: fits.value }) : fits;
  });
  return kept.ok ? done(words - kept.value) : kept;
}

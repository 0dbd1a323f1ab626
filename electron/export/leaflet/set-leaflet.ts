import { figuresOf } from '../../../src/article';
import type { Article, Masthead, Picture } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import {
  couponOf,
  coverOf,
  coveredDesign,
  designedFormat,
  holdsCoupon,
  leafletTemplates,
  posterFields,
  printWidth,
  withoutPassages,
} from '../../../src/leaflet';
import type { Bleed, LeadUse, LeafletDesign, LeafletFormat } from '../../../src/leaflet';
import { renderLeaflet, withPrintedLinks } from '../../../src/render';
import type { LeafletData } from '../../../src/render';
import type { TypesetOrder } from '../order/job';
import { preparePrintPictures } from '../pictures/print-pictures';
import { setCopierPages } from './copier-pages';
import { setPrintShopPages } from './print-shop-pages';
import type { TypesetDocument, TypesetRequest } from '../typeset/typesetter';
import { countWordsTooMany } from './count-words';
import { fitLeaflet, smallestChoices } from './fit-leaflet';
import { maxTries } from './search';
import type { Fitting, SetAt } from './search';
import { fitOf, shrunkFit } from './leaflet-choices';
import type { LeafletFit, LeafletInput } from './leaflet-choices';
import { endsPoorly } from './leaflet-cost';
import type { Tried } from './leaflet-cost';
import { leafletReport, pagesLeft, whiteOf } from './leaflet-report';
import type { LeafletReport } from './leaflet-report';
import {
  couponNotice,
  coveredNotice,
  noticesOf,
  strayNotices,
  templateNotices,
  thinNotices,
} from './leaflet-notices';
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
  return withCoupon(given, design, (one) =>
    withOwnTemplate(given, one, (order, used) => setStandard(order, used, options)),
  );
}

/** The same, but nothing for a text that is too long. */
export async function setIfItFits(
  given: TypesetOrder,
  design: LeafletDesign,
): Promise<Result<SetLeaflet | null, Problem>> {
  return withCoupon(given, design, (one) => withOwnTemplate(given, one, setStandardIfItFits));
}

/** Sets a design without its coupon where the format has no room for one, and says so. */
async function withCoupon<Set extends SetLeaflet | null>(
  { article }: TypesetOrder,
  design: LeafletDesign,
  set: (design: LeafletDesign) => Promise<Result<Set, Problem>>,
): Promise<Result<Set, Problem>> {
  const { coupon, ...bare } = design;
  if (!coupon || (holdsCoupon(design) && couponOf(design) === coupon)) return set(design);
  const made = await set(bare);
  if (!made.ok || !made.value) return made;
  return done({ ...made.value, notices: [couponNotice(article, design), ...made.value.notices] });
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
 * Typesets an article as a leaflet of a design, at the sizes that suit its format's pages best. A text that is too long for its
 * template is set with the plainer one that this names; one that is too long for that too is set all the same, over as many pages as it
 * takes, so that its writer sees where it overflows; unless the words too many are counted, which takes longest, it has one.
 * Problems: picture-missing, picture-unreadable, typesetting, cancelled.
 */
async function setStandard(
  given: DesignedOrder,
  design: LeafletDesign,
  { countsWords = true }: { countsWords?: boolean } = {},
): Promise<Result<SetLeaflet, Problem>> {
  const order = printedOrder(given, design);
  const fitted = await fitDesign(order, design);
  if (!fitted.ok) return fitted;
  const { best, fitting, setAt } = fitted.value;
  if (best) return setFitting(given, design, { ...fitted.value, best });
  const { otherwise } = leafletTemplates[design.template];
  if (otherwise) return setStandard(plain(given), { ...design, template: otherwise }, { countsWords });
  const bare = await setWithoutCoupon(given, design);
  if (!bare.ok) return bare;
  if (bare.value) return done(bare.value);
  const tooMany = countsWords ? await countWordsTooMany(fitting, setAt) : done(1);
  if (!tooMany.ok) return tooMany;
  const fit = fitOf(fitting.format, smallestChoices(fitting));
  // A poster has no text to be shortened: it is its headline and appointment that are too large.
  const found = { ...fitted.value, fit, white: 0, wordsTooMany: Math.max(1, tooMany.value) };
  return setAtFit(order, design, found, given.article);
}

/** A poster that has no room for its coupon, which its text could not be shortened for; null for any other, and where that is not enough. */
async function setWithoutCoupon(
  given: DesignedOrder,
  { coupon, ...bare }: LeafletDesign,
): Promise<Result<SetLeaflet | null, Problem>> {
  if (!coupon || leafletTemplates[bare.template].printsText) return done(null);
  const set = await setStandardIfItFits(given, bare);
  if (!set.ok || !set.value) return set;
  return done({ ...set.value, notices: [couponNotice(given.article, bare), ...set.value.notices] });
}

async function setStandardIfItFits(
  given: DesignedOrder,
  design: LeafletDesign,
): Promise<Result<SetLeaflet | null, Problem>> {
  const fitted = await fitDesign(printedOrder(given, design), design);
  if (!fitted.ok) return fitted;
  const { best } = fitted.value;
  if (best) return setFitting(given, design, { ...fitted.value, best });
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
  found: FittedDesign & { best: Tried },
): Promise<Result<SetLeaflet, Problem>> {
  const covered = otherDesign(given, design);
  if (!covered || !endsPoorly(found.best)) return setBest(given, design, found);
  const { tries } = found.fitting;
  const between = await fitDesign(printedOrder(given, covered), covered, tries);
  if (!between.ok) return between;
  const { best } = between.value;
  if (!best || (pagesLeft(found.best) === 0 && pagesLeft(best) > 0))
    return setWithoutOther(given, design, found);
  const set = await setBest(given, covered, { ...between.value, best });
  if (!set.ok || covered.template === design.template) return set;
  return done({ ...set.value, notices: [coveredNotice(given.article, covered), ...set.value.notices] });
}

/** Sets a text in its own design, whatever it leaves of its pages. */
async function setWithoutOther(
  given: DesignedOrder,
  design: LeafletDesign,
  found: FittedDesign & { best: Tried },
): Promise<Result<SetLeaflet, Problem>> {
  const { fitting, setAt } = found;
  const best = await fitLeaflet({ ...fitting, hasOther: false }, setAt(fitting.leaflet));
  return best.ok ? setBest(given, design, { ...found, best: best.value ?? found.best }) : best;
}

/** The design that is taken for a text that leaves pages of its sheet; never in place of a template of the group's own. */
function otherDesign({ own }: DesignedOrder, design: LeafletDesign): LeafletDesign | null {
  return own ? null : coveredDesign(design);
}

function setBest(
  given: DesignedOrder,
  design: LeafletDesign,
  found: FittedDesign & { best: Tried },
): Promise<Result<SetLeaflet, Problem>> {
  const { best } = found;
  const at = { ...found, fit: best.fit, white: whiteOf(best), wordsTooMany: 0 };
  return setAtFit(printedOrder(given, design), design, at, given.article);
}

/** The order without the template of the group's own. */
function plain({ own: _own, ...order }: DesignedOrder): TypesetOrder {
  return order;
}

/** What is printed of a text where its body is not. */
function printedOrder(order: DesignedOrder, { template, leftOut, adjusted }: LeafletDesign): DesignedOrder {
  const { article } = order;
  if (!leafletTemplates[template].printsText)
    return { ...order, article: { ...article, body: [], byline: '', ...posterFields(article, template) } };
  const printed = withoutPassages(article, leftOut);
  return { ...order, article: adjusted?.links ? withPrintedLinks(printed, adjusted.links) : printed };
}

interface FittedDesign {
  fitting: Fitting;
  /** Null for a text that is too long. */
  best: Tried | null;
  setAt: (leaflet: LeafletData) => SetAt;
  /** The pictures as they are printed. */
  files: TypesetRequest['files'];
}

/** Finds the sizes of a design, while its pictures are prepared. */
async function fitDesign(
  order: DesignedOrder,
  design: LeafletDesign,
  // One try is left to write the file.
  tries: Fitting['tries'] = { left: maxTries - 1 },
): Promise<Result<FittedDesign, Problem>> {
  const { article, masthead, readPicture, typeset, signal, cache, own } = order;
  const format = designedFormat(design);
  const leaflet = withLeadUse(renderLeaflet(article, masthead, couponOf(design)), design.lead);
  const pictures = picturesOf(article, masthead);
  const blanks = new Map(pictures.map(({ hash }) => [hash, blankPicture]));
  const setAt = (shown: LeafletData) => async (fit: LeafletFit) =>
    reportOf(
      await typeset({ ...requestOf(shown, { design, fit, masthead, own }, blanks), want: 'report' }, signal),
      shown.title,
    );
  const ink = design.ink === 'colour' ? 'colour' : 'grey';
  const print = { article: article.headline, ink, widest: printPixels(format), cache } as const;
  const isCovered = coverOf(design).before > 0;
  const hasOther = otherDesign(order, design) !== null;
  const fitting: Fitting = { leaflet, format, isCovered, hasOther, tries };
  const [files, best] = await Promise.all([
    preparePrintPictures(pictures, readPicture, print),
    fitLeaflet(fitting, setAt(leaflet)),
  ]);
  if (!files.ok) return files;
  return best.ok ? done({ fitting, best: best.value, setAt, files: files.value }) : best;
}

function withLeadUse({ lead, ...leaflet }: LeafletData, use: LeadUse | undefined): LeafletData {
  return { ...leaflet, lead: lead && use ? { ...lead, use } : lead };
}

interface FoundFit extends FittedDesign {
  fit: LeafletFit;
  /** The height that the text leaves white on all its pages. */
  white: number;
  wordsTooMany: number;
}

/** Typesets a leaflet at the sizes that were found. */
async function setAtFit(
  order: DesignedOrder,
  design: LeafletDesign,
  { fitting: { leaflet }, fit, white, files, wordsTooMany }: FoundFit,
  given: Article,
): Promise<Result<SetLeaflet, Problem>> {
  const { article, masthead, typeset, signal, own } = order;
  const requestAt = (size: LeafletFit) => requestOf(leaflet, { design, fit: size, masthead, own }, files);
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
  const report = reportOf(set, leaflet.title);
  if (!report.ok) return report;
  const { value } = set;
  const { pdf, pages } = value;
  const setForCopier = () => setCopierPages(pdf, report.value, request, order, design.ink);
  const setForPrintShop = (bleed: Bleed) => setPrintShopPages(value, request, order, bleed);
  const notices = [
    ...templateNotices(given, design, leaflet),
    ...thinNotices(given, design, { fit, white, pages, fills: report.value.fills }),
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
  const report = leafletReport.safeParse(set.value.report);
  return report.success
    ? done(report.data)
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
  const format = { ...designedFormat(design), covered: design.covered ?? false };
  const input: LeafletInput = {
    leaflet,
    fit,
    format,
    ink: { mode: design.ink, colour: masthead.colour },
    paper: { bleed: 0 },
  };
  return {
    template: `leaflet/${design.template}/template`,
    title,
    data: { ...input },
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

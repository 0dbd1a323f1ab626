import { figuresOf } from '../../../src/article';
import type { Article, Masthead, Picture } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { LeafletProof, Notice, Problem, Result } from '../../../src/contract';
import {
  couponOf,
  coverOf,
  coveredDesign,
  designedFormat,
  leafletTemplates,
  posterFields,
  printWidth,
  withoutPassages,
} from '../../../src/leaflet';
import type { Bleed, LeadUse, LeafletAdjustment, LeafletDesign, LeafletFormat } from '../../../src/leaflet';
import { renderLeaflet, renderNewsletter, separateThoughts, withPrintedLinks } from '../../../src/render';
import type { LeafletData } from '../../../src/render';
import type { TypesetOrder } from '../order/job';
import { preparePrintPictures } from '../pictures/print-pictures';
import { usualFaces } from '../typeset/typesetter';
import type { Faces, TypesetDocument, TypesetRequest } from '../typeset/typesetter';
import { fitLeaflet } from './fit-leaflet';
import { setByHand, shrunkFit } from './leaflet-choices';
import type { LeafletFit, LeafletInput } from './leaflet-choices';
import type { Tried } from './leaflet-cost';
import { breakNotices, noticesOf, strayNotices, templateNotices, thinNotices } from './leaflet-notices';
import { leafletReport } from './leaflet-report';
import type { LeafletReport } from './leaflet-report';
import type { OwnTemplate } from './own-templates';
import { setCopierPages, setPrintShopPages } from './paper-pages';
import { maxTries } from './search';
import type { Fitting, SetAt } from './search';

/** A typeset leaflet: its file, and how the text came out. */
export interface SetLeaflet {
  pdf: Uint8Array;
  pages: number;
  /** Size of the text in points. */
  bodySize: number;
  /** By how many words the text is too long for the format's pages at the smallest size; 0 when it fits. */
  wordsTooMany: number;
  /** The headline of the text that is too long, where that is the one on the back. */
  tooLong?: string;
  notices: Notice[];
  /** Where the lead picture is cut to a frame, in shares of its page; null where nothing of it is cut. */
  leadFrame: LeafletProof['leadFrame'];
  /** Sets the same pages for copiers. */
  setForCopier: () => Promise<Result<Uint8Array, Problem>>;
  /** Sets them with a lead picture across the page that reaches over its edges. */
  setForPrintShop: (bleed: Bleed) => Promise<Result<Uint8Array, Problem>>;
}

/** An order with the files of the template of the group's own that its design uses. */
export interface DesignedOrder extends TypesetOrder {
  own?: OwnTemplate['files'];
}

/** The design that is taken for a text that leaves pages of its sheet; never in place of a template of the group's own. */
export function otherDesign({ own }: DesignedOrder, design: LeafletDesign): LeafletDesign | null {
  return own ? null : coveredDesign(design);
}

/** What is printed of a text where its body is not, in the colour that was set by hand. */
export function printedOrder(
  { masthead: { colour, ...masthead }, ...given }: DesignedOrder,
  { template, leftOut, adjusted }: LeafletDesign,
): DesignedOrder {
  const { article } = given;
  const order = { ...given, masthead: { ...masthead, colour: adjusted?.colour ?? colour } };
  if (!leafletTemplates[template].printsText)
    return { ...order, article: { ...article, body: [], byline: '', ...posterFields(article, template) } };
  const { links } = adjusted ?? {};
  const printed = (text: Article) => (links ? withPrintedLinks(text, links) : text);
  const [first, ...others] = given.texts ?? [];
  return {
    ...order,
    article: printed(withoutPassages(article, leftOut)),
    ...(first && { texts: [printed(first), ...others.map(printed)] }),
  };
}

/** The sizes that were found for a design, and how others of it are tried. */
export interface FittedDesign {
  fitting: Fitting;
  /** Null for a text that is too long. */
  best: Tried | null;
  setAt: (leaflet: LeafletData) => SetAt;
  /** The pictures as they are printed. */
  files: TypesetRequest['files'];
}

/** Finds the sizes of a design, while its pictures are prepared. */
export async function fitDesign(
  order: DesignedOrder,
  design: LeafletDesign,
  // One try is left to write the file; columns of several texts take more until they are level.
  tries: Fitting['tries'] = { left: (order.texts ? 2 : 1) * maxTries - 1 },
): Promise<Result<FittedDesign, Problem>> {
  const { article, masthead, readPicture, typeset, signal, cache, own } = order;
  const format = designedFormat(design);
  const { texts } = order;
  const drawn = texts
    ? renderNewsletter(texts, masthead, couponOf(design), design.adjusted, design.placed, design.issue)
    : renderLeaflet(article, masthead, couponOf(design), design.adjusted, design.placed);
  const leaflet = withLeadUse(
    format.isByThought ? separateThoughts(drawn, Math.max(...format.pageCounts)) : drawn,
    design.lead,
  );
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
export async function setAtFit(
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
    ...thinNotices(given, design, { fit, white, pages, report: report.value }),
    ...(design.ink === 'two' && masthead.colour === ''
      ? [{ kind: 'leaflet-without-colour', article: article.headline } as const]
      : []),
    ...breakNotices(given, design, { report: report.value, wordsTooMany }),
    ...strayNotices(article, strayPages(value)),
    ...noticesOf(article, masthead, design, value),
  ];
  const leadFrame = leadFrameOf(report.value, leaflet, designedFormat(design));
  const counted = { pages, bodySize: fit.body, wordsTooMany };
  return done({ pdf, ...counted, notices, leadFrame, setForCopier, setForPrintShop });
}

/** Where the lead picture is cut, the first time that it is printed. */
function leadFrameOf(
  { frames }: LeafletReport,
  { lead }: LeafletData,
  { width, height }: LeafletFormat,
): LeafletProof['leadFrame'] {
  const frame = lead && frames.find(({ picture }) => picture === lead.picture);
  const [across, down] = [pointsOf(width), pointsOf(height)];
  if (!frame) return null;
  const { page, x, y } = frame;
  return { page, x: x / across, y: y / down, width: frame.width / across, height: frame.height / down };
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
    faces: facesOf(design.adjusted),
    hand: setByHand(design.adjusted),
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

function facesOf({ display, reading }: LeafletAdjustment = {}): Faces {
  return { ...usualFaces, ...(display && { display }), ...(reading && { reading }) };
}

/** Letters nearer to the edge than this, in millimetres, are at the mercy of who cuts the paper; a group's own template may want that. */
const safeEdge = 3;

const pointsOf = (millimetres: number) => (millimetres / 25.4) * 72;

/** The most pixels that a picture across the page is printed with: 300 to the inch. */
function printPixels(format: LeafletFormat): number {
  return Math.ceil((printWidth(format, 'lead') / 25.4) * 300);
}

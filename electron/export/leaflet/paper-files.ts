import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { imposePages, paperFor, isImposed, leafletFormats, stepsFor, usualEdge } from '../../../src/leaflet';
import type {
  Bleed,
  DuplexEdge,
  LeafletDesign,
  LeafletFormatName,
  GuideWords,
  LeafletFormat,
} from '../../../src/leaflet';
import { printLanguage } from '../../../src/render';
import type { Material, TypesetOrder } from '../order/job';
import type { MadeFiles } from '../order/write-per-article';
import { makePdfX } from './pdf-x';
import type { SetLeaflet } from './set-design';

/** What is made for paper beside the pages to read. */
export interface PaperOrder {
  printShop: Bleed | undefined;
  /** What the print shop calls the second of two inks. */
  spot: string | undefined;
  /** The edge on which the machine turns sheets, where it is not the format's usual one. */
  turn: DuplexEdge | undefined;
  guide: Material['guide'];
  sheetTitle: Material['sheetTitle'];
}

/**
 * Makes the files by which a leaflet gets on paper: for the copier where its sheets are other than the pages to read, or its pictures
 * are drawn otherwise; with the sheet that shows how they are folded and cut; and for a print shop.
 * Problems: picture-missing, picture-unreadable, typesetting, cancelled.
 */
export async function makePaperFiles(
  set: SetLeaflet,
  design: LeafletDesign,
  order: TypesetOrder,
  { printShop, spot, turn, guide, sheetTitle }: PaperOrder,
): Promise<Result<MadeFiles, Problem>> {
  const { format } = design;
  const made: MadeFiles = { files: [], notices: [] };
  const copier = await set.setForCopier();
  if (!copier.ok) return copier;
  const sheets = await layOut(copier.value, set.pages, { format, turn, sheetTitle }, order);
  if (!sheets.ok) return sheets;
  if (sheets.value !== set.pdf) made.files.push({ kind: 'imposed', format, bytes: sheets.value });
  const shown = guide
    ? await makeFoldGuide(
        leafletFormats[format],
        { words: guide, pages: set.pages, ...(turn && { turn }) },
        order,
      )
    : done(null);
  if (!shown.ok) return shown;
  if (shown.value) made.files.push({ kind: 'guide', format, bytes: shown.value });
  if (printShop) {
    const title = order.article.headline;
    const colour = design.adjusted?.colour ?? order.masthead.colour;
    const hasPlate = spot !== undefined && design.ink === 'two' && colour !== '';
    const plate = hasPlate ? { spot: { name: spot, colour } } : {};
    const options = { bleed: printShop, title, ink: design.ink, ...plate };
    const { makePrintShopPdf } = await import('./print-shop'); // Most leaflets do without its library.
    const pages = await set.setForPrintShop(printShop);
    if (!pages.ok) return pages;
    const plain = await makePrintShopPdf(pages.value, leafletFormats[format], options);
    const pdfX = await makePdfX(plain, order.signal && { signal: order.signal });
    made.files.push({ kind: 'print-shop', format, bytes: 'pdf' in pdfX ? pdfX.pdf : plain });
    if ('why' in pdfX) made.notices.push({ kind: 'pdf-x-missing', why: pdfX.why });
  }
  return done(made);
}

/**
 * Lays a leaflet's pages out on the sheets of the machine, for printing on both sides; pages that are handed out as they are printed stay
 * what they are. Its title says that it is to be printed. Problems: typesetting, cancelled.
 */
export async function layOut(
  pdf: Uint8Array,
  pages: number,
  { format: name, turn, sheetTitle }: { format: LeafletFormatName } & Pick<PaperOrder, 'turn' | 'sheetTitle'>,
  { article, typeset, signal }: TypesetOrder,
): Promise<Result<Uint8Array, Problem>> {
  if (!isImposed(leafletFormats[name])) return done(pdf);
  const title = sheetTitle ? `${article.headline} – ${sheetTitle(name)}` : article.headline;
  const language = printLanguage(article.language);
  const format = leafletFormats[name];
  const data = {
    title,
    language,
    width: format.width,
    height: format.height,
    sheets: imposePages(format, pages, turn),
  };
  const files = new Map([['leaflet.pdf', pdf]]);
  const set = await typeset(
    { template: 'sheet', title, data: { sheet: data }, files, want: 'pdf', standard: 'plain' },
    signal,
  );
  return set.ok ? done(set.value.pdf) : set;
}

/**
 * Makes the sheet that shows how a format's leaflets of so many pages are printed, folded and cut: one page of A4, with few words. Null for a
 * format whose sheets are handed out as they are printed.
 * Problems: typesetting, cancelled.
 */
export async function makeFoldGuide(
  format: LeafletFormat,
  { words, turn, pages }: { words: GuideWords; turn?: DuplexEdge; pages: number },
  { typeset, signal }: Pick<TypesetOrder, 'typeset' | 'signal'>,
): Promise<Result<Uint8Array | null, Problem>> {
  const [sheet] = imposePages(format, format.imposition.kind === 'booklet' ? twoSheets : pages, turn);
  const steps = stepsFor(format, { ...(turn && { turn }), hasBack: Boolean(sheet?.back) });
  if (steps.length === 0 || !sheet) return done(null);
  const { titles, formats, front, back, language } = words;
  const paper = paperFor(sheet);
  const guide = {
    language,
    title: titles[format.imposition.kind](formats[format.name]),
    front,
    back,
    paper,
    page: { width: format.width, height: format.height },
    lies: turn !== undefined && turn !== usualEdge(format),
    sheet,
    // Of parts that are glued, how they lie.
    tiles: tilesOf(format),
    steps: steps.map((step) => ({ step, words: words.steps[step](paper) })),
  };
  const set = await typeset(
    {
      template: 'fold-guide',
      title: guide.title,
      data: { guide },
      files: new Map(),
      want: 'pdf',
      standard: 'plain',
    },
    signal,
  );
  return set.ok ? done(set.value.pdf) : set;
}

function tilesOf({ imposition }: LeafletFormat): { across: number; down: number } | null {
  return imposition.kind === 'tiles' ? { across: imposition.across, down: imposition.down } : null;
}

/** The pages of the booklet that is drawn. */
const twoSheets = 8;

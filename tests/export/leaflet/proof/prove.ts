import type { Typeset } from '../../../../electron/export';
import {
  bleeds,
  coverOf,
  couponOf,
  coveredDesign,
  designFor,
  designedFormat,
  holdsCoupon,
  leafletFormats,
  leafletTemplates,
  posterFields,
} from '../../../../src/leaflet';
import type {
  CouponName,
  Ink,
  LeafletDesign,
  LeafletFormat,
  LeafletFormatName,
  LeafletTemplateName,
} from '../../../../src/leaflet';
import { lengthOfBlocks } from '../../../../src/article';
import type { Article } from '../../../../src/article';
import { renderLeaflet, renderNewsletter } from '../../../../src/render';
import { readPdf } from '../../pdf-readers';
import { readCorpusText } from './corpus';
import type { CorpusText } from './corpus';
import { exported, newTypesetting, withPath } from './exported';
import { copiedFaults, groundFaults, placeFaults } from './ink-checks';
import {
  boxFaults,
  codeOn,
  collisionFaults,
  copierFaults,
  deadBandFaults,
  edgeFaults,
  fillsOf,
  holeFaults,
  isInkedToTheEdge,
  marginFaults,
  pictureFaults,
  pixelsOf,
} from './page-checks';
import { readSetPages } from './set-pages';
import type { SetPages } from './set-pages';
import { shopFaults } from './shop-checks';
import { readThirdCopy } from '../third-copy';
import { headlineFaults, hyphenFaults, lonelyLineFaults, stretchesOf, wordFaults } from './text-checks';

/** A text, and how its leaflet is made. */
export interface Combination {
  text: string;
  template: LeafletTemplateName;
  format: LeafletFormatName;
  ink: Ink;
  /** What is cut off; null for nothing, without it one of seven texts has a slip. */
  coupon?: CouponName | null;
  /** The language of the text on the back. */
  verso?: string;
}

/** The checks of a leaflet, each the name of what must be so. */
export const checks = [
  'made',
  'pages',
  'boxes',
  'fonts',
  'words',
  'collisions',
  'margins',
  'astray',
  'dead band',
  'copier ink',
  'stretched lines',
  'fill',
  'covers',
  'code',
  'hyphens',
  'lonely lines',
  'headline',
  'pictures',
  'ground',
  'contrast',
  'copied in black',
  'same places',
  'print shop',
  'third copy',
  'same bytes',
] as const;
export type Check = (typeof checks)[number];

export interface Proven {
  combination: Combination;
  made: LeafletFormatName;
  pages: number;
  faults: Partial<Record<Check, string[]>>;
  fills: number[];
  lines: number;
  gaping: number;
  /** The words that were to be read on the third copy, and how many were not. */
  copy: { words: number; lost: number };
  pdf: Uint8Array;
}

/** What is asked of a leaflet beside the rest, as it takes long: to be made anew, and to be read on its third copy. */
export interface MoreProof {
  again?: boolean;
  copied?: boolean;
  /** Whether its file for a print shop is read, too, and compared with the leaflet in black. */
  forShop?: boolean;
  /** What typesets it at first; anew it is set by another typesetter. */
  typeset?: Typeset;
  /** Reads the text that it is of. */
  read?: (text: string) => Promise<CorpusText>;
}

/** Makes a leaflet as an export does, and reads it with tools that are not ours. */
export async function prove(
  combination: Combination,
  {
    again = false,
    copied = false,
    typeset = newTypesetting(),
    read = readCorpusText,
    forShop: isForShop = true,
  }: MoreProof = {},
): Promise<Proven> {
  const { text, template, format: asked, ink } = combination;
  const { article, masthead: group, ...others } = await read(text);
  const masthead = { ...group, colour: group.colour && colourOf(combination) };
  const bleed = bleeds[sumOf(combination) % bleeds.length];
  const shop =
    isForShop && ink !== 'black' && bleed ? { printShop: bleed, ...(ink === 'two' && { spot }) } : {};
  const choice = {
    formats: [asked],
    template,
    ink,
    ...cutOff(combination),
    ...(combination.verso && { verso: combination.verso }),
    ...shop,
  };
  const order = { article, masthead, ...others };
  const { files, problem, kinds } = await exported(order, choice, typeset);
  const faults: Proven['faults'] = {};
  let copy = { words: 0, lost: 0 };
  const found = (check: Check, what: string[]) => {
    if (what.length > 0) faults[check] = what;
  };
  const leafletFile = files.find(({ kind }) => kind === 'leaflet');
  const none = {
    combination,
    made: asked,
    pages: 0,
    faults,
    fills: [],
    lines: 0,
    gaping: 0,
    copy,
    pdf: new Uint8Array(),
  };
  if (!leafletFile?.format) {
    found('made', [problem]);
    return none;
  }
  const { format: made, bytes: pdf, path } = leafletFile;
  const chosen = designFor(choice, made);
  const isCovered = kinds.includes('leaflet-covered') || hasLetterCover(pdf, chosen);
  const design = (isCovered && coveredDesign(chosen)) || chosen;
  const format = leafletFormats[made];
  const used = designedFormat(design);
  // A placard or sticker has the headline alone, its colour up to the edge and beyond; a poster may have a picture there.
  const isPlacard = leafletTemplates[design.template].head === 'headline';
  const isFull = design.template === 'fond-perdu';
  const isCard = leafletTemplates[design.template].head === 'card';
  const leaflet = leafletTemplates[design.template].gathers
    ? renderNewsletter([article, ...(others.others ?? [])], masthead, couponOf(design))
    : renderLeaflet(article, masthead, couponOf(design));
  const { info, faces, raw } = readPdf(pdf);
  const pages = Number(/Pages: +(\d+)/.exec(info)?.[1]);
  const { printsText } = leafletTemplates[design.template];
  found('pages', pageFaults(pages, design));
  found('boxes', await withPath(pdf, (file) => boxFaults(file, pages, format.width, format.height)));
  found(
    'fonts',
    faces.filter((face) => !face.embedded).map(({ name }) => name),
  );
  const said = isPlacard
    ? { ...article, kicker: '', standfirst: '' }
    : isCard
      ? { ...article, kicker: '', ...posterFields(article, design.template) }
      : article;
  // Another side, or the rest of a newsletter, says other texts, which the export compares.
  const { verso } = combination;
  if (!verso && !leafletTemplates[design.template].gathers)
    found('words', wordFaults(pdf, raw, said, leaflet, printsText));
  found('collisions', collisionFaults(pdf));
  found(
    'margins',
    isPlacard || isCard
      ? edgeFaults(pdf, format, wordlessEdge(design.template, format))
      : [...marginFaults(pdf, used), ...holeFaults(pdf, used)],
  );
  found('astray', kinds.includes('letters-astray') ? [problem] : []);
  found('pictures', pictureFaults(pdf));
  const { over, pale } = groundFaults(pdf);
  found('ground', over);
  found('contrast', pale);
  const set = readSetPages(pdf, used);
  const pixels = pixelsOf(pdf);
  const isColoured = isFull || isCard || (isPlacard && isInkedToTheEdge(pixels));
  // The edges of a label are not the paper's: what is printed there is looked at on its sheet.
  if (!isColoured && design.template !== 'etiquette') found('dead band', deadBandFaults(pixels));
  const stretches = printsText ? stretchesOf(set) : [];
  const gaping = stretches.filter(({ stretch }) => stretch > 1.5);
  found('stretched lines', stretchFaults(stretches, gaping.length));
  const fills = fillsOf(pixels, used, set);
  const opening = openingPages(set, design);
  // A text too short for a sheet with many pages is said to be, with the format that it would fill.
  if (!kinds.includes('leaflet-thin'))
    found('fill', fillFaults(fills, design, lengthOfBlocks(article.body).words, opening));
  found('covers', coverFaults(fillsOf(pixels, used, { columns: 1, size: 0 }), design));
  // A placard and a card have no code, and a sticker one where it is large enough.
  const hasCode = (!isPlacard && !isCard) || made === 'label-99x67';
  const page = hasCode && !verso ? leaflet.foot.page : null;
  const address = page ? codeOn(pdf, pixels) : null;
  if (page && !address?.includes(page.address)) found('code', [`read: ${address}`]);
  if (printsText) {
    found('hyphens', hyphenFaults(set));
    found('lonely lines', lonelyLineFaults(set, article, coverOf(design).before + opening));
  }
  found('headline', headlineFaults(set, article, leaflet.foot.call));
  const sheets = files.find(({ kind }) => kind === 'imposed');
  if (ink === 'black') found('copier ink', copierFaults(readPdf(sheets?.bytes ?? pdf).source));
  if (sheets) {
    const onSheets = deadBandFaults(pixelsOf(sheets.bytes));
    if (onSheets.length > 0 && !isColoured)
      found('dead band', [...(faults['dead band'] ?? []), ...onSheets.map((fault) => `sheet ${fault}`)]);
  }
  const forShop = files.find(({ kind }) => kind === 'print-shop');
  if (isForShop && ink !== 'black' && bleed) {
    found('copied in black', await copiedFaults(pdf));
    const plates = ink === 'colour' || isPlacard ? null : masthead.colour ? ['Black', spot] : ['Black'];
    found(
      'print shop',
      forShop
        ? await shopFaults(forShop.bytes, pdf, {
            format,
            bleed,
            plates,
            reaches: reachOf(design, article, isPlacard && isInkedToTheEdge(pixels)),
          })
        : [problem],
    );
    if (!hasPanels(design)) {
      const { files: others } = await exported(order, { ...choice, ink: 'black' }, typeset);
      found('same places', placeFaults(pdf, others.find(({ kind }) => kind === 'leaflet')?.bytes ?? pdf));
    }
  }
  if (copied) {
    const every = Array.from({ length: pages }, (_, at) => at + 1);
    const language = (page: number) => (verso && page === 2 ? verso : article.language);
    const { words, lost } = await readThirdCopy(pdf, { pages: every, language });
    copy = { words, lost: lost.length };
    // One word of a short text is more than 0.5 %.
    const isMuch = lost.length > Math.max(1, 0.005 * words);
    found('third copy', isMuch ? [`${lost.length} of ${words}: ${lost.join(' ')}`] : []);
  }
  if (again) {
    const other = await exported(order, choice, newTypesetting());
    const isSame = other.files.every(
      ({ bytes }, at) => Buffer.compare(bytes, files[at]?.bytes ?? bytes) === 0,
    );
    found('same bytes', isSame && other.files.length === files.length ? [] : [path]);
  }
  return {
    combination,
    made,
    pages,
    faults,
    fills,
    lines: stretches.length,
    gaping: gaping.length,
    copy,
    pdf,
  };
}

/** How far from all edges words stand that fill their paper, in millimetres. */
function wordlessEdge(template: LeafletTemplateName, { width, margin }: LeafletFormat): number {
  return template === 'pancarte' ? Math.max(8, 0.045 * width) : margin.side;
}

/** What reaches into the bleed of a design's file for a print shop; a placard's colour does where it is `inked` up to the edge. */
function reachOf({ template }: LeafletDesign, { lead }: Article, inked: boolean) {
  const { head } = leafletTemplates[template];
  if (template === 'fond-perdu') return lead ? 'all' : 'filled';
  if (head === 'card') return 'all';
  if (inked) return 'filled';
  return lead === null || head === 'headline' ? 'nothing' : 'sides';
}

/** Whether words stand on a panel of the second ink: further in than in black alone, where all others are at the same places. */
function hasPanels(design: LeafletDesign): boolean {
  return (
    coverOf(design).before > 0 ||
    ['appel', 'affiche', 'fond-perdu', 'pancarte', 'etiquette', 'carte'].includes(design.template)
  );
}

/** What a print shop calls the second ink. */
const spot = 'Pantone 032 U';

/** Colours of groups, dark to light: some can be read on white, others in large letters alone, others not at all. */
const colours = ['#B23A1E', '#1D3F8F', '#E30613', '#00843D', '#E8590C', '#8A8A8A', '#FF5FA2', '#F6C500'];

function colourOf(combination: Combination): string {
  return colours[sumOf(combination) % colours.length] ?? '';
}

/** The same in every ink, for a text, template and format. */
function sumOf({ text, template, format }: Combination): number {
  return [...`${template}${format}${text}`].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0);
}

/** Whether an open letter has none of its text on the first page. */
function hasLetterCover(pdf: Uint8Array, design: LeafletDesign): boolean {
  if (design.template !== 'lettre') return false;
  return readSetPages(pdf, designedFormat(design)).lines.every(({ page }) => page > 1);
}

/** Between covers a format has all its pages; without, blank ones are added on the sheet. */
function pageFaults(pages: number, design: LeafletDesign): string[] {
  const { pageCounts } = leafletFormats[design.format];
  const { before, after } = coverOf(design);
  const isRight = before + after > 0 ? pageCounts.includes(pages) : pages <= (pageCounts.at(-1) ?? 1);
  return isRight ? [] : [`${pages} pages`];
}

/** What is cut off a leaflet, as it was asked for. */
function cutOff(combination: Combination): { coupon?: CouponName } {
  const { coupon = isCut(combination) ? 'join' : null } = combination;
  return coupon ? { coupon } : {};
}

/** Every seventh text has a coupon to cut off. */
function isCut({ text, format, template }: Combination): boolean {
  return (
    holdsCoupon({ format, template }) &&
    [...text].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 7 === 0
  );
}

function stretchFaults(stretches: readonly { text: string; stretch: number }[], gaping: number): string[] {
  const worst = stretches.toSorted((one, other) => other.stretch - one.stretch)[0];
  const isMuch = gaping > 2 && gaping / stretches.length > 0.04;
  const isFar = (worst?.stretch ?? 0) > 1.75;
  return worst && (isMuch || isFar)
    ? [`${gaping} of ${stretches.length}, to ${worst.stretch.toFixed(1)}: ${worst.text}`]
    : [];
}

/** How many pages after the cover have none of the text: those of its standfirst or picture. */
function openingPages({ lines }: SetPages, design: LeafletDesign): number {
  const { before } = coverOf(design);
  const first = lines.find(({ page }) => page > before)?.page ?? 1;
  return before > 0 ? Math.max(0, first - before - 1) : 0;
}

/** Pages less than 70 % full: covers, posters and pages that open the text are display, and a text under 60 words fills nothing. */
function fillFaults(
  fills: readonly number[],
  design: LeafletDesign,
  words: number,
  opening: number,
): string[] {
  const cover = coverOf(design);
  if (!leafletTemplates[design.template].printsText || words < 60) return [];
  const text = fills.slice(cover.before + opening, cover.after > 0 ? -cover.after : undefined);
  const poor = text.filter((fill) => fill < 0.7);
  // A page that has a thought of its own is as full as that is long.
  if (leafletFormats[design.format].isByThought) return [];
  return poor.length > 0 ? [`${text.map((fill) => Math.round(100 * fill)).join(' ')} %`] : [];
}

/** Covers and backs of which more than half is white, in holes of 9 mm and more. */
function coverFaults(fills: readonly number[], design: LeafletDesign): string[] {
  const { before, after } = coverOf(design);
  const covers = [...(before > 0 ? fills.slice(0, 1) : []), ...(after > 0 ? fills.slice(-1) : [])];
  return covers.some((fill) => fill < 0.5)
    ? [covers.map((fill) => `${Math.round(100 * fill)} %`).join(' ')]
    : [];
}

import { leafletFormatNames, leafletFormats, paperFor } from './formats';
import type { LeafletAdjustment } from './adjustments';
import type { DuplexEdge } from './imposition';
import type { PlacedBlocks } from './placed-blocks';
import type { LeafletFormatName } from './formats';

/** Every template that a leaflet can be set with; each has its folder in `resources/templates/leaflet`. */
export const leafletTemplateNames = [
  'tract',
  'appel',
  'affiche',
  'fond-perdu',
  'lettre',
  'depliant',
  'brochure',
  'petition',
  'pancarte',
  'etiquette',
  'carte',
  'zine',
  'bulletin',
] as const;
export type LeafletTemplateName = (typeof leafletTemplateNames)[number];

/** A template of leaflets, and the formats that it is made for. */
export interface LeafletTemplate {
  name: LeafletTemplateName;
  formats: readonly LeafletFormatName[];
  /** How many pages are not the text's: before it a cover and contents, after it the back. */
  cover: { before: number; after: number };
  /** Whether the text is printed, or only what stands around it: headline, standfirst, appointment, call. */
  printsText: boolean;
  /** Whether all texts that are exported together make one leaflet, one after the other. */
  gathers: boolean;
  /** What is printed of the text's head: all of it; without the picture, with an appeal; that with the picture; the headline alone. */
  head: 'whole' | 'appeal' | 'card' | 'headline';
  /** What is cut off or signed: what a person chose, lines to sign whatever was chosen, lines for who sends a card, nothing. */
  cutOff: 'chosen' | 'lines' | 'sender' | 'nothing';
  /** Whether few words are enough for it: it shows them large, and its pages may stay half white. */
  suitsFewWords: boolean;
  /** Whether it hangs on walls, from A4 on. */
  isPoster: boolean;
  /** What a text is set with that is too long between the covers; null where a larger format is taken. */
  otherwise: LeafletTemplateName | null;
}

const flat: readonly LeafletFormatName[] = [
  'a5',
  'a6',
  'dl',
  'square',
  'a4',
  'a3',
  'letter',
  'half-letter',
  'door-hanger',
];
const folded: readonly LeafletFormatName[] = ['a4-fold', 'a4-roll', 'a4-accordion', 'a6-zine'];
const labels: readonly LeafletFormatName[] = ['label-63x38', 'label-99x67', 'label-70x37'];
/** Formats that hold no running text. */
const tiles: readonly LeafletFormatName[] = ['a3-tiles', 'a2-tiles', 'tabloid-tiles'];
/** Pages so small that they have a template of their own. */
const tiny: LeafletFormatName = 'a7-zine';
const wordless: readonly LeafletFormatName[] = [...labels, 'a2', ...tiles, 'postcard'];
const plain = {
  cover: { before: 0, after: 0 },
  printsText: true,
  gathers: false,
  head: 'whole',
  cutOff: 'chosen',
  suitsFewWords: false,
  isPoster: false,
  otherwise: null,
} as const;
/** Of posters and placards, which print the headline as large as they can. */
const displayed = { ...plain, printsText: false, suitsFewWords: true, isPoster: true } as const;

/** The templates by their names. */
export const leafletTemplates: Readonly<Record<LeafletTemplateName, LeafletTemplate>> = {
  tract: {
    name: 'tract',
    formats: leafletFormatNames.filter((name) => name !== tiny && !wordless.includes(name)),
    ...plain,
  },
  appel: { name: 'appel', formats: flat, ...plain, suitsFewWords: true },
  affiche: {
    name: 'affiche',
    formats: ['a5', 'dl', 'a4', 'a3', 'letter', 'a2', ...tiles],
    ...displayed,
  },
  'fond-perdu': {
    name: 'fond-perdu',
    formats: ['a3', 'a2', 'a4', 'letter', 'a5', ...tiles],
    ...displayed,
    cutOff: 'nothing',
  },
  lettre: { name: 'lettre', formats: ['a5', 'a4', 'letter', 'a4-fold', 'a5-booklet'], ...plain },
  depliant: {
    name: 'depliant',
    formats: folded,
    ...plain,
    cover: { before: 1, after: 1 },
    otherwise: 'tract',
  },
  brochure: { name: 'brochure', formats: ['a5-booklet'], ...plain, cover: { before: 2, after: 1 } },
  petition: {
    name: 'petition',
    formats: ['a4', 'letter', 'a3'],
    ...plain,
    printsText: false,
    head: 'appeal',
    cutOff: 'lines',
    suitsFewWords: true,
  },
  pancarte: {
    name: 'pancarte',
    formats: ['a4', 'a3', 'letter', 'a5', 'a2', ...tiles],
    ...displayed,
    head: 'headline',
    cutOff: 'nothing',
  },
  etiquette: {
    name: 'etiquette',
    formats: labels,
    ...displayed,
    head: 'headline',
    cutOff: 'nothing',
    isPoster: false,
  },
  carte: {
    name: 'carte',
    formats: ['postcard'],
    ...displayed,
    head: 'card',
    cutOff: 'sender',
    isPoster: false,
  },
  bulletin: { name: 'bulletin', formats: ['a4-fold', 'a5-booklet', 'a4', 'letter'], ...plain, gathers: true },
  zine: {
    name: 'zine',
    formats: [tiny],
    ...plain,
    cover: { before: 1, after: 1 },
    cutOff: 'nothing',
    suitsFewWords: true,
  },
};

/** The languages in which every template of the program has a sample. */
export const sampleLanguages = ['fr', 'en', 'de', 'es', 'it'] as const;
export type SampleLanguage = (typeof sampleLanguages)[number];

/** The inks that a leaflet can be printed in: black alone, black and the group's colour, or all colours. */
export const inks = ['black', 'two', 'colour'] as const;
export type Ink = (typeof inks)[number];

/** How much is printed beyond the edge that is cut, in millimetres: print shops ask for one of these. */
export const bleeds = [3, 5] as const;
export type Bleed = (typeof bleeds)[number];

/** What a reader can cut off a leaflet: a slip to join, lines to sign, strips with who calls and where to learn more. */
export const couponNames = ['join', 'petition', 'strips'] as const;
export type CouponName = (typeof couponNames)[number];

/** Whether a design has room for a coupon that a hand can fill in. */
export function holdsCoupon({ format, template }: Pick<LeafletDesign, 'format' | 'template'>): boolean {
  return (
    !['a6', 'a6-zine', 'door-hanger'].includes(format) && leafletTemplates[template].cutOff !== 'nothing'
  );
}

/** Whether a format is a flat sheet whose two sides can have a text each. */
export function holdsVerso(format: LeafletFormatName): boolean {
  const { imposition, pageCounts } = leafletFormats[format];
  return imposition.kind === 'copies' && pageCounts.includes(1) && pageCounts.includes(2);
}

/** Where the lead picture stands: before the text, across the page, beside its head or on the cover; or at its beginning. */
export const leadUses = ['leads', 'sits'] as const;
export type LeadUse = (typeof leadUses)[number];

/** How one leaflet is made. */
export interface LeafletDesign {
  format: LeafletFormatName;
  template: LeafletTemplateName;
  /** The folder of the group's own template that is used in its place, and that was made from it. */
  own?: string;
  ink: Ink;
  /** The blocks of the text that are left out of print, by their ids, its lead picture among them (`leadPassage`). */
  leftOut?: readonly string[];
  /** The blocks that stay with the next one, or begin a column or a page. */
  placed?: PlacedBlocks;
  /** Left out, with a notice, where the format does not hold it. */
  coupon?: CouponName;
  /** Without it the lead picture stands where the text fills its pages best; a poster has one place for it. */
  lead?: LeadUse;
  /** Whether an open letter, which has no covers of its own, stands between a cover and a back. */
  covered?: true;
  /** The language of the translation that is printed on the back, where the format has two sides: each text then has one. */
  verso?: string;
  adjusted?: LeafletAdjustment;
  issue?: Issue;
}

/** What leaflets a person asks for: in which formats, set with which template (null for what suits each format), in which ink. */
export interface LeafletChoice {
  formats: readonly LeafletFormatName[];
  template: LeafletTemplateName | null;
  /** The folder of the group's own template, made from `template`. */
  own?: string;
  ink: Ink;
  /** The blocks that are left out of print, by their ids: of the text, or of all those that are exported together. */
  leftOut?: readonly string[];
  /** The blocks of the text that stay with the next one, or begin a column or a page. */
  placed?: PlacedBlocks;
  /** Both by the first words of each, for who writes files, whose blocks have no ids. */
  leftOutBeginning?: readonly string[];
  placedBeginning?: PlacedBlocks;
  /** At the foot of each leaflet that has room for it. */
  coupon?: CouponName;
  lead?: LeadUse;
  /** The language of the translation that stands on the back of a sheet with two sides. */
  verso?: string;
  adjusted?: LeafletAdjustment;
  /** For a print shop too, with so much bleed. */
  printShop?: Bleed;
  /** What the print shop calls the second of two inks, which gets a plate of its own. */
  spot?: string;
  /** The edge on which the machine turns sheets for their backs; without it each format's usual one. */
  turn?: DuplexEdge;
  issue?: Issue;
}

/** What a newsletter is called, in place of the group, and which number it is; both belong to one export. */
export interface Issue {
  name?: string;
  number?: number;
}

/** The longest name of a newsletter, and its highest number. */
export const issueLimits = { name: 60, number: 9999 } as const;

/** Whether an ink can have a plate by a name: one that is short, and not the name of a plate that any press has. */
export function isSpotName(name: string): boolean {
  return /^\S(?:.{0,58}\S)?$/u.test(name) && !/^(?:all|none|cyan|magenta|yellow|black)$/i.test(name);
}

/** The leaflets that are made unless a person asks for others. */
export const usualLeaflets: LeafletChoice = { formats: ['a5'], template: null, ink: 'black' };

/** How the leaflet of a format is made; a template that is not made for the format gives way to the one that suits it. */
export function designFor(
  { template, own, ink, leftOut, placed, coupon, lead, verso, adjusted, issue }: LeafletChoice,
  format: LeafletFormatName,
): LeafletDesign {
  const made = {
    format,
    ink,
    ...(leftOut && { leftOut }),
    ...(placed && { placed }),
    ...(lead && { lead }),
    ...(coupon && { coupon }),
    ...(adjusted && { adjusted }),
    ...(issue && { issue }),
    ...(verso && holdsVerso(format) && { verso, adjusted: { ...adjusted, sides: 1 as const } }),
  };
  const fits = template !== null && leafletTemplates[template].formats.includes(format);
  if (!fits) return { ...made, template: suitableTemplate(format) };
  return own === undefined ? { ...made, template } : { ...made, template, own };
}

/** The design with covers in which a tract or letter is set that is too short for all pages of its sheet; null where there is none. */
export function coveredDesign(design: LeafletDesign): LeafletDesign | null {
  const { format, template, covered } = design;
  const hasSheet = leafletFormats[format].imposition.kind !== 'copies';
  if (template === 'lettre') return hasSheet && !covered ? { ...design, covered: true } : null;
  if (template !== 'tract') return null;
  const suitable = suitableTemplate(format);
  return leafletTemplates[suitable].cover.before > 0 ? { ...design, template: suitable } : null;
}

/** What is cut off or signed on a design's pages: a petition sheet is made of lines to sign, whatever was chosen. */
export function couponOf({ template, coupon }: LeafletDesign): CouponName | undefined {
  const { cutOff } = leafletTemplates[template];
  if (cutOff === 'lines' || cutOff === 'sender') return 'petition';
  return cutOff === 'chosen' ? coupon : undefined;
}

/** How many pages of a design are not the text's. */
export function coverOf({ template, covered }: LeafletDesign): LeafletTemplate['cover'] {
  return covered ? { before: 1, after: 1 } : leafletTemplates[template].cover;
}

/**
 * The formats that a text is made in that is too long for one, the next larger first. A poster stays a poster: between other covers
 * its text, which it does not print, would be.
 */
export function largerFormats(
  { template, verso }: Pick<LeafletChoice, 'template' | 'verso'>,
  format: LeafletFormatName,
): LeafletFormatName[] {
  // A leaflet in two languages stays one.
  if (verso && holdsVerso(format))
    return (['a5', 'a4', 'letter'] as const).filter((name) => isLarger(name, format));
  if (template === null || leafletTemplates[template].printsText) {
    const { larger } = leafletFormats[format];
    return larger ? [larger, ...largerFormats({ template }, larger)] : [];
  }
  return (
    leafletTemplates[template].formats
      // Nobody prints a larger poster unasked.
      .filter((name) => name !== 'a2' && !tiles.includes(name) && !labels.includes(format))
      .filter((name) => isLarger(name, format))
      .toSorted((one, other) => area(one) - area(other))
  );
}

/**
 * The formats that a newsletter is made in where its texts leave pages of its sheet blank, the next smaller first. What one text leaves is
 * for covers; a template of the group's own stays what it is made for.
 */
export function smallerFormats({ template, own, format }: LeafletDesign): LeafletFormatName[] {
  const { gathers, formats } = leafletTemplates[template];
  if (!gathers || own !== undefined || leafletFormats[format].imposition.kind === 'copies') return [];
  const pagesOf = (name: LeafletFormatName) => Math.min(...leafletFormats[name].pageCounts);
  return formats
    .filter((name) => pagesOf(name) < pagesOf(format) && isAmerican(name) === isAmerican(format))
    .toSorted((one, other) => pagesOf(other) - pagesOf(one));
}

/** How many pages of its folded or bound sheets a leaflet of so many leaves blank. */
export function blankPages(format: LeafletFormatName, pages: number): number {
  const { imposition, pageCounts } = leafletFormats[format];
  if (imposition.kind === 'copies' || imposition.kind === 'tiles') return 0;
  return Math.max(0, (pageCounts.find((count) => count >= pages) ?? pages) - pages);
}

/** Whether a format is larger than another, on paper of the same continent. */
function isLarger(name: LeafletFormatName, than: LeafletFormatName): boolean {
  return area(name) > area(than) && isAmerican(name) === isAmerican(than);
}

function area(name: LeafletFormatName): number {
  return leafletFormats[name].width * leafletFormats[name].height;
}

/** Whether a format is printed on the paper of North America. */
function isAmerican(format: LeafletFormatName): boolean {
  return paperFor(leafletFormats[format].imposition.sheet) === 'Letter';
}

/** The format that a template is shown in beside others of a format: that one, or where it is not made for it, its usual one. */
export function formatFor(
  { name, formats }: Pick<LeafletTemplate, 'name' | 'formats'>,
  format: LeafletFormatName,
): LeafletFormatName {
  const usual = usualFormats[name];
  const shown = [format, usual].find((one) => formats.includes(one));
  return shown ?? formats[0] ?? usual;
}

const usualFormats: Readonly<Record<LeafletTemplateName, LeafletFormatName>> = {
  tract: 'a5',
  appel: 'a5',
  affiche: 'a3',
  'fond-perdu': 'a3',
  lettre: 'a4',
  depliant: 'a4-fold',
  brochure: 'a5-booklet',
  petition: 'a4',
  pancarte: 'a3',
  etiquette: 'label-63x38',
  carte: 'postcard',
  zine: tiny,
  bulletin: 'a4-fold',
};

/** The template that a format is set with unless a person asks for another. */
function suitableTemplate(format: LeafletFormatName): LeafletTemplateName {
  if (labels.includes(format)) return 'etiquette';
  if (format === 'postcard') return 'carte';
  if (format === tiny) return 'zine';
  if (format === 'a3' || wordless.includes(format)) return 'affiche';
  switch (leafletFormats[format].imposition.kind) {
    case 'copies':
    case 'tiles':
      return 'tract';
    case 'folded':
      return 'depliant';
    case 'booklet':
      return 'brochure';
  }
}

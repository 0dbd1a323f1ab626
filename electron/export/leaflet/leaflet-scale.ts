import type { LeafletFormat, SizeRange, TextSetting } from '../../../src/leaflet';

/** The sizes that a leaflet's template sets with, in points. */
export interface LeafletFit {
  /** How many pages the text is meant for. */
  pages: number;
  /** How many pages come before those of the text, covers aside: with its standfirst or picture, or its head. */
  opening: number;
  columns: number;
  /** Whether lines are too short to be justified. */
  ragged: boolean;
  body: number;
  pitch: number;
  standfirst: number;
  headline: { largest: number; tallest: number; above: number };
  lead: LeadPlace;
  /** How tall a picture across the page may be. */
  tallest: number;
  /** For each stretch of the text in columns, the lines that its columns need beyond an even share. */
  extra: number[];
  /** For each stretch, its height in one column, once it is known. */
  heights: number[];
  /** Whether the columns are only filled one after another, to see what room the text takes. */
  rough: boolean;
  /** Whether the first lines of paragraphs stay together with the notes that they call. */
  holdsNotes: boolean;
  /** How many notes are set before the columns that call them, as Typst would put some of them on the next page. */
  firstNotes: number;
  /** Height that stays white at the foot of the first page, so that no more notes are called there. */
  firstWhite: number;
  /** Height that the text leaves, given to what stands around it. */
  air: number;
  /** How many of the pages that the text is meant for it does not reach. */
  pagesLeft: number;
  /** Whether each page between covers begins with a piece of the text. */
  apart: boolean;
  /** Whether it is looked how full each page between covers is. */
  fills: boolean;
  /** Words that are not divided. */
  whole: string[];
  /** The spaces at which a line ends that would gape were it justified; null until the last step, which looks for them. */
  ends: string[] | null;
  /** How many times as large all of it is set as it would be; less than 1 where letters left the page or lay over others. */
  shrunk: number;
}

/** Where the lead picture is: across the page, beside the standfirst, at the top of the first column, or nowhere without one. */
export type LeadPlace = 'across' | 'beside' | 'column' | 'none';

/** A choice of sizes in whole steps: the text from 0 to `lastText` of its setting, and on to `lastRoomyText`, the display type from 0 to `lastDisplay`. */
export interface LeafletSteps {
  pages: number;
  opening?: number;
  setting: TextSetting;
  lead: LeadPlace;
  text: number;
  display: number;
  /** Whether lines are not justified, however long they are. */
  ragged?: boolean;
}

/** The last step of a setting's text, whose sizes go by tenths of a point. */
export function lastText({ body: [least, most] }: TextSetting): number {
  return Math.round((most - least) * 10);
}

/** The last step of the text where a short one leaves room that nothing else takes. */
export function lastRoomyText({ body: [least, most], roomy = most }: TextSetting): number {
  return Math.round((roomy - least) * 10);
}

/** The last step of the display type. */
export const lastDisplay = 8;

/** Fewer signs to a line than this are set ragged: justified, their spaces gape. Large type shows it more. */
const leastJustified = { small: 42, large: 50 };
const largeBody = 13;

/** The width of a sign of Source Serif 4 in running French, in ems, spaces among them; measured. */
const signWidth = 0.47;

/** The sizes of some steps within the ranges of a format. */
export function leafletScale(
  format: LeafletFormat,
  { pages, opening = 0, setting, lead, text, display, ragged = false }: LeafletSteps,
): LeafletFit {
  const { headline, standfirst, picture } = format.display;
  const read = text / Math.max(1, lastText(setting));
  const shown = display / lastDisplay;
  const body = within(setting.body, read);
  return {
    pages,
    opening,
    columns: setting.columns,
    ragged:
      ragged ||
      signsOfLine(format, setting.columns, body) < leastJustified[body > largeBody ? 'large' : 'small'],
    body,
    pitch: round(body * within(setting.leading, Math.min(1, read))),
    standfirst: Math.max(within(standfirst, shown), round(body * 1.04)),
    headline: {
      largest: within(headline.largest, shown),
      tallest: within(headline.tallest, shown),
      above: within(headline.above, shown),
    },
    lead,
    tallest: within(picture, shown),
    extra: [],
    heights: [],
    rough: false,
    holdsNotes: false,
    firstNotes: 0,
    firstWhite: 0,
    air: 0,
    pagesLeft: 0,
    apart: false,
    fills: false,
    whole: [],
    ends: null,
    shrunk: 1,
  };
}

/** The same sizes, all of them so many times as large, with columns that are made level anew. */
export function shrunkFit(fit: LeafletFit, shrunk: number): LeafletFit {
  const times = (size: number) => round(size * shrunk);
  return {
    ...fit,
    shrunk,
    body: times(fit.body),
    pitch: times(fit.pitch),
    standfirst: times(fit.standfirst),
    headline: { ...fit.headline, largest: times(fit.headline.largest), tallest: times(fit.headline.tallest) },
    extra: [],
    heights: [],
  };
}

/** About how many signs a line of a column holds. */
function signsOfLine({ width, margin, gutter }: LeafletFormat, columns: number, body: number): number {
  const column = (width - 2 * margin.side - (columns - 1) * gutter) / columns;
  return ((column / 25.4) * 72) / (body * signWidth);
}

function within([least, most]: SizeRange, share: number): number {
  return round(least + (most - least) * share);
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}

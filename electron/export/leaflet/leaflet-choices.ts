import type { Ink, LeafletAdjustment, LeafletFormat, SizeRange, TextSetting } from '../../../src/leaflet';
import type { LeafletData } from '../../../src/render';
import type { Faces } from '../typeset/typesetter';

/** What a leaflet's template is given: each part is a file "/data/NAME.json", which `given.typ` reads. */
export interface LeafletInput {
  leaflet: LeafletData;
  fit: LeafletFit;
  format: LeafletFormat & { covered: boolean };
  ink: { mode: Ink; colour: string };
  paper: { bleed: number };
  faces: Faces;
  hand: SetByHand;
}

/** What a person set of the drawing, and what a template draws where nobody did. */
export interface SetByHand {
  logo: 'large' | 'usual';
  appointment: 'panel' | 'rules' | 'usual';
  /** How many times as large as usual day, hour and place are. */
  day: number;
}

/** What is drawn of what was set by hand. */
export function setByHand({ logo, appointment, day }: LeafletAdjustment = {}): SetByHand {
  const times = { smaller: 0.8, larger: 1.3, largest: 1.65 };
  return {
    logo: logo === 'large' ? 'large' : 'usual',
    appointment: appointment ?? 'usual',
    day: day ? times[day] : 1,
  };
}

/** The sizes and places that a template sets with; lengths and sizes in points. */
export interface LeafletFit {
  /** How many pages the text is meant for. */
  pages: number;
  /** How many pages come before those of the text, covers aside: with its standfirst or picture, or its head. */
  opening: number;
  columns: number;
  /** Whether lines are not justified. */
  ragged: boolean;
  lead: LeadPlace;
  body: number;
  /** Whether its text is as small as may be: what stands around it is then as low as it can be, too. */
  smallest: boolean;
  pitch: number;
  standfirst: number;
  headline: { largest: number; tallest: number; above: number };
  /** How tall a picture across the page may be. */
  picture: number;
  /** For each stretch of the text in columns, the lines that its columns need beyond an even share. */
  extra: readonly number[];
  /** Height that the text leaves, given to what stands around it. */
  white: number;
  /** Height that the text leaves on the last of several pages, given to a call that stands on a panel there. */
  foot: number;
  /** Whether each page between covers begins with a piece of the text. */
  pieces: boolean;
  /** Whether what a text asks at its end stands across the page rather than in the text. */
  raises: boolean;
  /** Whether lists, quotations and programmes are kept in one piece. */
  keeps: boolean;
  notes: NotePlaces;
  /** Words that are not divided. */
  whole: readonly string[];
  /** The spaces at which a line ends that would gape if it were justified. */
  ends: readonly string[];
  /** How many times as large everything is set; less than 1 where letters left the page or covered others. */
  shrunk: number;
}

/** Where notes stand that Typst would put on another page than their calls. */
export interface NotePlaces {
  /** Whether the first lines of paragraphs stay together with the notes that they call. */
  held: boolean;
  /** How many notes are set before the columns that call them. */
  first: number;
  /** Height that stays white at the foot of the first page, so that no more notes are called there. */
  white: number;
}

/** Where the lead picture is: across the page, beside the standfirst, at the top of the first column, or nowhere without one. */
export type LeadPlace = 'across' | 'beside' | 'column' | 'none';

/** How a text may be set, but for its sizes; `least` is the smallest step of its text. */
export interface Layout extends Pick<LeafletFit, 'pages' | 'opening' | 'lead' | 'ragged'> {
  setting: TextSetting;
  least: number;
}

/**
 * Everything that is chosen for a leaflet. Sizes go in whole steps: the text by tenths of a point from 0 to `lastText` of its setting, and
 * on to `lastRoomyText`; the display type from 0 to `lastDisplay`.
 */
export interface Choices extends Pick<
  LeafletFit,
  'extra' | 'white' | 'foot' | 'pieces' | 'raises' | 'keeps' | 'notes' | 'whole' | 'ends'
> {
  layout: Layout;
  text: number;
  display: number;
  /** By how many points a picture across the page may be taller than goes with the display type: white that the text leaves. */
  taller: number;
}

/** The last step of a setting's text. */
export function lastText({ body: [least, most] }: TextSetting): number {
  return Math.round((most - least) * 10);
}

/** The last step of the text where a short one leaves room that nothing else takes. */
export function lastRoomyText({ body: [least, most], roomy = most }: TextSetting): number {
  return Math.round((roomy - least) * 10);
}

export const lastDisplay = 8;

/** A layout at some size of its text, before anything else is chosen. */
export function plainChoices(layout: Layout, text: number, display = 0): Choices {
  return {
    layout,
    text,
    display,
    taller: 0,
    extra: [],
    white: 0,
    foot: 0,
    pieces: false,
    raises: true,
    keeps: false,
    notes: { held: false, first: 0, white: 0 },
    whole: [],
    ends: [],
  };
}

/** The layouts to try, best first. With a lead picture across columns, the text is about 9 points or larger. */
export function layoutsOf({ lead }: LeafletData, { pageCounts, settings }: LeafletFormat): Layout[] {
  return pageCounts.flatMap((pages) =>
    settings.flatMap((setting) =>
      leadPlaces(lead, setting).map((place) => {
        const share = place !== 'across' || setting.columns === 1 ? 0 : pages === 1 ? 0.35 : 0.17;
        const least = Math.round(share * lastText(setting));
        return { pages, opening: 0, setting, lead: place, ragged: false, least };
      }),
    ),
  );
}

function leadPlaces(lead: LeafletData['lead'], { columns }: TextSetting): LeadPlace[] {
  if (!lead) return ['none'];
  if (lead.use === 'sits') return ['column'];
  const isWide = lead.width / lead.height >= 1.3;
  if (lead.use === 'leads') return isWide ? ['across'] : ['beside'];
  if (columns === 1) return isWide ? ['across'] : ['beside'];
  return isWide ? ['across', 'column'] : ['beside', 'column'];
}

/** Lines of fewer signs are ragged: justified, their spaces gape. Large type shows it more. */
const leastJustified = { small: 42, large: 50 };
const largeBody = 13;

/** The width of a sign of Source Serif 4 in running French, in ems, spaces among them; measured. */
export const signWidth = 0.47;

/** What a template is given for some choices within the ranges of a format. */
export function fitOf(
  format: LeafletFormat,
  { layout, text, display, taller, ...others }: Choices,
): LeafletFit {
  const { setting, least: _, ...placed } = layout;
  const { headline, standfirst, picture } = format.display;
  const read = text / Math.max(1, lastText(setting));
  const shown = display / lastDisplay;
  const body = within(setting.body, read);
  // A size that a person set is not the smallest there could be.
  const isFixed = setting.body[0] === setting.body[1];
  const justified = leastJustified[body > largeBody ? 'large' : 'small'];
  return {
    ...placed,
    ...others,
    columns: setting.columns,
    ragged: setting.lines
      ? setting.lines === 'ragged'
      : placed.ragged || signsOfLine(format, setting.columns, body) < justified,
    body,
    smallest: text <= layout.least && !isFixed,
    pitch: round(body * within(setting.leading, Math.min(1, read))),
    standfirst: Math.max(within(standfirst, shown), round(body * 1.04)),
    headline: {
      largest: within(headline.largest, shown),
      tallest: within(headline.tallest, shown),
      above: within(headline.above, shown),
    },
    picture: round(within(picture, shown) + taller),
    shrunk: 1,
  };
}

/** The same sizes, all of them so many times as large. */
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

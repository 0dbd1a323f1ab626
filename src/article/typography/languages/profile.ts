import type { Line } from '../rules/line';
import { firmSpace, thinSpace } from '../rules/spaces';

/** The choices of a group where the rules allow several. */
export interface HouseStyle {
  /**
   * The space inside French « »: thin (U+202F) as most of the press has it, or as wide as one between words (U+00A0) as
   * the Lexique of the Imprimerie nationale asks. Canada and Switzerland have their own.
   */
  guillemets: 'thin' | 'firm';
}

/** The default house style. */
export const defaultHouseStyle: HouseStyle = { guillemets: 'thin' };

/** An opening and a closing quotation mark. */
export type Pair = readonly [open: string, close: string];

/** The typography of a language, as far as a program can apply it. */
export interface Profile {
  /** Marks of a quotation, of one within it, and what a straight ' is taken for. */
  quotes: { outer: Pair; inner: Pair; single: Pair };
  /** The space inside « »; null where typography leaves it as it is. */
  insideGuillemets: string | null;
  /** The space before ; ! ? and before :, "" where there is none. */
  before: { high: string; colon: string };
  /** What a hyphen between spaces becomes. */
  dash: 'spaced' | 'unspaced' | 'kept';
  /** Whether a no-break space binds a dash to what it encloses. */
  bindsDashes: boolean;
  /** The space between a number and % or €: put where it is missing, set where it stands, or left as it is. */
  symbols: { space: string; isPut: boolean };
  /** The space between thousands. */
  thousands: string;
  /** Whether a comma or full stop stands inside the closing quotation mark, whatever is quoted. */
  stopsInside: boolean;
  /** Whether words lose their first letters to an apostrophe: ’tis, ’em, ’n’. */
  clips: boolean;
  /** Rules of this language alone: abbreviations, ordinals, units, capitals. */
  habits: (line: Line, profile: Profile) => void;
}

/** The pairs of marks that languages share. */
export const doubleQuotes: Pair = ['“', '”'];
export const singleQuotes: Pair = ['‘', '’'];
export const guillemets: Pair = ['«', '»'];

/** What most languages have: no space before ; ! ? :, units bound by a no-break space, thousands by a thin one. */
export const baseProfile = {
  insideGuillemets: null,
  before: { high: '', colon: '' },
  bindsDashes: false,
  stopsInside: false,
  clips: false,
  symbols: { space: firmSpace, isPut: false },
  thousands: thinSpace,
} as const;

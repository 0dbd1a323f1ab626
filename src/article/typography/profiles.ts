import { firmSpace, thinSpace } from './spaces';

/** An opening and a closing quotation mark. */
export type Pair = readonly [open: string, close: string];

/** What a language's printers do, as far as a program can do it for them. */
export interface Profile {
  /** Marks of a quotation, of one within it, and what a straight ' is taken for. */
  quotes: { outer: Pair; inner: Pair; single: Pair };
  /** The space inside « »; null where it is not the typography's business. */
  insideGuillemets: string | null;
  /** The space before ; ! ? and before :, "" where there is none. */
  before: { high: string; colon: string };
  /** What a hyphen between spaces becomes. */
  dash: 'spaced' | 'unspaced' | 'kept';
  /** The space between a number and %, € or °C; null where it is left as it is. */
  symbols: string | null;
  /** Whose numbers, times and abbreviations: the French ones, the German ones, or none. */
  abbreviations: 'fr' | 'de' | null;
}

const double: Pair = ['“', '”'];
const single: Pair = ['‘', '’'];
const guillemets: Pair = ['«', '»'];
const plain = {
  insideGuillemets: null,
  before: { high: '', colon: '' },
  symbols: null,
  abbreviations: null,
} as const;

const french: Profile = {
  quotes: { outer: guillemets, inner: double, single },
  insideGuillemets: thinSpace,
  before: { high: thinSpace, colon: firmSpace },
  dash: 'spaced',
  symbols: thinSpace,
  abbreviations: 'fr',
};

const british: Profile = { ...plain, quotes: { outer: single, inner: double, single }, dash: 'spaced' };
const american: Profile = { ...british, quotes: { outer: double, inner: single, single }, dash: 'unspaced' };

const german: Profile = {
  ...plain,
  quotes: { outer: ['„', '“'], inner: ['‚', '‘'], single: ['‚', '‘'] },
  dash: 'spaced',
  symbols: firmSpace,
  abbreviations: 'de',
};

const spanish: Profile = {
  ...plain,
  quotes: { outer: guillemets, inner: double, single },
  insideGuillemets: '',
  dash: 'kept',
  symbols: firmSpace,
};

const profiles: Readonly<Record<string, Profile>> = {
  fr: french,
  'fr-ca': {
    ...french,
    insideGuillemets: firmSpace,
    before: { high: '', colon: firmSpace },
    symbols: firmSpace,
  },
  'fr-ch': { ...french, before: { high: thinSpace, colon: thinSpace } },
  en: british,
  'en-us': american,
  'en-ca': american,
  de: german,
  'de-ch': {
    ...german,
    quotes: { outer: guillemets, inner: ['‹', '›'], single: ['‹', '›'] },
    insideGuillemets: '',
  },
  es: spanish,
  it: { ...spanish, dash: 'spaced', symbols: null },
};

/**
 * The typography of a BCP 47 language: its region's own, else the language's; null for one we have no rules for.
 * Sources: Lexique des règles typographiques (Imprimerie nationale), Le français au bureau (Canada), Guide du
 * typographe (Switzerland), Hart's Rules, Duden, Ortografía of the RAE.
 */
export function profileFor(language: string): Profile | null {
  const [tongue = '', ...rest] = language.toLowerCase().split('-');
  const region = rest.find((part) => part.length === 2);
  return profiles[`${tongue}-${region}`] ?? profiles[tongue] ?? null;
}

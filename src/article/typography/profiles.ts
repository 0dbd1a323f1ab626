import { setEnglish } from './english';
import { setFrench } from './french';
import { setGerman } from './german';
import type { House } from './house';
import { setItalian } from './italian';
import type { Pair, Profile } from './profile';
import { firmSpace, thinSpace } from './spaces';
import { setSpanish } from './spanish';

const double: Pair = ['“', '”'];
const single: Pair = ['‘', '’'];
const guillemets: Pair = ['«', '»'];
const plain = {
  insideGuillemets: null,
  before: { high: '', colon: '' },
  bindsDashes: false,
  stopsInside: false,
  clips: false,
  symbols: { space: firmSpace, isPut: false },
  thousands: thinSpace,
} as const;

const french: Profile = {
  quotes: { outer: guillemets, inner: double, single },
  insideGuillemets: thinSpace,
  before: { high: thinSpace, colon: firmSpace },
  dash: 'spaced',
  bindsDashes: true,
  stopsInside: false,
  clips: false,
  symbols: { space: thinSpace, isPut: true },
  thousands: thinSpace,
  habits: setFrench,
};

const british: Profile = {
  ...plain,
  quotes: { outer: single, inner: double, single },
  dash: 'spaced',
  clips: true,
  habits: setEnglish,
};
const american: Profile = {
  ...british,
  quotes: { outer: double, inner: single, single },
  dash: 'unspaced',
  stopsInside: true,
};

const german: Profile = {
  ...plain,
  quotes: { outer: ['„', '“'], inner: ['‚', '‘'], single: ['‚', '‘'] },
  dash: 'spaced',
  habits: setGerman,
};

const spanish: Profile = {
  ...plain,
  quotes: { outer: guillemets, inner: double, single },
  insideGuillemets: '',
  dash: 'kept',
  habits: setSpanish,
};

const profiles: Readonly<Record<string, Profile>> = {
  fr: french,
  // Le français au bureau: in word-processed text no thin space, none before ; ! ?, a full one elsewhere.
  'fr-ca': {
    ...french,
    insideGuillemets: firmSpace,
    before: { high: '', colon: firmSpace },
    symbols: { space: firmSpace, isPut: true },
    thousands: firmSpace,
  },
  // Guide du typographe (Lausanne): the thin space throughout.
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
  it: { ...spanish, dash: 'spaced', habits: setItalian },
};

/**
 * The typography of a BCP 47 language in a house: its region's own, else the language's; null for one we have no rules
 * for. Sources: Lexique des règles typographiques (Imprimerie nationale), Le français au bureau (Canada), Guide du
 * typographe (Switzerland), New Hart's Rules, Chicago Manual of Style, Duden and DIN 5008, Ortografía of the RAE.
 */
export function profileFor(language: string, house: House): Profile | null {
  const [tongue = '', ...rest] = language.toLowerCase().split('-');
  const region = rest.find((part) => part.length === 2);
  const profile = profiles[`${tongue}-${region}`] ?? profiles[tongue] ?? null;
  return profile === french && house.guillemets === 'firm' ? firmFrench : profile;
}

const firmFrench: Profile = { ...french, insideGuillemets: firmSpace };

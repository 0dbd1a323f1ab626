import { americanEnglish, britishEnglish } from './english';
import { canadianFrench, french, frenchWithFirmGuillemets, swissFrench } from './french';
import { german, swissGerman } from './german';
import { italian } from './italian';
import type { HouseStyle, Profile } from './profile';
import { spanish } from './spanish';

/** By language in lower case, with its region where that has its own rules. */
const profiles: Readonly<Record<string, Profile>> = {
  fr: french,
  'fr-ca': canadianFrench,
  'fr-ch': swissFrench,
  en: britishEnglish,
  'en-us': americanEnglish,
  'en-ca': americanEnglish,
  de: german,
  'de-ch': swissGerman,
  es: spanish,
  it: italian,
};

/** The profile of a BCP 47 language with a house style: of its region, else of the language; null without rules. */
export function profileFor(language: string, house: HouseStyle): Profile | null {
  const known = found.get(language);
  const profile = known === undefined ? find(language) : known;
  if (known === undefined) found.set(language, profile);
  return profile === french && house.guillemets === 'firm' ? frenchWithFirmGuillemets : profile;
}

/** Profiles that were made: every line of a text asks for the same few. */
const found = new Map<string, Profile | null>();

function find(language: string): Profile | null {
  const [base = '', ...rest] = language.toLowerCase().split('-');
  const region = rest.find((part) => part.length === 2);
  return profiles[`${base}-${region}`] ?? profiles[base] ?? null;
}

import { afterWord, afterInitial, afterNumber, bind, bindUnits } from '../rules/bindings';
import type { Line } from '../rules/line';
import { baseProfile, doubleQuotes, singleQuotes } from './profile';
import type { Profile } from './profile';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const starters =
  'The|A|An|It|Its|He|She|We|They|You|This|That|These|Those|But|And|Or|So|In|On|At|For|From|To|With|No|Not|If|When|Who|What|Why|How|There|Then|Our|His|Her|Their|My|Your|All|As|By';

const bindings = [
  afterWord('(?:Mrs?|Ms|Mx|Messrs|Drs?|Prof|Revd?|Cllr|Sen|Rep|Gov)\\.?|Sir|Dame|Lord|Lady', '\\p{Lu}'),
  afterWord('(?:[Nn]os?|pp?|[Aa]rt|[Ff]igs?|[Vv]ol|[Cc]h|[Ss]ec|[Pp]ara)\\.|§§?', '\\d'),
  afterNumber('[ap]\\.?m\\.?|million|billion|trillion|bn'),
  new RegExp(`(?<=(?<![\\p{L}\\d.,])(?:[1-9]|[12]\\d|3[01])) (?=(?:${months})(?!\\p{L}))`, 'gu'),
  new RegExp(`(?<=(?<!\\p{L})(?:${months})) (?=(?:[1-9]|[12]\\d|3[01])(?![\\p{L}\\d:.]\\p{N}?))`, 'gu'),
  afterInitial(starters, 'I'),
];

/** Binds titles, initials, units, hours and days to the words they belong to (New Hart's Rules, Chicago). */
function setEnglish(line: Line, profile: Profile): void {
  bind(line, bindings);
  bindUnits(line, profile);
}

/** British English (New Hart's Rules). */
export const britishEnglish: Profile = {
  ...baseProfile,
  quotes: { outer: singleQuotes, inner: doubleQuotes, single: singleQuotes },
  dash: 'spaced',
  clips: true,
  habits: setEnglish,
};

/** American English (Chicago Manual of Style). */
export const americanEnglish: Profile = {
  ...britishEnglish,
  quotes: { outer: doubleQuotes, inner: singleQuotes, single: singleQuotes },
  dash: 'unspaced',
  stopsInside: true,
};

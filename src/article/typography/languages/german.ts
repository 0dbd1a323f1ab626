import {
  afterWord,
  afterInitial,
  afterNumber,
  bind,
  bindThousands,
  bindUnits,
  numberOrMask,
} from '../rules/bindings';
import { rewrite } from '../rules/line';
import type { Line } from '../rules/line';
import { baseProfile, guillemets } from './profile';
import type { Profile } from './profile';
import { thinSpace } from '../rules/spaces';

const months = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const starters =
  'Der|Die|Das|Den|Dem|Des|Ein|Eine|Einen|Er|Sie|Es|Wir|Ihr|Ich|Und|Aber|Oder|In|Im|Am|An|Auf|Für|Mit|Nach|Bei|Von|Zum|Zur|Wer|Was|Wann|Wie|Warum|Dies|Diese|Dieser|Dann|Doch|Auch|So|Nur|Alle';

const pairs = /(?<=(?<!\p{L})(?:z|d|u|o|i|s)\.)[ \u00A0\u2009]?(?=(?:B|h|a|ä|Ä|d|R|A|o|u|T|E)\.(?!\p{L}))/gu;
const bindings = [
  afterWord('(?:Dr|Prof|St|Hr|Fr)\\.|Frau|Herrn?', '\\p{Lu}'),
  afterWord('(?:Nr|Abs|Art|Bd|Kap|Abb|Tab|Tel|S|Ziff)\\.|§§?', numberOrMask),
  afterNumber('Uhr|Mio\\.|Mrd\\.|Millionen|Milliarden|Prozent|Euro'),
  new RegExp(`(?<=(?<![\\p{L}\\d.,])(?:[1-9]|[12]\\d|3[01])\\.)[ \\u2009](?=(?:${months})(?!\\p{L}))`, 'gu'),
  afterInitial(starters),
];

/** z. B. and d. h. hold together by a thin space; titles, numbers, units and days are bound to their words (Duden, DIN 5008). */
function setGerman(line: Line, profile: Profile): void {
  rewrite(line, pairs, thinSpace);
  bind(line, bindings);
  bindUnits(line, profile);
  bindThousands(line);
}

/** German of Germany and Austria (Duden, DIN 5008). */
export const german: Profile = {
  ...baseProfile,
  quotes: { outer: ['„', '“'], inner: ['‚', '‘'], single: ['‚', '‘'] },
  dash: 'spaced',
  habits: setGerman,
};

/** German of Switzerland: guillemets without spaces. */
export const swissGerman: Profile = {
  ...german,
  quotes: { outer: guillemets, inner: ['‹', '›'], single: ['‹', '›'] },
  insideGuillemets: '',
};

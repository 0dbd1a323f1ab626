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
import { baseProfile, doubleQuotes, guillemets, singleQuotes } from './profile';
import type { Profile } from './profile';

const months =
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre';
const starters =
  'Il|Lo|La|I|Gli|Le|Un|Una|Uno|È|E|Ma|O|In|Nel|Nella|Di|Del|Della|Al|Alla|A|Da|Dal|Per|Con|Su|Non|Se|Si|Che|Chi|Come|Quando|Questo|Questa|Noi|Lui|Lei|Loro|Anche|Tutti|Tutte';

const capital = /(?<![\p{L}\p{N}.])E['’´](?=[ \u00A0]\p{Ll})/gu;
const bindings = [
  afterWord(
    '(?:[Ss]ig|[Ss]igg|[Dd]ott|[Pp]rof|[Aa]vv|[Ii]ng|[Aa]rch|[Oo]n|[Ss]en|S)\\.|(?:[Ss]ig|[Dd]ott|[Pp]rof)\\.(?:ra|ssa)',
    '\\p{Lu}',
  ),
  afterWord('(?:nn?|pp?|[Aa]rtt?|[Cc]ap|[Vv]ol|[Ff]igg?|[Tt]el)\\.|§§?', numberOrMask),
  afterWord('[Oo]re', '\\d'),
  afterNumber('euro|dollari|milioni|milione|miliardi|miliardo'),
  new RegExp(`(?<=(?<![\\p{L}\\d.,])(?:1°|1º|[1-9]|[12]\\d|3[01])) (?=(?:${months})(?!\\p{L}))`, 'gu'),
  afterInitial(starters),
];

/** E' is È; titles, numbers, units, hours and days are bound to their words (UNI, Accademia della Crusca). */
function setItalian(line: Line, profile: Profile): void {
  rewrite(line, capital, 'È');
  bind(line, bindings);
  bindUnits(line, profile);
  bindThousands(line);
}

/** Italian (UNI, Accademia della Crusca). */
export const italian: Profile = {
  ...baseProfile,
  quotes: { outer: guillemets, inner: doubleQuotes, single: singleQuotes },
  insideGuillemets: '',
  dash: 'spaced',
  habits: setItalian,
};

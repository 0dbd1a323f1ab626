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
import { maskCharacter } from '../rules/spaces';

const months =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre';
const starters =
  'El|La|Los|Las|Un|Una|Unos|Unas|Lo|Es|Y|Pero|O|En|De|Del|Al|A|Por|Para|Con|Sin|No|Si|Se|Su|Sus|Que|Qué|Quién|Cómo|Este|Esta|Estos|Estas|Ese|Esa|Nos|Él|Ella|Ellos|Ellas|Todo|Todos|Todas';

const opening = new RegExp(
  `(?<=[¿¡])[ \\u00A0\\u202F\\u2009]+(?=[\\p{L}\\p{N}«“‘"'¿¡${maskCharacter}])`,
  'gu',
);
const bindings = [
  afterWord(
    '(?:Sra?|Sres|Sras|Srta|D|Dña|Dra?|Dres|Prof|Profa|Ud|Uds|Excmo|Excma)\\.|D\\.ª|Prof\\.ª',
    '\\p{Lu}',
  ),
  afterWord('n\\.[ºo]|(?:núms?|pp?|págs?|[Aa]rts?|[Cc]ap|[Vv]ol|[Ff]ig|[Tt]el)\\.|§§?', numberOrMask),
  afterNumber('horas|euros|dólares|millones|millón'),
  new RegExp(`(?<=(?<![\\p{L}\\d.,])(?:1\\.?º|[1-9]|[12]\\d|3[01])) (?=de (?:${months})(?!\\p{L}))`, 'gu'),
  /(?<=(?<!\p{L})EE\.) (?=UU\.)|(?<=(?<!\p{L})DD\.) (?=HH\.)/gu,
  /(?<=\d) (?=[ap]\.[ \u00A0]?m\.)|(?<=(?<!\p{L})[ap]\.) (?=m\.(?!\p{L}))/gu,
  afterInitial(starters),
];

/** ¿ and ¡ hold to their word; titles, numbers, units and days are bound to their words (Ortografía of the RAE). */
function setSpanish(line: Line, profile: Profile): void {
  rewrite(line, opening, '');
  bind(line, bindings);
  bindUnits(line, profile);
  bindThousands(line);
}

/** Spanish (Ortografía of the RAE). */
export const spanish: Profile = {
  ...baseProfile,
  quotes: { outer: guillemets, inner: doubleQuotes, single: singleQuotes },
  insideGuillemets: '',
  dash: 'kept',
  habits: setSpanish,
};

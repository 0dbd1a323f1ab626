import { setCapitals, setLigatures } from './french-letters';
import { setFrenchNumbers, setOrdinals } from './french-numbers';
import type { Line } from '../rules/line';
import { rewrite } from '../rules/line';
import { firmSpace, thinSpace, anySpace, maskCharacter } from '../rules/spaces';
import { doubleQuotes, guillemets, singleQuotes } from './profile';
import type { Profile } from './profile';
import { afterInitial } from '../rules/bindings';

/** What only French has: capitals with their accents, œ, ordinals, numbers, abbreviations. */
function setFrench(line: Line, profile: Profile): void {
  setCapitals(line);
  setLigatures(line);
  setOrdinals(line);
  setFrenchNumbers(line, profile);
  bindFrenchAbbreviations(line);
}

/** French of France (Lexique des règles typographiques en usage à l'Imprimerie nationale). */
export const french: Profile = {
  quotes: { outer: guillemets, inner: doubleQuotes, single: singleQuotes },
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

/** The same with a full no-break space inside « », as the Lexique itself has it. */
export const frenchWithFirmGuillemets: Profile = { ...french, insideGuillemets: firmSpace };

/** French of Canada (Le français au bureau): in word-processed text no thin space, none before ; ! ?, a full one elsewhere. */
export const canadianFrench: Profile = {
  ...french,
  insideGuillemets: firmSpace,
  before: { high: '', colon: firmSpace },
  symbols: { space: firmSpace, isPut: true },
  thousands: firmSpace,
};

/** French of Switzerland (Guide du typographe): the thin space throughout. */
export const swissFrench: Profile = { ...french, before: { high: thinSpace, colon: thinSpace } };

const gap = `[${anySpace}]`;
const start = '(?<![\\p{L}\\p{N}.’-])';
const title = new RegExp(
  `(?=${gap})(?<=${start}(?:MM?\\.|M(?:me|lle)s?|Mes?|Drs?|Prs?|Mgr))${gap}(?=\\p{Lu})`,
  'gu',
);
const number = new RegExp(`(?=\\d|${gap})(?<=${start}[nN]°s?)${gap}*(?=\\d)`, 'gu');
const reference = new RegExp(
  `(?=[\\dRLDIVXC+${maskCharacter}]|${gap})(?<=${start}(?:pp?|art|chap|fig|vol|tél|[Aa]rt|[Cc]hap|[Ff]ig|[Vv]ol|[Tt]él)\\.)${gap}*(?=[\\d${maskCharacter}]|[RLD]\\.|[IVXLC]+(?!\\p{L}))`,
  'gu',
);
const code = new RegExp(`(?=${gap})(?<=${start}[RLD]\\.)${gap}(?=\\d)`, 'gu');
const section = new RegExp(`(?<=§)${gap}*(?=\\d)`, 'gu');
const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const day = new RegExp(
  `(?=${gap})(?<=(?<![\\p{L}\\d.,])(?:1er|[1-9]|[12]\\d|3[01]))${gap}(?=(?:${months})(?!\\p{L}))`,
  'gu',
);
const century = new RegExp(`(?=${gap})(?<=(?<![\\p{L}\\d])[IVX]+e)${gap}(?=siècles?(?!\\p{L}))`, 'gu');
const starters =
  'Le|La|Les|L|Un|Une|Des|Du|De|Il|Elle|Ils|Elles|On|Nous|Vous|Je|Ce|Cet|Cette|Ces|Mais|Et|Ou|Or|En|Au|Aux|À|A|Dans|Pour|Par|Sur|Avec|Sans|Si|Sa|Son|Ses|Notre|Nos|Leur|Leurs|Qui|Que|Quand|Comment|Pourquoi|Tout|Tous|Toutes|Y|Ni|Ne|Puis|Ici|Là|D';
const initial = afterInitial(starters);

/** Binds titles, initials, numbers, pages, articles of law, days and centuries to the words they belong to (Lexique). */
function bindFrenchAbbreviations(line: Line): void {
  for (const pattern of [title, number, reference, code, section, day, century, initial])
    rewrite(line, pattern, firmSpace);
}

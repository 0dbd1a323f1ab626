import { bindFrenchAbbreviations } from './french-abbreviations';
import { setCapitals, setLigatures } from './french-letters';
import { setFrenchNumbers } from './french-numbers';
import { setOrdinals } from './french-ordinals';
import type { Line } from '../rules/line';
import { firmSpace, thinSpace } from '../rules/spaces';
import { doubleQuotes, guillemets, singleQuotes } from './profile';
import type { Profile } from './profile';

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

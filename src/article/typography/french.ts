import { bindFrenchAbbreviations } from './french-abbreviations';
import { setCapitals } from './french-capitals';
import { setLigatures } from './french-ligatures';
import { setFrenchNumbers } from './french-numbers';
import { setOrdinals } from './french-ordinals';
import type { Line } from './line';
import type { Profile } from './profile';

/** What only French has: capitals with their accents, œ, ordinals, numbers, abbreviations. */
export function setFrench(line: Line, profile: Profile): void {
  setCapitals(line);
  setLigatures(line);
  setOrdinals(line);
  setFrenchNumbers(line, profile);
  bindFrenchAbbreviations(line);
}

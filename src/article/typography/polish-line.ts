import { setApostrophes } from './apostrophes';
import { bindDashes, setDashes } from './dashes';
import { bindFrenchAbbreviations } from './french-abbreviations';
import { setFrenchNumbers } from './french-numbers';
import { setOrdinals } from './french-ordinals';
import { bindGermanAbbreviations } from './german-abbreviations';
import { cover, rewrite } from './line';
import type { Line } from './line';
import { profileFor } from './profiles';
import type { Profile } from './profiles';
import {
  setEllipses,
  setGuillemets,
  setGuillemetSpaces,
  setPunctuationSpaces,
  setWordSpaces,
} from './punctuation';
import { setQuotes } from './quotes';
import { untouchedPlaces } from './untouchables';

/** Sets one line as its language does; `foreign` names the places of passages in other languages, left alone. */
export function polishLine(line: Line, language: string, foreign: readonly number[] = []): void {
  const uncover = cover(line, (text) => [...untouchedPlaces(text), ...foreign]);
  const profile = profileFor(language);
  setEllipses(line);
  setApostrophes(line, language.toLowerCase());
  if (profile) setByProfile(line, profile);
  uncover();
}

function setByProfile(line: Line, profile: Profile): void {
  setWordSpaces(line);
  if (profile.insideGuillemets !== null) setGuillemets(line);
  setQuotes(line, profile);
  if (profile.insideGuillemets !== null) setGuillemetSpaces(line, profile.insideGuillemets);
  setPunctuationSpaces(line, profile);
  setDashes(line, profile.dash);
  if (profile.abbreviations === 'fr') setFrench(line, profile);
  else if (profile.symbols !== null) rewrite(line, /(?<=\d) (?=[%‰€]|°C)/g, profile.symbols);
  if (profile.abbreviations === 'de') bindGermanAbbreviations(line);
}

function setFrench(line: Line, profile: Profile): void {
  bindDashes(line);
  setOrdinals(line);
  setFrenchNumbers(line, profile.symbols ?? '');
  bindFrenchAbbreviations(line);
}

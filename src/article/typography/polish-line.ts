import {
  setApostrophes,
  setEllipses,
  setGuillemets,
  setGuillemetSpaces,
  setPunctuationSpaces,
  moveStopsInside,
  setWordSpaces,
} from './rules/punctuation';
import { bindDashes, setDashes } from './rules/dashes';
import type { HouseStyle, Profile } from './languages/profile';
import { mask } from './rules/line';
import type { Line } from './rules/line';
import { profileFor } from './languages/profiles';
import { setQuotes } from './rules/quotes';
import { untouchedPlaces } from './rules/untouchables';

/** One language of a line, and the places of passages in others, which it leaves alone. */
interface LanguagePass {
  language: string;
  foreign: (line: Line) => readonly number[];
}

/** Applies the rules of each language of a line until nothing changes, since one rule may build on another. */
export function polishLine(line: Line, voices: readonly LanguagePass[], house: HouseStyle): void {
  for (let round = 0; round < maxRounds; round += 1) {
    const before = line.text;
    for (const voice of voices) setOnce(line, voice, house);
    if (line.text === before) return;
  }
}

const maxRounds = 10;

function setOnce(line: Line, { language, foreign }: LanguagePass, house: HouseStyle): void {
  const uncover = mask(line, (text) => [...untouchedPlaces(text), ...foreign(line)]);
  const profile = profileFor(language, house);
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
  if (profile.stopsInside) moveStopsInside(line);
  setDashes(line, profile.dash);
  if (profile.bindsDashes) bindDashes(line);
  profile.habits(line, profile);
}

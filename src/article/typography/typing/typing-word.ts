import { editsOf, editText } from '../changes/edits';
import { cover, lineFrom } from '../rules/line';
import type { Profile } from '../languages/profile';
import { setWordSpaces } from '../rules/punctuation';
import { untouchedPlaces } from '../rules/untouchables';

/** How many characters before a word are read. */
const nearby = 80;

/**
 * Applies to the word that a space has just ended what `polish` would: numbers, units, titles, ordinals, accented capitals,
 * ligatures; changes only the word and the space before it.
 */
export function setWordTyped(text: string, profile: Profile): string {
  const start = text.search(/(?<!\S)\S+\s?$/) - 1;
  const from = Math.max(0, text.length - nearby);
  if (start < from - 1) return text;
  const given = text.slice(from);
  const line = lineFrom(given);
  const uncover = cover(line, untouchedPlaces);
  setWordSpaces(line);
  profile.habits(line, profile);
  uncover();
  const edits = editsOf(given, line).filter(
    ({ at }) => at >= start - from && !isSetByKeys(given, at) && !isBetweenDigits(given, at),
  );
  return edits.length === 0 ? text : text.slice(0, from) + editText(given, edits);
}

/** What the keys have set, or the person has set back, is left alone. */
function isSetByKeys(text: string, at: number): boolean {
  return /["'’‘«»“”;:!?%‰€$£…–—-]/.test(text.slice(at, at + 2)) || /[–—-]/.test(text[at - 1] ?? '');
}

/** Between digits nothing is known until the number has ended. */
function isBetweenDigits(text: string, at: number): boolean {
  return /^\d[\s\d]\d/.test(text.slice(at - 1, at + 2));
}

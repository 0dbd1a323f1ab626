import { defaultHouseStyle } from '../languages/profile';
import type { HouseStyle, Profile } from '../languages/profile';
import { profileFor } from '../languages/profiles';
import type { TypedChange } from './typing-rules';
import { settleTyping } from './typing-settle';
import { isUntouchable, typingRules } from './typing-rules';
import { editsOf, editText } from '../changes/edits';
import { mask, lineFrom } from '../rules/line';
import { setWordSpaces } from '../rules/punctuation';
import { untouchedPlaces } from '../rules/untouchables';

/**
 * Applies typography to a key: `before` is the block's text up to the caret, `typed` the character; "\n" stands for the end of
 * the line and is not inserted. Null when it is typed unchanged: within an address or code, or in a language without rules.
 */
export function polishTyping(
  before: string,
  typed: string,
  language: string,
  house: HouseStyle = defaultHouseStyle,
): TypedChange | null {
  if (isUntouchable(before)) return null;
  const profile = profileFor(language, house);
  const settled = profile ? settleTyping(before, typed, profile) : before;
  const change = typingRules[typed]?.(settled, profile, typed) ?? null;
  const key = typed === '\n' ? '' : typed;
  const set = change ? settled.slice(0, settled.length - change.deleteBefore) + change.insert : settled + key;
  const whole = profile && /[ \n]/.test(typed) ? setWordTyped(set, profile) : set;
  return whole === before + key ? null : difference(before, whole);
}

function difference(before: string, after: string): TypedChange {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  return { deleteBefore: before.length - same, insert: after.slice(same) };
}

/** How many characters before a word are read. */
const nearby = 80;

/**
 * Applies to the word that a space has just ended what `polish` would: numbers, units, titles, ordinals, accented capitals,
 * ligatures; changes only the word and the space before it.
 */
function setWordTyped(text: string, profile: Profile): string {
  const start = text.search(/(?<!\S)\S+\s?$/) - 1;
  const from = Math.max(0, text.length - nearby);
  if (start < from - 1) return text;
  const given = text.slice(from);
  const line = lineFrom(given);
  const uncover = mask(line, untouchedPlaces);
  setWordSpaces(line);
  profile.habits(line, profile);
  uncover();
  const edits = editsOf(given, line).filter(
    ({ at }) => at >= start - from && !isSetByKeys(given, at) && !isBetweenDigits(given, at),
  );
  return edits.length === 0 ? text : text.slice(0, from) + editText(given, edits);
}

/** What typing rules have set, and what the person has reverted, is left alone. */
function isSetByKeys(text: string, at: number): boolean {
  return /["'’‘«»“”;:!?%‰€$£…–—-]/.test(text.slice(at, at + 2)) || /[–—-]/.test(text[at - 1] ?? '');
}

/** A space between digits is not changed before the number has ended. */
function isBetweenDigits(text: string, at: number): boolean {
  return /^\d[\s\d]\d/.test(text.slice(at - 1, at + 2));
}

import { defaultHouseStyle } from '../languages/profile';
import type { HouseStyle } from '../languages/profile';
import { profileFor } from '../languages/profiles';
import type { TypedChange } from './typing-rules';
import { settleTyping } from './typing-settle';
import { isUntouchable, typingRules } from './typing-rules';
import { setWordTyped } from './typing-word';

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

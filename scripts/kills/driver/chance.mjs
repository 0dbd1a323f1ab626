/** Chance that can be had again: the same seed gives the same numbers. Each call gives one from `from` up to `to`. */
export function chanceFrom(seed) {
  let state = seed >>> 0 || 1;
  return (from, to) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return from + ((state >>> 0) / 2 ** 32) * (to - from);
  };
}

/** A number in letters alone, which no rule of typography touches: every text that is written begins with one. */
export function inLetters(number) {
  const digits = number.toString(26).padStart(6, '0');
  return [...digits].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');
}

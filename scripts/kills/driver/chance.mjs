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

/**
 * A sign of its own for each number (twenty thousand of them), which no rule of typography touches: every text that is written
 * begins with one, so that the archive holds its first letter or does not.
 */
export function markOf(number) {
  return String.fromCharCode(0x4e00 + (number % 20_992));
}

/** A seeded random generator (xorshift); each call returns a number from `from` up to `to`. */
export function randomFrom(seed) {
  let state = seed >>> 0 || 1;
  return (from, to) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return from + ((state >>> 0) / 2 ** 32) * (to - from);
  };
}

/**
 * A character of its own for each number (twenty thousand of them) that no rule of typography changes. Every text begins with
 * one, so that it can be found in the archive.
 */
export function markOf(number) {
  return String.fromCharCode(0x4e00 + (number % 20_992));
}

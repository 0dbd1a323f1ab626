/** Some characters of a text, from one place to before another. */
export interface Range {
  from: number;
  to: number;
}

/** Every place where a pattern is found in a text. */
export function rangesOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  }));
}

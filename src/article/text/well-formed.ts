/** Words without halves of letters: a letter beyond U+FFFF that was cut in two has no form in any file, and no address. */
export function wellFormed(words: string): string {
  return words.replace(/\p{Surrogate}/gu, '\ufffd');
}

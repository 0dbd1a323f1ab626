import { apostrophes, fold, wordsOf } from './fold';

/** What is looked for: words as the index holds them, each standing for every word that it begins. */
export function wordsToFind(typed: string): string[] {
  const words = wordsOf(withoutSmallWords(fold(typed)));
  const long = words.filter((word) => word.length > 1 || /\p{N}/u.test(word));
  return [...new Set(long.length > 0 ? long : words)].slice(0, 16);
}

/** The words as an FTS5 query. Folded words hold letters and digits only, so none can be taken for an operator. */
export function matchOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(' ');
}

const elision = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[${apostrophes}](?=\\p{L})`,
  'gu',
);

/** Takes off the elided words of French, "l’", "d’", "qu’", and joins what stands inside a word: "militant·es". */
function withoutSmallWords(folded: string): string {
  return folded
    .replace(elision, '')
    .replace(/(?<=\p{L})[·‧•](?=\p{L})/gu, '')
    .replace(/(?<=\p{N})[\u00A0\u202F\u2009](?=\p{N}{3})/gu, '');
}

/**
 * A word without the ends that its number and gender change, so that "usager" and "usagère" are near, "train" and
 * "trains" one. French: J. Savoy's minimal stemmer (1999); English: D. Harman's "S" stemmer (1991); else as it is.
 */
export function stemOf(word: string, language: string): string {
  const lower = word.toLowerCase();
  if (/^fr\b/i.test(language)) return frenchStem(lower);
  return /^en\b/i.test(language) ? englishStem(lower) : lower;
}

function frenchStem(word: string): string {
  if (word.length < 5) return word.replace(/s$/, '');
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  if (word.endsWith('x')) return word.slice(0, -1);
  return word
    .replace(/s$/, '')
    .replace(/r$/, '')
    .replace(/e$/, '')
    .replace(/é$/, '')
    .replace(/(\p{L})\1$/u, '$1');
}

function englishStem(word: string): string {
  if (/[^ea]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^aeo]es$/.test(word)) return word.slice(0, -1);
  return /[^us]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Invisible characters that may stand inside a word: soft hyphen, joiners, zero-width spaces. */
const silent = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** The apostrophes that people type and that programs make. */
export const apostrophes = "'’ʼ‘`´′";

/** The dots and hyphens inside a word: inclusive "militant·es", "week-end". */
export const joints = '·‧•.\\-‐‑';

const joint = new RegExp(`[${apostrophes}${joints}]`);
const compound = new RegExp(
  `(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]+(?:[${apostrophes}${joints}][\\p{L}\\p{N}]+)+`,
  'gu',
);
const grouped = /(?<!\d)\d{1,3}(?:[ \u00A0\u202F\u2009]\d{3})+(?!\d)/g;

/** Text as it is indexed and searched: lower case, no accents, ligatures in two letters, one kind of space. */
export function fold(text: string): string {
  const plain = text.replace(silent, '').replaceAll('ʼ', '’').toLowerCase();
  return plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđ]/g, (letter) => plainLetters[letter] ?? letter);
}

/** Letters that Unicode does not decompose, and what people type for them. */
export const plainLetters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
};

/** The words of folded text. */
export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Other spellings of the compound words of a folded text, each once: "aujourdhui", "weekend", "militantes" and "militants" for
 * "militant·es", "10000" for "10 000".
 */
export function formsOf(folded: string): string[] {
  const compounds = folded.split(/\s+/).filter((word) => joint.test(word));
  const words = compounds.flatMap((word) => word.match(compound) ?? []).flatMap(formsOfCompound);
  const numbers = (folded.match(grouped) ?? []).map((number) => number.replace(/\D/g, ''));
  return [...new Set([...words, ...numbers])];
}

function formsOfCompound(word: string): string[] {
  const parts = wordsOf(word);
  const first = parts[0] ?? '';
  const joined = parts.join('');
  const isPlural = parts.length > 1 && /[·‧•.\-‐‑][\p{L}]*s$/u.test(word) && (parts.at(-1) ?? '').length <= 5;
  return isPlural ? [joined, `${first}s`] : [joined];
}

const elision = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[${apostrophes}](?=\\p{L})`,
  'gu',
);

/** Removes elided words before words of a folded French text: "l’", "d’", "qu’". */
export function elided(folded: string): string {
  return folded.replace(elision, '');
}

/** Removes what separates parts of a word of folded text, "militant·es", and the groups of a number, "10 000". */
export function joinedWords(folded: string): string {
  return folded
    .replace(/(?<=\p{L})[·‧•](?=\p{L})/gu, '')
    .replace(/(?<=\p{N})[\u00A0\u202F\u2009](?=\p{N}{3})/gu, '');
}

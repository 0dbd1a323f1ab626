/** The most characters of one document: a book of 250 pages. Typst takes some seconds and 300 MB for it. */
export const mostCharacters = 500_000;

/** Why a document that is longer is not set. */
export const tooLong = 'it is too long to be set';

/** The most pieces of text: cells of tables take Typst longer than words. */
const mostPieces = 50_000;

/** The most characters of a word: a longer one may break there, or its line takes Typst a gigabyte for each megabyte. */
const longestWord = 500;

/** The most combining marks on one letter: no writing system needs as many. */
const mostMarks = 8;

/** The deepest that a document's data is nested: Typst reads no JSON of more than 128 levels. */
const deepest = 120;

/**
 * The data of a document with nothing in it that Typst would take minutes or gigabytes for: long words may break, letters
 * keep their first eight marks. Or why it cannot be set at all: it is too long, or nested too deeply.
 */
export function boundTexts<Data>(data: Data): { data: Data } | { why: string } {
  let left = mostCharacters;
  let pieces = mostPieces;
  let reached = 0;
  const bound = (value: unknown, depth: number): unknown => {
    reached = Math.max(reached, depth);
    if (typeof value === 'string') {
      left -= value.length;
      pieces -= 1;
      return left < 0 ? '' : boundText(value);
    }
    if (value === null || typeof value !== 'object' || depth > deepest) return value;
    if (Array.isArray(value)) return value.map((each) => bound(each, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bound(each, depth + 1)]));
  };
  const bounded = bound(data, 1);
  if (reached > deepest) return { why: 'it is nested too deeply' };
  return left < 0 || pieces < 0 ? { why: tooLong } : { data: bounded as Data };
}

/** How many characters the texts of a document's data hold, as deep as they are set. */
export function lengthOfTexts(data: unknown, depth = 1): number {
  if (typeof data === 'string') return data.length;
  if (data === null || typeof data !== 'object' || depth > deepest) return 0;
  return Object.values(data).reduce((sum: number, each) => sum + lengthOfTexts(each, depth + 1), 0);
}

function boundText(text: string): string {
  if (text.length <= mostMarks || address.test(text)) return text;
  const marked = text.replace(excessMarks, '$1');
  return marked.length <= longestWord ? marked : marked.replace(longWord, '$&\u200b');
}

/** Addresses are not set letter by letter, and must stay whole. */
const address = /^(https?|mailto|tel):/i;

const excessMarks = new RegExp(`(\\p{M}{${mostMarks}})\\p{M}+`, 'gu');
const longWord = new RegExp(`[^\\s\u200b]{${longestWord}}(?=[^\\s\u200b])`, 'gu');

import { endsInWord, lineBefore, wordFinder } from './hyphens';
import type { KnowsWord } from './hyphens';
import { isFull, measureOf, startsLow } from './wrapping';
import type { TextLine } from './wrapping';

/** The paragraphs of a text: each a list of lines, one unless its lines were ended on purpose. */
export function paragraphsOf(lines: readonly TextLine[], knows?: KnowsWord): string[][] {
  const measure = measureOf(lines);
  return measure === null ? asTheyStand(lines) : mended(lines, measure, knows);
}

/** Without blank lines, every line is a paragraph; otherwise lines that stand together are one. */
function asTheyStand(lines: readonly TextLine[]): string[][] {
  const parted = lines.slice(1).some(({ first }) => first);
  const paragraphs: string[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && parted && !line.first && signOf(line.words) === null) last.push(line.words);
    else paragraphs.push([line.words]);
  }
  return paragraphs;
}

/** Joins wrapped lines; a blank line, an indent or a short line ends a paragraph. */
function mended(lines: readonly TextLine[], measure: number, knows?: KnowsWord): string[][] {
  const seen = wordFinder(lines);
  const base = lines.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  const spaced = isDoubleSpaced(lines);
  const paragraphs: string[][] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const last = paragraphs.at(-1);
    if (!above || !last || begins(line, above, { measure, base, spaced })) paragraphs.push([line.words]);
    else last.splice(-1, 1, lineBefore(above.words, line.words, seen, knows), line.words);
  });
  return paragraphs.map((pieces) => [pieces.join('').replaceAll('\u00ad', '-')]);
}

interface Page {
  measure: number;
  base: number;
  spaced: boolean;
}

function begins(line: TextLine, above: TextLine, { measure, base, spaced }: Page): boolean {
  if (endsInWord(above.words)) return false;
  if (line.first && !(spaced && startsLow(line))) return true;
  if (signOf(line.words) !== null || isNumber(line.words) || isNumber(above.words)) return true;
  if (line.indent >= base + 2 && above.indent < line.indent && !startsLow(line)) return true;
  if (startsLow(line)) return !isFull(above, line, measure, 0.6);
  if (isNote(line.words)) return true;
  return !isFull(above, line, measure, endsSentence(above) ? 0.92 : 0.78);
}

/** A page number alone on its line. */
function isNumber(words: string): boolean {
  return /^[–—-]?\s*\d{1,4}\s*[–—-]?$/.test(words);
}

/** A note at the foot of a page: its number, then a capital. */
function isNote(words: string): boolean {
  return /^(\d{1,3}|[¹²³⁴-⁹]+|\[\d{1,3}\])[\s\u00a0.]*\p{Lu}/u.test(words);
}

function endsSentence({ words }: TextLine): boolean {
  return /[.!?…:][\s\u00a0\u202f]*[»”")\]]?\d{0,2}$/u.test(words);
}

/** Whether blank lines stand between all lines, and so mean nothing. */
function isDoubleSpaced(lines: readonly TextLine[]): boolean {
  const separated = lines.filter(({ first }) => first);
  return (
    separated.length > 3 &&
    separated.length > lines.length * 0.9 &&
    separated.filter(startsLow).length > separated.length / 3
  );
}

/** The sign at the start of a list line. */
export interface Sign {
  kind: 'bullet' | 'dash' | 'number';
  /** The number of a numbered line; 0 for the others. */
  number: number;
  /** The words after the sign. */
  words: string;
}

/** Reads the sign of a list at the start of a line: "• …", "- …", "3. …", "3) …". */
export function signOf(line: string): Sign | null {
  const bullet = /^[•◦▪■●‣⁃∙·]\s*(\S.*)$/su.exec(line)?.[1];
  if (bullet !== undefined) return { kind: 'bullet', number: 0, words: bullet };
  const dash = /^[-–*][ \u00a0\u202f]+(\S.*)$/su.exec(line)?.[1];
  if (dash !== undefined) return { kind: 'dash', number: 0, words: dash };
  const numbered = /^(\d{1,3})[.)][ \u00a0\u202f]+(\S.*)$/su.exec(line);
  return numbered ? { kind: 'number', number: Number(numbered[1]), words: numbered[2] ?? '' } : null;
}

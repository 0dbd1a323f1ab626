import type { SnippetRun, SoughtTerm } from '../../../src/contract';
import { apostrophes, joints, plainLetters } from '../../../src/article';

/** About how many characters of a text are shown around what was found. */
const length = 160;

/** Finds where a text says the words searched for, whatever its accents. */
export type SearchPattern = RegExp;

/** Makes a finder for what is sought. It is made for each query, so it has no class of characters that is slow to compile. */
export function searchPatternFor(terms: readonly SoughtTerm[]): SearchPattern {
  const longestFirst = [...terms].sort(
    (one, other) => other.words.join('').length - one.words.join('').length,
  );
  return new RegExp(longestFirst.map(patternOfTerm).join('|') || '(?!)', 'g');
}

/** A text as a finder reads it: accents beside their letters, no soft hyphens. */
export function decomposed(written: string): string {
  return written.normalize('NFD').replace(/\u00AD/g, '');
}

/** A passage in runs, where its first hit starts in the text, and the words that were hit. */
interface FoundPassage {
  runs: SnippetRun[];
  start: number;
  words: string;
}

/** The passage of a decomposed text with the most of what is sought, cut at words; null when the text has none of it. */
export function passageIn(text: string, finder: SearchPattern): FoundPassage | null {
  const hits = hitsIn(text, finder);
  const first = bestOf(hits);
  if (!first) return null;
  const start = startOfPassage(text, first.start);
  const end = endOfPassage(text, Math.max(start + length, first.end));
  const runs = runsOf(
    text,
    start,
    end,
    hits.filter((hit) => hit.start >= start && hit.end <= end),
  );
  return {
    runs: withEllipses(runs, start > 0, end < text.length),
    start: first.start,
    words: asRead(text.slice(first.start, first.end)),
  };
}

function withEllipses(runs: readonly SnippetRun[], before: boolean, after: boolean): SnippetRun[] {
  const ellipsis = (text: string): SnippetRun => ({ text, found: false });
  return [...(before ? [ellipsis('… ')] : []), ...runs, ...(after ? [ellipsis(' …')] : [])];
}

interface Hit {
  start: number;
  end: number;
  word: string;
}

/** Enough hits to choose the best passage of a long article from. */
const enough = 100;

const endsInLetter = /(?!ʼ)[\p{L}\p{N}\p{M}]$/u;
const restOfWord = /(?:(?!ʼ)[\p{L}\p{N}\p{M}]|[\u2060·])*/uy;

function hitsIn(text: string, finder: SearchPattern): Hit[] {
  const hits: Hit[] = [];
  const lower = text.toLowerCase();
  finder.lastIndex = 0;
  for (let match = finder.exec(lower); match; match = finder.exec(lower)) {
    const { index, 0: start } = match;
    if (endsInLetter.test(text.slice(Math.max(0, index - 2), index))) continue;
    restOfWord.lastIndex = index + start.length;
    restOfWord.test(text);
    hits.push({
      start: index,
      end: Math.max(restOfWord.lastIndex, index + start.length),
      word: start.slice(0, 4),
    });
    if (hits.length === enough) break;
  }
  return hits;
}

/** The hit from which a passage shows the most different words. */
function bestOf(hits: readonly Hit[]): Hit | undefined {
  let best: Hit | undefined;
  let mostWords = 0;
  for (const [index, hit] of hits.entries()) {
    const different = differentWordsFrom(hits, index);
    if (different > mostWords) [best, mostWords] = [hit, different];
  }
  return best;
}

function differentWordsFrom(hits: readonly Hit[], index: number): number {
  const from = hits[index]?.start ?? 0;
  const words = new Set<string>();
  for (let at = index; at < hits.length; at++) {
    const hit = hits[at];
    if (!hit || hit.end > from + length - 40) break;
    words.add(hit.word);
  }
  return words.size || 1;
}

/** Some words before the hit, never across a line. */
function startOfPassage(text: string, hit: number): number {
  const from = Math.max(0, hit - 40, text.lastIndexOf('\n', hit - 1) + 1);
  if (from === 0 || text[from - 1] === '\n') return from;
  const space = text.slice(from, hit).search(/\s/);
  return space < 0 ? hit : from + space + 1;
}

function endOfPassage(text: string, end: number): number {
  if (end >= text.length) return text.length;
  for (let cut = end - 1; cut > 0; cut--) if (/\s/.test(text.charAt(cut))) return cut;
  return end;
}

function runsOf(text: string, start: number, end: number, hits: readonly Hit[]): SnippetRun[] {
  const runs: SnippetRun[] = [];
  let at = start;
  for (const hit of hits) {
    if (hit.start > at) runs.push({ text: asRead(text.slice(at, hit.start)), found: false });
    runs.push({ text: asRead(text.slice(hit.start, hit.end)), found: true });
    at = hit.end;
  }
  if (at < end) runs.push({ text: asRead(text.slice(at, end)), found: false });
  return runs;
}

/** Accents back on their letters, and lines one after the other. */
const asRead = (text: string): string => text.normalize('NFC').replace(/\n+/g, ' ');

/** Accents of Latin, Greek and Cyrillic, of Hebrew and of Arabic. */
const accents = '\u0300-\u036F\u0591-\u05BD\u064B-\u065F';

/** What may stand between two words of a phrase: anything but letters and figures of Latin script. */
const gap = `[^a-z0-9${accents}]{1,8}`;

/** Words that follow one another; the last is whole unless it may be the beginning of a word. */
function patternOfTerm({ words, isPrefix }: SoughtTerm): string {
  return `${words.map(patternOf).join(gap)}${isPrefix ? '' : `(?![a-z0-9${accents}])`}`;
}

/** A folded word as a pattern over written text: letters with any accent, and whatever may stand inside a word. */
function patternOf(word: string): string {
  const letters = word.match(/oe|ae|ss|./gsu) ?? [];
  return letters.map(written).join(`[${apostrophes}${joints}\u2060]?`);
}

function written(letter: string): string {
  if (/\d/.test(letter)) return `${letter}[\u00A0\u202F\u2009]?`;
  const ligature = Object.entries(plainLetters).find(([, plain]) => plain === letter)?.[0];
  const plain = [...letter].map((one) => `${one}[${accents}]*`).join('');
  return ligature ? `(?:${plain}|${ligature})` : plain;
}

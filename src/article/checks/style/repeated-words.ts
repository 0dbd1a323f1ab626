import type { Block } from '../../model/schema';
import { checkedTexts } from '../checked-texts';
import type { BlockPlace } from '../check';
import { isStopWord } from './stop-words';

/** A word that comes again soon after its last use. */
export interface RepeatedWord {
  within: BlockPlace;
  word: string;
  /** The stem that its forms share. */
  stem: string;
}

/** Two uses of a word with fewer words between them are a repetition: about four lines of a page. A house rule. */
const earshot = 40;

/** The repeated words of a block, one entry for each place. Names may be repeated. */
export function repeatedWords(block: Block, language: string): readonly RepeatedWord[] {
  const known = read.get(block);
  if (known?.language === language) return known.found;
  const found = repeatsAmong(noticedWords(block, language));
  read.set(block, { language, found });
  return found;
}

const read = new WeakMap<Block, { language: string; found: readonly RepeatedWord[] }>();

interface Heard extends RepeatedWord {
  /** Its place among all the words of the block. */
  place: number;
}

function repeatsAmong(words: readonly Heard[]): RepeatedWord[] {
  const last = new Map<string, Heard>();
  const repeated = new Set<Heard>();
  for (const heard of words) {
    const before = last.get(heard.stem);
    if (before && heard.place - before.place <= earshot) repeated.add(before).add(heard);
    last.set(heard.stem, heard);
  }
  return words
    .filter((heard) => repeated.has(heard))
    .map(({ within, word, stem }) => ({ within, word, stem }));
}

/** The words whose repetition is noticed: long ones, without stop words and names. */
function noticedWords(block: Block, language: string): Heard[] {
  const words: Heard[] = [];
  let place = 0;
  for (const { prose: text, within } of checkedTexts(block)) {
    if (!isLine(within(0, 0))) continue;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+(?:[-·][\p{L}\p{M}]+)*/gu)) {
      place += 1;
      if (word.length < 4 || isName(text, word, index) || isStopWord(word, language)) continue;
      words.push({ place, word, stem: stemOf(word, language), within: within(index, index + word.length) });
    }
  }
  return words;
}

/** Captions, credits and notes are not read together with the text. */
function isLine(within: BlockPlace): boolean {
  return 'line' in within && within.note === undefined;
}

/** A capital in the middle of a sentence, or a word all in capitals. */
function isName(text: string, word: string, index: number): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  return word === word.toUpperCase() || !beginsSentence(text.slice(0, index));
}

function beginsSentence(before: string): boolean {
  const bare = before.trimEnd();
  return bare === '' || /[.!?…:«“"–—]/.test(bare.at(-1) ?? '') || before.includes('\n', bare.length);
}

/**
 * The stem of a word, without the endings of number and gender, so that "usager" and "usagère" count as one. French: J. Savoy's
 * minimal stemmer (1999); English: D. Harman's "S" stemmer (1991); other languages: the word.
 */
function stemOf(word: string, language: string): string {
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

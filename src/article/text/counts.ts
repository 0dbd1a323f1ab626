import type { Article, Block } from '../model/schema';
import { linesOf, plainText } from './walk';

/** How long one part of a text is. */
export interface Length {
  words: number;
  characters: number;
}

/** How long an article is, part by part, and how long it takes to read. */
export interface Counts {
  headline: Length;
  standfirst: Length;
  body: Length;
  /** Whole minutes at 230 words a minute, 0 for an empty text. */
  readingMinutes: number;
}

/** Counts words as a word processor does: "l’eau", "14 h 30" and "10 000" are one each, a lone mark is none. */
export function countWords(text: string): number {
  let count = 0;
  for (const [token] of text.replace(boundSpaces, '').matchAll(/\S+/g))
    if (/[\p{L}\p{N}]/u.test(token)) count += 1;
  return count;
}

/** Counts an article as it will be read: captions, credits and notes are not body. */
export function countsOf(article: Article): Counts {
  const body = lengthOfBlocks(article.body);
  const standfirst = lengthOf(article.standfirst);
  const readingMinutes = Math.ceil((body.words + standfirst.words) / 230);
  return {
    headline: lengthOf(article.headline),
    standfirst,
    body,
    readingMinutes,
  };
}

/** How long some blocks are together; each block is counted once, as long as it is the same one. */
export function lengthOfBlocks(blocks: readonly Block[]): Length {
  const total = { words: 0, characters: 0 };
  for (const block of blocks) {
    const { words, characters } = lengthOfBlock(block);
    total.words += words;
    total.characters += characters;
  }
  return total;
}

const counted = new WeakMap<Block, Length>();

function lengthOfBlock(block: Block): Length {
  const known = counted.get(block);
  if (known) return known;
  const lines = linesOf([block]).map(plainText);
  const length = { words: sum(lines.map(countWords)), characters: sum(lines.map((line) => line.length)) };
  counted.set(block, length);
  return length;
}

const boundSpaces =
  /(?<=\d)[\u00A0\u202F](?=\d{3}(?!\d)|h(?!\p{L}))|(?<=\dh)[\u00A0\u202F](?=\d)|(?<=\d[\u00A0\u202F]h)[\u00A0\u202F](?=\d)/gu;

function lengthOf(text: string): Length {
  return { words: countWords(text), characters: text.length };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

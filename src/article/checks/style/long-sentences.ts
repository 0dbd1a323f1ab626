import { countWords } from '../../counts';
import type { Block } from '../../schema';
import { passagesOf } from '../block-passages';
import type { Excerpt, Spot } from '../check';
import { opening } from '../excerpt';
import { sentencesOf } from './sentences';

/** A sentence that asks much breath of its reader. */
export interface LongSentence {
  spot: Spot;
  words: number;
  excerpt: Excerpt | null;
}

/**
 * The words past which a sentence is long: 25 in English (GOV.UK, "Sentence length: why 25 words is our limit",
 * 2014), 30 in French and its neighbours, which take a fifth more words to say the same.
 */
export function mostWordsOf(language: string): number {
  return /^en\b/i.test(language) ? 25 : 30;
}

/** The long sentences of a block; the answer is kept as long as the block is the same one. */
export function longSentences(block: Block, language: string): readonly LongSentence[] {
  const known = read.get(block);
  if (known?.language === language) return known.found;
  const most = mostWordsOf(language);
  const found = passagesOf(block).flatMap(({ text, spot }) =>
    sentencesOf(text, language).flatMap(({ from, to }) => {
      const sentence = text.slice(from, to);
      const words = countWords(sentence);
      return words > most ? [{ spot: spot(from, to), words, excerpt: opening(sentence) }] : [];
    }),
  );
  read.set(block, { language, found });
  return found;
}

const read = new WeakMap<Block, { language: string; found: readonly LongSentence[] }>();

import { countWords } from '../../text/counts';
import type { Block } from '../../model/schema';
import { checkedTexts } from '../checked-texts';
import type { Excerpt, BlockPlace } from '../check';
import { opening } from '../finding';
import type { Range } from '../wording/range';

/** The sentences of a line, without the spaces around them; "M. Roy", "art. 3" and "J.-C." end none. */
export function sentencesOf(text: string, language: string): Range[] {
  const sentences: Range[] = [];
  for (const { segment, index } of segmenterOf(language).segment(text)) {
    const last = sentences.at(-1);
    const to = index + segment.trimEnd().length;
    if (last && goesOn(text.slice(last.from, last.to), segment)) last.to = to;
    else if (to > index) sentences.push({ from: index + leading(segment), to });
  }
  return sentences;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** Whether what comes after a full stop belongs to the sentence before it: its closing quote, or a word in lower case. */
function goesOn(sentence: string, after: string): boolean {
  const before = sentence.slice(-maxEnd);
  if (abbreviation.test(before) || /^[\s\u00A0\u202F]*[»”)]/.test(after)) return true;
  return /(?:…|\.|[.!?…][\u00A0\u202F]?[»”"’)])$/.test(before) && /^[«“"(\s\u00A0\u202F]*\p{Ll}/u.test(after);
}

/** Characters at the end of a sentence that are read to tell whether it ends there. */
const maxEnd = 40;

/** Words shortened with a full stop that a name, a number or more of the sentence follows; French, then English. */
const abbreviation = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    'M|MM|Mme|Mmes|Mlle|Me|Dr|Pr|St|Ste|art|p|pp|n|no|vol|chap|fig|éd|coll|cf|ex|env|av|boul|bd|tél|al|réf|dir|hab',
    'janv|févr|juill|sept|oct|nov|déc',
    'Mr|Mrs|Ms|Prof|Rev|Sen|Gov|Gen|vs|approx|e\\.g|i\\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec',
    // Initials: "J. Moulin", "J.-P. Roy".
    '\\p{Lu}(?:\\.-?\\p{Lu})*',
  ].join('|')})\\.$`,
  'u',
);

function leading(segment: string): number {
  return segment.length - segment.trimStart().length;
}

/** A sentence that is hard to read because it is long. */
export interface LongSentence {
  within: BlockPlace;
  words: number;
  excerpt: Excerpt | null;
}

/**
 * The words past which a sentence is long: 25 in English (GOV.UK, "Sentence length: why 25 words is our limit",
 * 2014), 30 in French and its neighbours, which take a fifth more words to say the same.
 */
export function maxWordsOf(language: string): number {
  return /^en\b/i.test(language) ? 25 : 30;
}

/** The long sentences of a block; the answer is kept as long as the block is the same one. */
export function longSentences(block: Block, language: string): readonly LongSentence[] {
  const known = read.get(block);
  if (known?.language === language) return known.found;
  const limit = maxWordsOf(language);
  const found = checkedTexts(block).flatMap(({ text, prose, within }) =>
    sentencesOf(prose, language).flatMap(({ from, to }) => {
      const words = countWords(prose.slice(from, to));
      return words > limit
        ? [{ within: within(from, to), words, excerpt: opening(text.slice(from, to)) }]
        : [];
    }),
  );
  read.set(block, { language, found });
  return found;
}

const read = new WeakMap<Block, { language: string; found: readonly LongSentence[] }>();

import type { Article, Block } from '../model/schema';
import { blockWords } from './searchable-text';
import { withoutTypography } from './translated-words';

/** The properties of a block by which its counterpart in a translation is found. */
type Known = Readonly<Pick<Block, 'id'> & { type: string }>;

/**
 * The index of the block that says the same in the translation or original: the one with the same identifier, since a
 * translation begins as a copy; for a later block, the one that follows the last common block. Without any in common, the block
 * at the same place of the same section. Null in an empty text.
 */
export function counterpartOf(blocks: readonly Known[], at: number, others: readonly Known[]): number | null {
  if (others.length === 0) return null;
  const places = new Map(others.flatMap(({ id }, index) => (id === undefined ? [] : [[id, index] as const])));
  const placeOf = (block: Known | undefined) => (block?.id === undefined ? undefined : places.get(block.id));
  const shared = blocks.findLastIndex((block, index) => index <= at && placeOf(block) !== undefined);
  const anchor = placeOf(blocks[shared]);
  if (anchor !== undefined) return followed(anchor, at - shared, others, new Set(blocks.map(({ id }) => id)));
  return blocks.some((block) => placeOf(block) !== undefined) ? 0 : inSameSection(blocks, at, others);
}

/** The block some steps after another one; blocks that only its own text has do not count. */
function followed(
  from: number,
  steps: number,
  others: readonly Known[],
  known: ReadonlySet<string | undefined>,
) {
  let at = from;
  for (let step = 0; step < steps; step += 1) {
    const next = others[at + 1];
    if (!next || known.has(next.id)) return at;
    at += 1;
  }
  return at;
}

function inSameSection(blocks: readonly Known[], at: number, others: readonly Known[]): number {
  const own = sectionsOf(blocks);
  const theirs = sectionsOf(others);
  const number = Math.max(
    0,
    own.findLastIndex((start) => start <= at),
  );
  const there = Math.min(number, theirs.length - 1);
  const start = theirs[there] ?? 0;
  const end = theirs[there + 1] ?? others.length;
  return Math.min(start + at - (own[number] ?? 0), end - 1);
}

/** The indexes at which sections begin: the first block, and each crosshead. */
function sectionsOf(blocks: readonly Known[]): number[] {
  return blocks.flatMap(({ type }, index) => (index === 0 || type === 'crosshead' ? [index] : []));
}

/** The fields that are translated like blocks. */
export const translatedFields = ['kicker', 'headline', 'standfirst'] as const;

/**
 * Which passages of the original have words, and which still have the same words in the translation, with their lengths; by the
 * name of a field or the identifier of a block.
 */
export function passagesLeft(
  original: Article,
  translation: Article,
): { all: readonly string[]; left: ReadonlyMap<string, number> } {
  const [before, after] = [wordsByPassage(original), wordsByPassage(translation)];
  const left = [...before].filter(([key, words]) => after.get(key) === words);
  return { all: [...before.keys()], left: new Map(left.map(([key, words]) => [key, words.length])) };
}

function wordsByPassage(article: Article): ReadonlyMap<string, string> {
  const { lead } = article;
  const fields = translatedFields.map((name) => [name as string, article[name]] as const);
  const caption = lead ? [['lead', blockWords(lead)] as const] : [];
  const blocks = [...article.body, ...article.notesToEditors].flatMap((block) =>
    block.id === undefined ? [] : [[block.id, blockWords(block)] as const],
  );
  const passages = [...fields, ...caption, ...blocks].map(
    ([key, words]) => [key, withoutTypography(words)] as const,
  );
  return new Map(passages.filter(([, words]) => /\p{L}/u.test(words)));
}

import { blockIdsFor, lengthOfBlocks, linesOf, plainText, withBlockIds } from '../../../src/article';
import type { Article, Block } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import {
  blankPages,
  designFor,
  estimateDesign,
  largerFormats,
  passagesOf,
  smallerFormats,
  suggestLeftOut,
  withoutPassages,
} from '../../../src/leaflet';
import type { LeafletChoice, LeafletDesign, LeafletFormatName } from '../../../src/leaflet';
import type { TypesetOrder } from '../order/job';
import { setIfItFits, setLeaflet } from './set-leaflet';
import type { SetLeaflet } from './set-design';

/**
 * A leaflet in the format that holds its text, or where none does, too long in the largest; and by how many words it is too long for
 * the one asked for.
 */
interface FittingLeaflet {
  design: LeafletDesign;
  set: SetLeaflet;
  words: number;
}

/**
 * Sets a text in a format, or where it is too long in the next larger one that holds it, or in the largest when none does; a newsletter whose
 * texts would leave pages blank, in a smaller one.
 */
export async function setInFormat(
  order: TypesetOrder,
  choice: LeafletChoice,
  asked: LeafletFormatName,
): Promise<Result<FittingLeaflet, Problem>> {
  const { article } = order;
  const design = designFor(choice, asked);
  let words = wordsFarTooMany(article, design);
  if (words === 0) {
    const set = await setLeaflet(order, design);
    if (!set.ok) return set;
    words = set.value.wordsTooMany;
    if (words > 0 || blankPages(asked, set.value.pages) > 0) {
      const smaller = await setInSmaller(order, choice, design);
      if (!smaller.ok) return smaller;
      if (smaller.value) return done({ ...smaller.value, words: 0 });
    }
    if (words === 0) return done({ design, set: set.value, words });
  }
  const larger = await setInLarger(order, choice, asked);
  if (!larger.ok) return larger;
  if (larger.value) return done({ ...larger.value, words });
  const largest = designFor(choice, largerFormats(choice, asked).at(-1) ?? asked);
  const set = await setLeaflet(order, largest, { countsWords: false });
  return set.ok ? done({ design: largest, set: set.value, words }) : set;
}

/**
 * Sets a newsletter in the first smaller format that holds it and has no page left; null when there is none. Columns of a few pages are not found
 * on the many of a booklet, so that one that is too short for it may look too long.
 */
async function setInSmaller(
  order: TypesetOrder,
  choice: LeafletChoice,
  asked: LeafletDesign,
): Promise<Result<Omit<FittingLeaflet, 'words'> | null, Problem>> {
  for (const format of smallerFormats(asked)) {
    const design = designFor(choice, format);
    if (wordsFarTooMany(order.article, design) > 0) continue;
    const set = await setIfItFits(order, design);
    if (!set.ok) return set;
    if (set.value && blankPages(format, set.value.pages) === 0) return done({ design, set: set.value });
  }
  return done(null);
}

/** Sets a text in the next larger format that holds it; null when none does. */
export async function setInLarger(
  order: TypesetOrder,
  choice: LeafletChoice,
  asked: LeafletFormatName,
): Promise<Result<Omit<FittingLeaflet, 'words'> | null, Problem>> {
  for (const larger of largerFormats(choice, asked)) {
    const design = designFor(choice, larger);
    if (wordsFarTooMany(order.article, design) > 0) continue;
    const set = await setIfItFits(order, design);
    if (!set.ok) return set;
    if (set.value) return done({ design, set: set.value });
  }
  return done(null);
}

/**
 * By how many words, to the nearest hundred, a text is too long for a design that holds less than half of it; 0 for any other, and
 * for a poster, which prints no text. It is told without setting the text, which takes long where there are many pages.
 */
export function wordsFarTooMany(article: Article, design: LeafletDesign): number {
  const { wordsTooMany } = estimateDesign(article, design);
  const isFar = 2 * wordsTooMany > lengthOfBlocks(withoutPassages(article, design.leftOut).body).words;
  return isFar ? Math.round(wordsTooMany / 100) * 100 : 0;
}

/**
 * The first words of passages by which a text too long by so many words would keep its format. A text of which less than half fits
 * has none: its words were estimated, and it is better shortened.
 */
export function suggested(given: Article, words: number): string[] {
  const article = withBlockIds(given, blockIdsFor(given.id)); // The blocks of a file have none.
  const ids = new Set(suggestLeftOut(article, words));
  return passagesOf(article).flatMap(({ id, block }) => (ids.has(id) ? firstWords(block) : []));
}

function firstWords(block: Block): string {
  const words = linesOf([block])
    .map(plainText)
    .join(' ')
    .split(/[ \n]+/);
  return words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : words.join(' ');
}

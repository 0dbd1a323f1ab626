import { hitsIn } from '../../article';
import type { Hit } from '../../article';

/** The hits of each text, in the order of the texts, or that the search took too long. */
export type Searched = readonly (readonly Hit[])[] | 'too-slow';

/** Searches texts for one pattern. */
export type Searcher = (texts: readonly string[]) => Promise<Searched>;

/** Searches synchronously, for patterns whose time is linear in the length of the text. */
export function searchInThread(pattern: RegExp): Searcher {
  return (texts) => Promise.resolve(texts.map((text) => hitsIn(text, pattern)));
}

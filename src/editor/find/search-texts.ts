import type { Hit } from './query';

/** The hits of each text in its place, or that the search took too long and was given up. */
export type Searched = readonly (readonly Hit[])[] | 'too-slow';

/** Looks for one pattern in some texts. */
export type Searcher = (texts: readonly string[]) => Promise<Searched>;

/** Every place in a text that a global pattern finds, in order; places without a character are none. */
export function hitsIn(text: string, pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(pattern)) {
    const [found, ...groups] = match;
    if (found)
      hits.push({ from: match.index, to: match.index + found.length, groups, named: { ...match.groups } });
  }
  return hits;
}

/** Searches here and at once, for patterns that are known to take no longer than the text is long. */
export function searchHere(pattern: RegExp): Searcher {
  return (texts) => Promise.resolve(texts.map((text) => hitsIn(text, pattern)));
}

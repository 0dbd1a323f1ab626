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
export function searchInThread(pattern: RegExp): Searcher {
  return (texts) => Promise.resolve(texts.map((text) => hitsIn(text, pattern)));
}

/** What is sought in a text, and how strictly. */
export interface FindQuery {
  sought: string;
  /** "Loi" does not find "loi". */
  matchCase: boolean;
  /** "pres" does not find "près", nor a straight apostrophe a curly one. */
  matchAccents: boolean;
  wholeWord: boolean;
  /** What is sought is a regular expression. */
  expression: boolean;
}

/** A place in a passage: where it begins and ends, counted in characters, and what an expression's groups caught. */
export interface Hit {
  from: number;
  to: number;
  groups: readonly (string | undefined)[];
  named: Readonly<Record<string, string | undefined>>;
}

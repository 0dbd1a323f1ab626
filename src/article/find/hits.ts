/** What is searched for, and how strictly. */
export interface FindQuery {
  sought: string;
  /** "Loi" does not find "loi". */
  matchCase: boolean;
  /** "pres" does not find "près", nor a straight apostrophe a curly one. */
  matchAccents: boolean;
  wholeWord: boolean;
  /** `sought` is a regular expression. */
  expression: boolean;
}

/** A match in a text: start and end as indexes, and the groups of the expression. */
export interface Hit {
  from: number;
  to: number;
  groups: readonly (string | undefined)[];
  named: Readonly<Record<string, string | undefined>>;
}

/** All non-empty matches of a global pattern in a text. */
export function hitsIn(text: string, pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(pattern)) {
    const [found, ...groups] = match;
    if (found)
      hits.push({ from: match.index, to: match.index + found.length, groups, named: { ...match.groups } });
  }
  return hits;
}

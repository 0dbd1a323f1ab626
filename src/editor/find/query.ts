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

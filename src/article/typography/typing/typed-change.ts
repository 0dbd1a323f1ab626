/** What typing a character changes: so many characters before the caret go, `insert` comes instead of what was typed. */
export interface TypedChange {
  deleteBefore: number;
  insert: string;
}

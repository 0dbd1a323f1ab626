/** What typing a character changes: `deleteBefore` characters before the caret go, `insert` replaces what was typed. */
export interface TypedChange {
  deleteBefore: number;
  insert: string;
}

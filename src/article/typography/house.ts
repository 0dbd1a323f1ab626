/** What a group decides for all its texts where printers differ. */
export interface House {
  /**
   * The space inside French « »: thin (U+202F) as most of the press has it, or as wide as one between words (U+00A0) as
   * the Lexique of the Imprimerie nationale asks. Canada and Switzerland have their own.
   */
  guillemets: 'thin' | 'firm';
}

/** The house style of a group that has decided nothing. */
export const plainHouse: House = { guillemets: 'thin' };

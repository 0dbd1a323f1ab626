/** The press fields that are a line of plain text. */
export type PressPart = 'kicker' | 'headline' | 'standfirst' | 'byline' | 'dateline';

/** The two running texts of an article. */
export type TextPart = 'body' | 'notesToEditors';

/** What is written of a picture. */
export type FigureField = 'caption' | 'credit' | 'alt';

/** Where a line of an article stands: a press field, a field of the lead picture or of the nth block, a line of that block. */
export type LinePlace =
  | { part: PressPart }
  | { part: 'lead'; field: FigureField }
  | { part: TextPart; block: number; field: FigureField | 'speaker' | 'role' }
  /** The nth line of the block that is not empty, list items and cells in reading order; in it the nth note, or the line itself. */
  | { part: TextPart; block: number; line: number; note: number | null };

/** A place as one word, the same for the same place. */
export function placeKey(place: LinePlace): string {
  return JSON.stringify(Object.values(place));
}

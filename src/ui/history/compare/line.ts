/** What a line of an article is, as the reader is told beside it. */
export type Role =
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'dateline'
  | 'byline'
  | 'paragraph'
  | 'crosshead'
  | 'subhead'
  | 'bullet'
  | 'numbered'
  | 'quotation'
  | 'speaker'
  | 'approval'
  | 'pullQuote'
  | 'box'
  | 'picture'
  | 'caption'
  | 'credit'
  | 'licence'
  | 'alt'
  | 'tableCaption'
  | 'tableRow'
  | 'divider'
  | 'linked'
  | 'note';

/** One line of an article, in the order in which it is read. */
export interface Line {
  role: Role;
  /** Its words; the cells of a table's row have a bar between them, a picture is named by its hash. */
  text: string;
  /** Where its bold, italic and other marks lie, and where its links lead: two lines alike in words may differ in these. */
  look: string;
}

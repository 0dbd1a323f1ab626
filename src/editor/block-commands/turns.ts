/** What a block can be turned into, by its name in the editor's words. */
export const turns = [
  'paragraph',
  'crosshead',
  'smallCrosshead',
  'bulletedList',
  'numberedList',
  'quotation',
  'pullQuote',
  'box',
] as const;

export type Turn = (typeof turns)[number];

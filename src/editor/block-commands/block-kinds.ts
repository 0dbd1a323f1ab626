/** The kinds that a block can be turned into, as the editor's messages name them. */
export const blockKinds = [
  'paragraph',
  'crosshead',
  'smallCrosshead',
  'bulletedList',
  'numberedList',
  'quotation',
  'pullQuote',
  'box',
  'preformatted',
] as const;

export type BlockKind = (typeof blockKinds)[number];

/** The keys that turn the block at the caret into another kind. */
export const turnShortcuts: Readonly<Record<BlockKind, string>> = {
  paragraph: 'Mod Alt 0',
  crosshead: 'Mod Alt 1',
  smallCrosshead: 'Mod Alt 2',
  bulletedList: 'Mod Shift 8',
  numberedList: 'Mod Shift 7',
  quotation: 'Mod Shift B',
  pullQuote: 'Mod Alt Q',
  box: 'Mod Alt B',
  preformatted: 'Mod Alt C',
};

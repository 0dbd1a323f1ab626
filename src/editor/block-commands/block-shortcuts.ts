import type { Turn } from './turns';

/** The keys that act on the block at the caret; Mod is Ctrl, or Command on a Mac. */
export const blockShortcuts = {
  moveUp: 'Alt ↑',
  moveDown: 'Alt ↓',
  menu: 'Alt ↵',
  copy: 'Mod D',
  remove: 'Mod Shift ⌫',
} as const;

/** The keys that turn the block at the caret into another kind. */
export const turnShortcuts: Readonly<Record<Turn, string>> = {
  paragraph: 'Mod Alt 0',
  crosshead: 'Mod Alt 1',
  smallCrosshead: 'Mod Alt 2',
  bulletedList: 'Mod Shift 8',
  numberedList: 'Mod Shift 7',
  quotation: 'Mod Shift B',
  pullQuote: 'Mod Alt Q',
  box: 'Mod Alt B',
};

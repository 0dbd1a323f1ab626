import type { PlainMark } from '../../article';

/** The keys of each mark that is switched on and off, as shortcuts are written, in the order of the toolbar. */
export const markKeys: Readonly<Record<PlainMark, string>> = {
  bold: 'Mod B',
  italic: 'Mod I',
  smallCapitals: 'Mod Shift C',
  superscript: 'Mod .',
  subscript: 'Mod Alt .',
  code: 'Mod Shift E',
};

/** Every mark that is switched on and off, in the order of the toolbar. */
export const plainMarks = Object.keys(markKeys) as PlainMark[];

/** Whether a mark of the editor is switched on and off, and holds nothing else. */
export function isPlainMark(name: string): name is PlainMark {
  return name in markKeys;
}

/** The keys of a mark as ProseMirror's keymaps name them: "Mod-Shift-c". */
export function keymapName(mark: PlainMark): string {
  return markKeys[mark]
    .split(' ')
    .map((key) => (key.length === 1 ? key.toLowerCase() : key))
    .join('-');
}

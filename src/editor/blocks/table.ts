import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Selection } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import { isInTable, nextCell, selectionCell } from '@tiptap/pm/tables';
import type { Dispatch } from '../typing/edge-commands';
import { caretBelow } from '../typing/typing-below';

/** A table whose cells hold one line each, with a caption that outlets print above it. */
export const tableExtensions = [
  Table.extend({
    addAttributes() {
      return {
        ...this.parent?.(),
        caption: {
          default: '',
          parseHTML: (element: HTMLElement) => element.querySelector('caption')?.textContent ?? '',
          renderHTML: (attributes: { caption?: string }) =>
            attributes.caption ? { 'data-caption': attributes.caption } : {},
        },
      };
    },

    addKeyboardShortcuts() {
      const enter = () =>
        this.editor.commands.command(({ state, dispatch }) => moveToCellBelow(state, dispatch));
      return { ...this.parent?.(), Enter: enter };
    },
  }).configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph' }),
  TableCell.extend({ content: 'paragraph' }),
];

/** Enter moves to the cell below, and from the last row to the line after the table: a cell holds one line. */
function moveToCellBelow(state: EditorState, dispatch: Dispatch): boolean {
  if (!isInTable(state)) return false;
  const $cell = selectionCell(state);
  const $below = nextCell($cell, 'vert', 1);
  const tr = $below?.nodeAfter
    ? state.tr.setSelection(Selection.near(state.doc.resolve($below.pos + $below.nodeAfter.nodeSize), -1))
    : caretBelow(state, $cell.after(-1));
  if (tr) dispatch?.(tr.scrollIntoView());
  return tr !== null;
}

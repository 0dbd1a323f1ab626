import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { EditorState, Selection, TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { cellAround, CellSelection, handlePaste, TableMap } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Pastes the cells of a copied table over those of the table at a position, from its cell on, as spreadsheets do: the
 * table grows as needed. Null outside of a table, and for a single cell, whose text is pasted at the caret.
 */
export function placeCells({ doc }: EditorState, at: number, blocks: Fragment): Transaction | null {
  const $cell = cellAround(doc.resolve(at));
  const table = blocks.childCount === 1 ? blocks.firstChild : null;
  if (!$cell || table?.type.spec['tableRole'] !== 'table') return null;
  const { width, height } = TableMap.get(table);
  if (width * height < 2) return null;
  const isBelowHead = $cell.index(-1) > 0;
  const slice = new Slice(Fragment.from(isBelowHead ? withoutHeaderCells(table) : table), 0, 0);
  let put: Transaction | null = null;
  const state = EditorState.create({ doc, selection: TextSelection.near(doc.resolve(at)) });
  const view = { state, dispatch: (tr: Transaction) => void (put = tr) };
  // prosemirror-tables uses only `state` and `dispatch` of the view, and nothing of the event.
  handlePaste(view as unknown as EditorView, null as unknown as ClipboardEvent, slice);
  if (!put) return null;
  const tr = keepCaption(caretBehindCells(put), $cell.before(-1), String(table.attrs['caption'] ?? ''));
  return closeHistory(tr).setMeta('paste', true).setMeta('uiEvent', 'paste');
}

/** The pasted caption becomes that of the table at a position, or a paragraph after it where it has one already. */
function keepCaption(tr: Transaction, at: number, caption: string): Transaction {
  const table = tr.doc.nodeAt(at);
  if (!table || caption === '' || table.attrs['caption'] === caption) return tr;
  if (!table.attrs['caption']) return tr.setNodeAttribute(at, 'caption', caption);
  const { schema } = tr.doc.type;
  const paragraph = schema.nodes['paragraph']?.create(null, schema.text(caption));
  return paragraph ? tr.insert(at + table.nodeSize, paragraph) : tr;
}

/** Moves the caret behind the text of the last selected cell, so that what is typed next replaces no cell. */
export function caretBehindCells(tr: Transaction): Transaction {
  if (!(tr.selection instanceof CellSelection)) return tr;
  const last = Math.max(...tr.selection.ranges.map(({ $to }) => $to.pos));
  return tr.setSelection(Selection.near(tr.doc.resolve(last), -1));
}

/** The rows of a table without header cells, for the middle of another. */
function withoutHeaderCells(table: EditorNode): EditorNode {
  const plain = table.type.schema.nodes['tableCell'];
  const rows = table.content.content.map((row) =>
    row.copy(
      Fragment.from(row.content.content.map((cell) => plain?.create(cell.attrs, cell.content) ?? cell)),
    ),
  );
  return table.copy(Fragment.from(rows));
}

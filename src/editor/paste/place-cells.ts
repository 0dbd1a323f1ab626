import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { EditorState, Selection, TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { cellAround, CellSelection, handlePaste, TableMap } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Puts the cells of a table that was copied alone into the table that a place is in, from the cell there on, as
 * spreadsheets do: the table grows where it must. Null where the place is in no table, and for a single cell, whose words
 * go where the caret is.
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
  // It asks the view for no more than that, and nothing of the event.
  handlePaste(view as unknown as EditorView, null as unknown as ClipboardEvent, slice);
  if (!put) return null;
  const tr = keepCaption(caretBehindCells(put), $cell.before(-1), String(table.attrs['caption'] ?? ''));
  return closeHistory(tr).setMeta('paste', true).setMeta('uiEvent', 'paste');
}

/** The caption that came with cells becomes that of the table at a place, or a paragraph under it where it has its own. */
function keepCaption(tr: Transaction, at: number, caption: string): Transaction {
  const table = tr.doc.nodeAt(at);
  if (!table || caption === '' || table.attrs['caption'] === caption) return tr;
  if (!table.attrs['caption']) return tr.setNodeAttribute(at, 'caption', caption);
  const { schema } = tr.doc.type;
  const paragraph = schema.nodes['paragraph']?.create(null, schema.text(caption));
  return paragraph ? tr.insert(at + table.nodeSize, paragraph) : tr;
}

/** Takes the caret behind the words of the last of some chosen cells: what is typed next takes the place of none. */
export function caretBehindCells(tr: Transaction): Transaction {
  if (!(tr.selection instanceof CellSelection)) return tr;
  const last = Math.max(...tr.selection.ranges.map(({ $to }) => $to.pos));
  return tr.setSelection(Selection.near(tr.doc.resolve(last), -1));
}

/** In the middle of a table no cell is a heading. */
function withoutHeaderCells(table: EditorNode): EditorNode {
  const plain = table.type.schema.nodes['tableCell'];
  const rows = table.content.content.map((row) =>
    row.copy(
      Fragment.from(row.content.content.map((cell) => plain?.create(cell.attrs, cell.content) ?? cell)),
    ),
  );
  return table.copy(Fragment.from(rows));
}

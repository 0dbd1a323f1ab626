import { Selection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { shiftSelection } from './shift-selection';
import type { Unit } from './unit';

/** Puts a copy of a unit under it, and the caret in the copy when it was in the unit. */
export function copyUnit({ tr, doc, selection }: EditorState, { start, end }: Unit): Transaction {
  tr.insert(end, doc.slice(start, end).content);
  if (selection.from >= start && selection.to <= end) shiftSelection(tr, selection, end - start);
  return tr.scrollIntoView();
}

/** Takes a unit out; the caret goes to what comes after it. A text that held nothing else is an empty paragraph. */
export function removeUnit({ tr, schema, selection }: EditorState, unit: Unit): Transaction {
  const { holder, from, to, start, end } = unit;
  const paragraph = schema.nodes['paragraph'];
  if (from === 0 && to === holder.childCount && paragraph) tr.replaceWith(start, end, paragraph.create());
  else tr.delete(start, end);
  if (selection.from >= start && selection.to <= end)
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(start, tr.doc.content.size)), 1));
  return tr.scrollIntoView();
}

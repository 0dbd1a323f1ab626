import { Selection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';

/** Sets a selection of the same kind so many positions further on, where the same content now stands. */
export function shiftSelection(tr: Transaction, selection: Selection, by: number): Transaction {
  const { anchor, head, ...kind } = selection.toJSON() as { anchor: number; head?: number };
  const moved = head === undefined ? { anchor: anchor + by } : { anchor: anchor + by, head: head + by };
  return tr.setSelection(Selection.fromJSON(tr.doc, { ...kind, ...moved }));
}

import { Selection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Unit } from './unit';

/** Swaps a unit with its neighbour above (-1) or below (1); null where it has none. The caret goes along. */
export function moveUnit({ tr }: EditorState, unit: Unit, step: -1 | 1): Transaction | null {
  const { parent, from, to, start, end } = unit;
  const neighbour = parent.maybeChild(step < 0 ? from - 1 : to);
  if (!neighbour) return null;
  // The neighbour jumps over, so that caret, notes and marks of the unit stay where they are in it.
  if (step < 0) tr.insert(end, neighbour).delete(start - neighbour.nodeSize, start);
  else tr.delete(end, end + neighbour.nodeSize).insert(start, neighbour);
  return tr.scrollIntoView();
}

/** Carries a unit to a place between two blocks; null when it already lies there. */
export function moveUnitTo({ tr, doc, selection }: EditorState, unit: Unit, to: number): Transaction | null {
  const { start, end } = unit;
  if (to >= start && to <= end) return null;
  tr.delete(start, end);
  const landed = tr.mapping.map(to);
  tr.insert(landed, doc.slice(start, end).content);
  if (selection.from >= start && selection.to <= end) shiftSelection(tr, selection, landed - start);
  return tr;
}

/** Puts a copy of a unit under it, and the caret in the copy when it was in the unit. */
export function copyUnit({ tr, doc, selection }: EditorState, { start, end }: Unit): Transaction {
  tr.insert(end, doc.slice(start, end).content);
  if (selection.from >= start && selection.to <= end) shiftSelection(tr, selection, end - start);
  return tr.scrollIntoView();
}

/** Takes a unit out; the caret goes to what comes after it. A text that held nothing else is an empty paragraph. */
export function removeUnit({ tr, schema, selection }: EditorState, unit: Unit): Transaction {
  const { parent, from, to, start, end } = unit;
  const paragraph = schema.nodes['paragraph'];
  if (from === 0 && to === parent.childCount && paragraph) tr.replaceWith(start, end, paragraph.create());
  else tr.delete(start, end);
  if (selection.from >= start && selection.to <= end)
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(start, tr.doc.content.size)), 1));
  return tr.scrollIntoView();
}

/** Sets a selection of the same kind so many positions further on, where the same content now stands. */
function shiftSelection(tr: Transaction, selection: Selection, by: number): Transaction {
  const { anchor, head, ...kind } = selection.toJSON() as { anchor: number; head?: number };
  const moved = head === undefined ? { anchor: anchor + by } : { anchor: anchor + by, head: head + by };
  return tr.setSelection(Selection.fromJSON(tr.doc, { ...kind, ...moved }));
}

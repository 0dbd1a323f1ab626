import { Selection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Unit } from './unit';

/**
 * Swaps a unit with the block above (-1) or below (1) it; null where there is none. The selection moves with the
 * unit.
 */
export function moveUnit({ tr }: EditorState, unit: Unit, step: -1 | 1): Transaction | null {
  const { parent, from, to, start, end } = unit;
  const neighbour = parent.maybeChild(step < 0 ? from - 1 : to);
  if (!neighbour) return null;
  // The neighbour is moved, not the unit, so that selection, notes and marks of the unit keep their positions in it.
  if (step < 0) tr.insert(end, neighbour).delete(start - neighbour.nodeSize, start);
  else tr.delete(end, end + neighbour.nodeSize).insert(start, neighbour);
  return tr.scrollIntoView();
}

/** Moves a unit to a position between two blocks; null when it is there already. */
export function moveUnitTo({ tr, doc, selection }: EditorState, unit: Unit, to: number): Transaction | null {
  const { start, end } = unit;
  if (to >= start && to <= end) return null;
  tr.delete(start, end);
  const landed = tr.mapping.map(to);
  tr.insert(landed, doc.slice(start, end).content);
  if (selection.from >= start && selection.to <= end) shiftSelection(tr, selection, landed - start);
  return tr;
}

/** Inserts a copy of a unit below it, and moves the selection to the copy when it was in the unit. */
export function copyUnit({ tr, doc, selection }: EditorState, { start, end }: Unit): Transaction {
  tr.insert(end, doc.slice(start, end).content);
  if (selection.from >= start && selection.to <= end) shiftSelection(tr, selection, end - start);
  return tr.scrollIntoView();
}

/** Deletes a unit; the caret moves to what follows. A text that held nothing else becomes an empty paragraph. */
export function removeUnit({ tr, schema, selection }: EditorState, unit: Unit): Transaction {
  const { parent, from, to, start, end } = unit;
  const paragraph = schema.nodes['paragraph'];
  if (from === 0 && to === parent.childCount && paragraph) tr.replaceWith(start, end, paragraph.create());
  else tr.delete(start, end);
  if (selection.from >= start && selection.to <= end)
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(start, tr.doc.content.size)), 1));
  return tr.scrollIntoView();
}

/** Moves a selection of any kind by some positions, to where the same content is now. */
function shiftSelection(tr: Transaction, selection: Selection, by: number): Transaction {
  const { anchor, head, ...kind } = selection.toJSON() as { anchor: number; head?: number };
  const moved = head === undefined ? { anchor: anchor + by } : { anchor: anchor + by, head: head + by };
  return tr.setSelection(Selection.fromJSON(tr.doc, { ...kind, ...moved }));
}

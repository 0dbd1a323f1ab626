import type { EditorState, Transaction } from '@tiptap/pm/state';
import { shiftSelection } from './shift-selection';
import type { Unit } from './unit';

/** Swaps a unit with its neighbour above (-1) or below (1); null where it has none. The caret goes along. */
export function moveUnit({ tr }: EditorState, unit: Unit, step: -1 | 1): Transaction | null {
  const { holder, from, to, start, end } = unit;
  const neighbour = holder.maybeChild(step < 0 ? from - 1 : to);
  if (!neighbour) return null;
  // The neighbour jumps over, so that caret, notes and marks of the unit stay where they are in it.
  if (step < 0) tr.insert(end, neighbour).delete(start - neighbour.nodeSize, start);
  else tr.delete(end, end + neighbour.nodeSize).insert(start, neighbour);
  return tr.scrollIntoView();
}

/** Carries a unit to a place between two blocks; null when it already lies there. */
export function carryUnit({ tr, doc, selection }: EditorState, unit: Unit, to: number): Transaction | null {
  const { start, end } = unit;
  if (to >= start && to <= end) return null;
  tr.delete(start, end);
  const landed = tr.mapping.map(to);
  tr.insert(landed, doc.slice(start, end).content);
  if (selection.from >= start && selection.to <= end) shiftSelection(tr, selection, landed - start);
  return tr;
}

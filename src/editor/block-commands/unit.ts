import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Selection } from '@tiptap/pm/state';

/** Neighbouring blocks, or items of one list, that move, turn, double and go together. */
export interface Unit {
  /** The text, box or list that holds them. */
  parent: EditorNode;
  /** How deep the parent lies; 0 is the text itself. */
  depth: number;
  /** The first of them, and the one after the last, among the parent's children. */
  from: number;
  to: number;
  /** Positions before the first and after the last. */
  start: number;
  end: number;
}

const lists: readonly string[] = ['bulletList', 'orderedList'];

/** Whether a node is a list of either kind. */
export function isList(node: EditorNode): boolean {
  return lists.includes(node.type.name);
}

type Place = Pick<Selection, '$from' | '$to'>;

/**
 * The units at a selection, the innermost first, the blocks of the text itself last. A unit never takes all that a list
 * or a box holds: then it is the list or the box. A quotation is one thing, and so is a table.
 */
export function unitsAt(place: Place): Unit[] {
  return levelsAt(place).filter(
    ({ parent, depth, from, to }) =>
      depth === 0 || (parent.type.name !== 'quotation' && to - from < parent.childCount),
  );
}

/** The unit of a state's selection that the block keys act on. */
export function unitAtCaret({ selection }: EditorState): Unit | null {
  return unitsAt(selection)[0] ?? null;
}

/** The unit that lies between two positions of a text; null where none does. */
export function unitBetween(doc: EditorNode, start: number, end: number): Unit | null {
  if (start >= end || end > doc.content.size) return null;
  const levels = levelsAt({ $from: doc.resolve(start), $to: doc.resolve(end) });
  return levels.find((unit) => unit.start === start && unit.end === end) ?? null;
}

/** The nodes of a unit, in order. */
export function nodesOf({ parent, from, to }: Unit): EditorNode[] {
  return Array.from({ length: to - from }, (_, at) => parent.child(from + at));
}

/** What is chosen in each list, box and quotation around a selection, the innermost first, be it all that it holds. */
export function levelsAt({ $from, $to }: Place): Unit[] {
  const levels: Unit[] = [];
  for (let depth = $from.sharedDepth($to.pos); depth >= 0; depth -= 1) {
    const parent = $from.node(depth);
    if (depth > 0 && !isList(parent) && !['box', 'quotation'].includes(parent.type.name)) continue;
    const from = $from.index(depth);
    const to = Math.max($to.indexAfter(depth), from + 1);
    if (to > parent.childCount) continue;
    const start = depth === $from.depth ? $from.pos : $from.before(depth + 1);
    const end = depth === $to.depth ? start + sizeOf(parent, from, to) : $to.after(depth + 1);
    levels.push({ parent, depth, from, to, start, end });
  }
  return levels;
}

function sizeOf(parent: EditorNode, from: number, to: number): number {
  let size = 0;
  for (let at = from; at < to; at += 1) size += parent.child(at).nodeSize;
  return size;
}

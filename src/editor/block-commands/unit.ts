import type { Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Selection } from '@tiptap/pm/state';

/** Adjacent blocks, or items of one list, that are moved, turned, duplicated and deleted together. */
export interface Unit {
  /** The document, box or list that contains them. */
  parent: EditorNode;
  /** The depth of the parent; 0 is the document. */
  depth: number;
  /** Index of the first, and one past the last, among the parent's children. */
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
 * The units at a selection, innermost first, top-level blocks last. When all of a list or box is selected, the list or box is
 * the unit. Quotations and tables are never divided.
 */
export function unitsAt(place: Place): Unit[] {
  return levelsAt(place).filter(
    ({ parent, depth, from, to }) =>
      depth === 0 || (parent.type.name !== 'quotation' && to - from < parent.childCount),
  );
}

/** The innermost unit at the selection, on which the block shortcuts act. */
export function unitAtCaret({ selection }: EditorState): Unit | null {
  return unitsAt(selection)[0] ?? null;
}

/** The unit between two positions of a document; null where there is none. */
export function unitBetween(doc: EditorNode, start: number, end: number): Unit | null {
  if (start >= end || end > doc.content.size) return null;
  const levels = levelsAt({ $from: doc.resolve(start), $to: doc.resolve(end) });
  return levels.find((unit) => unit.start === start && unit.end === end) ?? null;
}

/** The nodes of a unit, in order. */
export function nodesOf({ parent, from, to }: Unit): EditorNode[] {
  return Array.from({ length: to - from }, (_, at) => parent.child(from + at));
}

/**
 * The selected children of each list, box and quotation around a selection, innermost first, even when they are all
 * of its children.
 */
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

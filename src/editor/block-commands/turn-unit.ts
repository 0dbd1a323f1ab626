import { Fragment } from '@tiptap/pm/model';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { turnNodes } from './turn-nodes';
import type { BlockKind } from './block-kinds';
import { isList, nodesOf } from './unit';
import type { Unit } from './unit';

/** What a block is, by its name in the editor's words; null for what cannot be turned. */
export function blockKindOf(node: EditorNode): BlockKind | null {
  switch (node.type.name) {
    case 'crosshead':
      return node.attrs['level'] === 2 ? 'smallCrosshead' : 'crosshead';
    case 'bulletList':
      return 'bulletedList';
    case 'orderedList':
      return 'numberedList';
    case 'paragraph':
    case 'quotation':
    case 'pullQuote':
    case 'box':
      return node.type.name;
    default:
      return null;
  }
}

/** The kind that all nodes of a unit share; of list items it is their list's. */
export function unitKindOf(unit: Unit): BlockKind | null {
  if (isList(unit.parent)) return blockKindOf(unit.parent);
  const [first, ...others] = nodesOf(unit).map(blockKindOf);
  return first && others.every((kind) => kind === first) ? first : null;
}

/**
 * Turns a unit into another kind of block: every word, note and mark is in what comes out, in order. Null where that
 * kind may not stand, as a crosshead in a quotation. Items leave their list, which goes on after them.
 */
export function turnUnit(state: EditorState, unit: Unit, into: BlockKind): Transaction | null {
  const { tr } = state;
  const place = replacementFor(state, unit, into);
  if (!place) return null;
  const { parent, from, to, start, end, nodes } = place;
  if (!parent.canReplace(from, to, Fragment.from(nodes))) return null;
  const caret = caretOffsets(state, start, end);
  tr.replaceWith(start, end, nodes);
  restoreCaret(tr, caret, start);
  return tr.setMeta(turnMeta, true).scrollIntoView();
}

/** Marks the transactions that turn blocks into others: their words stay, and what only a kind of block holds may go. */
export const turnMeta = 'turn';

interface UnitReplacement extends Omit<Unit, 'depth'> {
  nodes: EditorNode[];
}

function replacementFor(state: EditorState, unit: Unit, into: BlockKind): UnitReplacement | null {
  if (isList(unit.parent)) return itemsReplacementFor(state, unit, into);
  const nodes = nodesOf(unit);
  if (!nodes.every(blockKindOf)) return null;
  return { ...unit, nodes: turnNodes(nodes, into, state.schema) };
}

/** Items are turned within their list's own place: what comes before them, they, what comes after them. */
function itemsReplacementFor({ doc, schema }: EditorState, unit: Unit, into: BlockKind): UnitReplacement {
  const { parent: list, depth, from, to } = unit;
  const $start = doc.resolve(unit.start);
  const at = $start.index(depth - 1);
  const isOtherList = into === 'bulletedList' || into === 'numberedList';
  const nodes = isOtherList
    ? turnNodes([list], into, schema)
    : [
        ...partOf(list, 0, from),
        ...turnNodes(
          nodesOf(unit).flatMap((item) => [...item.children]),
          into,
          schema,
        ),
        ...partOf(list, to, list.childCount),
      ];
  return {
    parent: $start.node(depth - 1),
    from: at,
    to: at + 1,
    start: $start.before(depth),
    end: $start.after(depth),
    nodes,
  };
}

/** Some items of a list as a list of their own; a numbered one goes on counting. */
function partOf(list: EditorNode, from: number, to: number): EditorNode[] {
  if (from >= to) return [];
  const items = list.children.slice(from, to);
  const start: unknown = list.attrs['start'];
  const attributes =
    typeof start === 'number' ? { ...list.attrs, start: from > 0 ? start + from - 1 : start } : list.attrs;
  return [list.type.create(attributes, items)];
}

/** Where an end of the selection stands in a passage: behind so many letters and notes. */
interface CaretOffset {
  count: number;
  /** Whether it stands before the first letter of its line, not behind the last of the line above. */
  isAtLineStart: boolean;
}

/** Both ends of the selection; null when they are elsewhere. */
type CaretOffsets = { anchor: CaretOffset; head: CaretOffset } | null;

/** Notes where the caret stands between two positions, by what it stands behind. */
function caretOffsets({ doc, selection }: EditorState, start: number, end: number): CaretOffsets {
  if (selection.from < start || selection.to > end) return null;
  const mark = (place: typeof selection.$head): CaretOffset => ({
    count: countUpTo(doc, start, place.pos),
    isAtLineStart: place.parentOffset === 0,
  });
  return { anchor: mark(selection.$anchor), head: mark(selection.$head) };
}

/** Puts the caret behind the same letters in what now begins at `start`. */
function restoreCaret(tr: Transaction, mark: CaretOffsets, start: number): void {
  if (!mark) return;
  const resolve = (end: CaretOffset) => tr.doc.resolve(positionOf(tr.doc, start, end));
  tr.setSelection(TextSelection.between(resolve(mark.anchor), resolve(mark.head)));
}

function countUpTo(doc: EditorNode, start: number, end: number): number {
  let count = 0;
  doc.nodesBetween(start, end, (node, pos) => {
    if (!node.isInline) return true;
    if (isCounted(node)) count += node.isText ? Math.min(end, pos + node.nodeSize) - pos : 1;
    return false;
  });
  return count;
}

function positionOf(doc: EditorNode, start: number, { count, isAtLineStart }: CaretOffset): number {
  let left = count;
  let place: number | null = null;
  doc.nodesBetween(start, doc.content.size, (node, pos) => {
    if (place !== null) return false;
    if (node.isTextblock && left === 0 && pos >= start) place = pos + 1;
    if (!node.isInline || !isCounted(node)) return place === null;
    const size = node.isText ? node.nodeSize : 1;
    if (size > left || (size === left && !isAtLineStart)) place = pos + (node.isText ? left : node.nodeSize);
    left -= Math.min(size, left);
    return false;
  });
  return place ?? start;
}

/** Letters and notes are carried from block to block; line breaks come and go with them. */
function isCounted(node: EditorNode): boolean {
  return node.type.name !== 'hardBreak';
}

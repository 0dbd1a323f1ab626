import { Fragment } from '@tiptap/pm/model';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { turnNodes } from './turn-nodes';
import type { BlockKind } from './block-kinds';
import { isList, nodesOf } from './unit';
import type { Unit } from './unit';

/** The kind of a block; null for a block that cannot be turned into another. */
function blockKindOf(node: EditorNode): BlockKind | null {
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
    case 'preformatted':
      return node.type.name;
    default:
      return null;
  }
}

/** The kind that all nodes of a unit share, for list items that of their list; null when they differ. */
export function unitKindOf(unit: Unit): BlockKind | null {
  if (isList(unit.parent)) return blockKindOf(unit.parent);
  const [first, ...others] = nodesOf(unit).map(blockKindOf);
  return first && others.every((kind) => kind === first) ? first : null;
}

/**
 * Turns a unit into another kind of block and keeps all text, notes and marks in order. Null where that kind is not
 * allowed, such as a crosshead in a quotation. List items leave their list, which continues after them.
 */
export function turnUnit(state: EditorState, unit: Unit, into: BlockKind): Transaction | null {
  const { tr } = state;
  const place = replacementFor(state, unit, into);
  if (!place || !place.nodes.every(isWhole)) return null;
  const { parent, from, to, start, end, nodes } = place;
  if (!parent.canReplace(from, to, Fragment.from(nodes))) return null;
  const caret = caretOffsets(state, start, end);
  tr.replaceWith(start, end, nodes);
  restoreCaret(tr, caret, start);
  return tr.setMeta(turnMeta, true).scrollIntoView();
}

/** Whether a block contains only what its kind allows: preformatted text has no notes, so a text with notes is not turned into it. */
function isWhole(node: EditorNode): boolean {
  return node.type.name !== 'preformatted' || node.type.validContent(node.content);
}

/** The meta of transactions that turn blocks: their text stays, but attributes that only one kind has may be lost. */
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

/** List items are replaced with the whole list: the items before them, what they become, the items after them. */
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

/** Some items of a list as a list of their own; a numbered one continues the count. */
function partOf(list: EditorNode, from: number, to: number): EditorNode[] {
  if (from >= to) return [];
  const items = list.children.slice(from, to);
  const start: unknown = list.attrs['start'];
  const attributes =
    typeof start === 'number' ? { ...list.attrs, start: from > 0 ? start + from - 1 : start } : list.attrs;
  return [list.type.create(attributes, items)];
}

/** Where one end of the selection is in a passage. */
interface CaretOffset {
  count: number;
  /** Whether it is at the start of a line rather than at the end of the line above. */
  isAtLineStart: boolean;
}

/** Both ends of the selection; null when it is outside of the passage. */
type CaretOffsets = { anchor: CaretOffset; head: CaretOffset } | null;

/** The selection between two positions, as numbers of letters and notes before its ends. */
function caretOffsets({ doc, selection }: EditorState, start: number, end: number): CaretOffsets {
  if (selection.from < start || selection.to > end) return null;
  const mark = (place: typeof selection.$head): CaretOffset => ({
    count: countUpTo(doc, start, place.pos),
    isAtLineStart: place.parentOffset === 0,
  });
  return { anchor: mark(selection.$anchor), head: mark(selection.$head) };
}

/** Sets the selection behind the same letters and notes in what now begins at `start`. */
function restoreCaret(tr: Transaction, mark: CaretOffsets, start: number): void {
  if (!mark) return;
  const resolve = (end: CaretOffset) => tr.doc.resolve(positionOf(tr.doc, start, end));
  tr.setSelection(TextSelection.between(resolve(mark.anchor), resolve(mark.head)));
}

function countUpTo(doc: EditorNode, start: number, end: number): number {
  let count = 0;
  doc.nodesBetween(start, end, (node, pos) => {
    if (!node.isInline) return true;
    if (isCounted(node)) count += node.isText ? lettersIn(node, end - pos) : 1;
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
    const size = node.isText ? lettersIn(node) : 1;
    if (size > left || (size === left && !isAtLineStart))
      place = pos + (node.isText ? offsetAfter(node, left) : node.nodeSize);
    left -= Math.min(size, left);
    return false;
  });
  return place ?? start;
}

/** The number of letters of a text, or of its first characters; breaks of preformatted text are not counted. */
function lettersIn({ text = '' }: EditorNode, length = text.length): number {
  return text.slice(0, Math.max(0, length)).replaceAll('\n', '').length;
}

/** The index in a text after a number of letters. */
function offsetAfter({ text = '' }: EditorNode, letters: number): number {
  let [at, left] = [0, letters];
  while (at < text.length && left > 0) {
    if (text[at] !== '\n') left -= 1;
    at += 1;
  }
  return at;
}

/** Line breaks are added and removed when blocks are joined and split; letters and notes are not. */
function isCounted(node: EditorNode): boolean {
  return node.type.name !== 'hardBreak';
}

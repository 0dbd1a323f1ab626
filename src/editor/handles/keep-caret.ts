import type { Node as EditorNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** Where an end of the selection stands in a passage: behind so many letters and notes. */
interface Mark {
  count: number;
  /** Whether it stands before the first letter of its line, not behind the last of the line above. */
  opensLine: boolean;
}

/** Both ends of the selection; null when they are elsewhere. */
export type CaretMark = { anchor: Mark; head: Mark } | null;

/** Notes where the caret stands between two positions, by what it stands behind. */
export function caretMark({ doc, selection }: EditorState, start: number, end: number): CaretMark {
  if (selection.from < start || selection.to > end) return null;
  const mark = (place: typeof selection.$head): Mark => ({
    count: countUpTo(doc, start, place.pos),
    opensLine: place.parentOffset === 0,
  });
  return { anchor: mark(selection.$anchor), head: mark(selection.$head) };
}

/** Puts the caret behind the same letters in what now begins at `start`. */
export function restoreCaret(tr: Transaction, mark: CaretMark, start: number): void {
  if (!mark) return;
  const resolve = (end: Mark) => tr.doc.resolve(placeOf(tr.doc, start, end));
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

function placeOf(doc: EditorNode, start: number, { count, opensLine }: Mark): number {
  let left = count;
  let place: number | null = null;
  doc.nodesBetween(start, doc.content.size, (node, pos) => {
    if (place !== null) return false;
    if (node.isTextblock && left === 0 && pos >= start) place = pos + 1;
    if (!node.isInline || !isCounted(node)) return place === null;
    const size = node.isText ? node.nodeSize : 1;
    if (size > left || (size === left && !opensLine)) place = pos + (node.isText ? left : node.nodeSize);
    left -= Math.min(size, left);
    return false;
  });
  return place ?? start;
}

/** Letters and notes are carried from block to block; line breaks come and go with them. */
function isCounted(node: EditorNode): boolean {
  return node.type.name !== 'hardBreak';
}

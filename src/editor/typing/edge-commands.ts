import type { Node as EditorNode, ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { turnUnit } from '../block-commands/turn-unit';
import { isList, levelsAt, nodesOf } from '../block-commands/unit';

export type Dispatch = ((tr: Transaction) => void) | undefined;

/**
 * Backspace at the start of a block: an atom before it, such as a picture, is selected first and deleted by the next key;
 * before a table or quotation the caret moves into it and nothing is joined; at the start of a quotation, it becomes
 * paragraphs. False elsewhere.
 */
export function deleteBackward(state: EditorState, dispatch: Dispatch): boolean {
  if (isAtStartOfQuotation(state)) return endQuotation(state, dispatch);
  const edge = edgeAt(state, -1);
  const [before, after] = [edge?.nodeBefore, edge?.nodeAfter];
  if (!edge || !before || !after?.isTextblock) return false;
  const isEmpty = after.content.size === 0;
  const isEntered = before.type.name === 'table' || (before.type.name === 'quotation' && !isEmpty);
  if (!before.isAtom && !isEntered) return false;
  const { tr } = state;
  if (isEmpty && edge.parent.childCount > 1) tr.delete(edge.pos, edge.pos + after.nodeSize);
  tr.setSelection(
    before.isAtom
      ? NodeSelection.create(tr.doc, edge.pos - before.nodeSize)
      : Selection.near(tr.doc.resolve(edge.pos), -1),
  );
  dispatch?.(tr.scrollIntoView());
  return true;
}

function isAtStartOfQuotation({ selection: { $from, empty } }: EditorState): boolean {
  const depth = $from.depth - 1;
  if (!empty || $from.parentOffset > 0 || depth < 1 || $from.parent.type.name !== 'paragraph') return false;
  return $from.node(depth).type.name === 'quotation' && $from.index(depth) === 0;
}

function endQuotation(state: EditorState, dispatch: Dispatch): boolean {
  const quotation = levelsAt(state.selection).find((unit) => nodesOf(unit)[0]?.type.name === 'quotation');
  const tr = quotation && turnUnit(state, quotation, 'paragraph');
  if (tr) dispatch?.(tr);
  return Boolean(tr);
}

/**
 * Delete at the end of a block: the next line is joined to it; an atom is selected first; before a table, quotation or
 * attribution the caret moves into it. False elsewhere, and in an empty block, which is deleted itself.
 */
export function deleteForward(state: EditorState, dispatch: Dispatch): boolean {
  const edge = edgeAt(state, 1);
  const after = edge?.nodeAfter;
  const line = state.selection.$from.parent;
  if (!edge || !after || line.content.size === 0) return false;
  const { tr } = state;
  const caret = state.selection.from;
  if (after.isAtom) tr.setSelection(NodeSelection.create(tr.doc, edge.pos));
  else if (isEntered(after)) tr.setSelection(Selection.near(tr.doc.resolve(edge.pos), 1));
  else if (after.isTextblock && accepts(line, after)) {
    tr.delete(edge.pos, edge.pos + after.nodeSize).insert(caret, after.content);
    tr.setSelection(TextSelection.create(tr.doc, caret));
  } else return false;
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Whether the caret moves into a block and none of its text is joined to the line before. */
function isEntered(node: EditorNode): boolean {
  const holdsMore = isList(node) && (node.firstChild?.childCount ?? 0) > 1; // Its first item cannot be moved out alone.
  return holdsMore || ['table', 'quotation', 'attribution'].includes(node.type.name);
}

/** Whether a line may contain another's content. */
function accepts(line: EditorNode, other: EditorNode): boolean {
  return line.type.validContent(line.content.append(other.content));
}

/**
 * An arrow key at the edge of a block: the caret moves to the next line; false where a block is to be selected
 * instead.
 */
export function moveAcrossEdge(state: EditorState, dispatch: Dispatch, direction: -1 | 1): boolean {
  const edge = edgeAt(state, direction);
  const beyond = edge && Selection.findFrom(edge, direction);
  if (!(beyond instanceof TextSelection)) return false;
  dispatch?.(state.tr.setSelection(beyond).scrollIntoView());
  return true;
}

/**
 * The position between the block that ends or begins at the caret and its neighbour. Null for anything but a caret at the start
 * (-1) or end (1) of its line, and at the end of a cell or of the text.
 */
function edgeAt({ selection, doc }: EditorState, direction: -1 | 1): ResolvedPos | null {
  if (!(selection instanceof TextSelection)) return null;
  const { $cursor } = selection;
  if (!$cursor || $cursor.parentOffset !== (direction < 0 ? 0 : $cursor.parent.content.size)) return null;
  for (let depth = $cursor.depth; depth > 0; depth -= 1) {
    if ($cursor.node(depth).type.spec.isolating) return null;
    const index = $cursor.index(depth - 1);
    const isLast = index === (direction < 0 ? 0 : $cursor.node(depth - 1).childCount - 1);
    if (!isLast) return doc.resolve(direction < 0 ? $cursor.before(depth) : $cursor.after(depth));
  }
  return null;
}

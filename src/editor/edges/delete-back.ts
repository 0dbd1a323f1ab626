import { NodeSelection, Selection } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import { turnUnit } from '../handles/turn';
import { levelsAt, nodesOf } from '../handles/unit';
import { edgeAt } from './edge';
import type { Dispatch } from './edge';

/**
 * Backspace at the start of a block: what is not written in, as a picture, is chosen before it is deleted; a table or a
 * quotation takes the caret and not the words; a quotation's own start makes paragraphs of it. False elsewhere.
 */
export function deleteBack(state: EditorState, dispatch: Dispatch): boolean {
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

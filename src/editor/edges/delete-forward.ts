import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import { isList } from '../handles/unit';
import { edgeAt } from './edge';
import type { Dispatch } from './edge';

/** What takes the caret where it begins, and gives none of its words to the line before it. */
function isEntered(node: EditorNode): boolean {
  const holdsMore = isList(node) && (node.firstChild?.childCount ?? 0) > 1; // Its first item cannot leave alone.
  return holdsMore || ['table', 'quotation', 'attribution'].includes(node.type.name);
}

/**
 * Delete at the end of a block: a line that follows is joined to it, letter by letter as it is; what is not written in is
 * chosen before it is deleted; a table, a quotation and who is quoted take the caret. False elsewhere, as in a block that
 * is empty and goes itself.
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
  else if (after.isTextblock && takes(line, after)) {
    tr.delete(edge.pos, edge.pos + after.nodeSize).insert(caret, after.content);
    tr.setSelection(TextSelection.create(tr.doc, caret));
  } else return false;
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Whether a line may hold another's words, marks and notes. */
function takes(line: EditorNode, other: EditorNode): boolean {
  return line.type.validContent(line.content.append(other.content));
}

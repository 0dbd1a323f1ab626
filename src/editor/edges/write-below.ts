import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/**
 * The caret in the line under a chosen block that is not written in: in the one that is there when it is empty, else in
 * one of its own. Null when no such block is chosen.
 */
export function writeBelow({ selection, schema, doc, tr }: EditorState): Transaction | null {
  const line = schema.nodes['paragraph']?.create();
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !selection.node.isAtom || !line)
    return null;
  const below = doc.resolve(selection.to).nodeAfter;
  const isThere = below?.type === line.type && below.content.size === 0;
  if (!isThere) tr.insert(selection.to, line);
  return tr.setSelection(TextSelection.create(tr.doc, selection.to + 1)).scrollIntoView();
}

import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** The caret in the line under a chosen block that is not written in; null when no such block is chosen. */
export function writeBelow(state: EditorState): Transaction | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !selection.node.isAtom) return null;
  return caretBelow(state, selection.to);
}

/** The caret in the line after a block that ends at a position: in the one that is there when it is empty, else in a new one. */
export function caretBelow({ schema, doc, tr }: EditorState, end: number): Transaction | null {
  const line = schema.nodes['paragraph']?.create();
  if (!line) return null;
  const below = doc.resolve(end).nodeAfter;
  const isThere = below?.type === line.type && below.content.size === 0;
  if (!isThere) tr.insert(end, line);
  return tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView();
}

import { Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import { edgeAt } from './edge';
import type { Dispatch } from './edge';

/** An arrow at the edge of a block: the caret goes to the nearest line beyond; false where something else is to be chosen. */
export function stepOver(state: EditorState, dispatch: Dispatch, direction: -1 | 1): boolean {
  const edge = edgeAt(state, direction);
  const beyond = edge && Selection.findFrom(edge, direction);
  if (!(beyond instanceof TextSelection)) return false;
  dispatch?.(state.tr.setSelection(beyond).scrollIntoView());
  return true;
}

import type { ResolvedPos } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';

export type Dispatch = ((tr: Transaction) => void) | undefined;

/**
 * The place between two blocks at which a caret stands: the one that ends in it and the one that begins with it. Null for
 * anything but a caret at the very start (-1) or end (1) of its line, and at the end of a cell or of the text.
 */
export function edgeAt({ selection, doc }: EditorState, direction: -1 | 1): ResolvedPos | null {
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

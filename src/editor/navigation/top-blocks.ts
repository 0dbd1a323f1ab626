import type { Editor } from '@tiptap/core';
import { NodeSelection, Selection } from '@tiptap/pm/state';
import { idOf } from '../document/block-ids';
import { scrollCaretIntoView } from '../document/visible-area';

/** The top-level blocks of a text, empty ones included, for another text that is read beside it. */
export interface TopBlocks {
  list: () => { id?: string; type: string }[];
  /** Which of them the caret is in. */
  atCaret: () => number;
  /** Puts the caret at the start of one, and scrolls to it if it is out of sight. */
  enter: (index: number) => void;
}

/** The top blocks of an editor. */
export function topBlocks(editor: Editor): TopBlocks {
  const { view } = editor;
  return {
    list: () =>
      editor.state.doc.children.map((node) => {
        const id = idOf(node);
        return { type: node.type.name, ...(id !== null && { id }) };
      }),
    atCaret: () => editor.state.selection.$head.index(0),
    enter(index) {
      const { doc, tr } = editor.state;
      const node = doc.maybeChild(index);
      view.focus();
      if (!node) return;
      const at = doc.children.slice(0, index).reduce((sum, before) => sum + before.nodeSize, 0);
      tr.setSelection(node.isAtom ? NodeSelection.create(doc, at) : Selection.near(doc.resolve(at + 1)));
      view.dispatch(tr);
      scrollCaretIntoView(view);
    },
  };
}

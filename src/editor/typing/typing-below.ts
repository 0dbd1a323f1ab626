import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isCommand, isWritten } from './caret-sync';

/** What is typed while a picture or another such block is chosen stands under it, and never in its place; Enter begins there. */
export const TypingBelow = Extension.create({
  name: 'typingBelow',
  // Before what sets the typography of a key: it must find the line in which the key is written.
  priority: 1100,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleKeyDown(view, event) {
            if (!isWritten(event) && !isBreak(event)) return false;
            return moveCaretBelow(view) && isBreak(event);
          },
          handleKeyPress(view) {
            moveCaretBelow(view);
            return false;
          },
        },
      }),
    ];
  },
});

function moveCaretBelow(view: EditorView): boolean {
  const tr = caretBelowSelectedBlock(view.state);
  if (tr) view.dispatch(tr);
  return tr !== null;
}

/** Enter and the space bar go to the line, and are not written in it. */
function isBreak(event: KeyboardEvent): boolean {
  return (event.key === 'Enter' || event.key === ' ') && !event.altKey && !isCommand(event);
}

/** The caret in the line under a chosen block that is not written in; null when no such block is chosen. */
export function caretBelowSelectedBlock(state: EditorState): Transaction | null {
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

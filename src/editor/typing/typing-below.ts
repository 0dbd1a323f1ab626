import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isCommand, typesCharacter } from './caret-sync';

/**
 * What is typed while a picture or another atom is selected goes into the line below it, and does not replace it;
 * Enter moves there.
 */
export const TypingBelow = Extension.create({
  name: 'typingBelow',
  // Before typography, which acts in the line where the key is typed.
  priority: 1100,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleKeyDown(view, event) {
            if (!typesCharacter(event) && !isBreak(event)) return false;
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

/** Enter and the space bar only move to the line below. */
function isBreak(event: KeyboardEvent): boolean {
  return (event.key === 'Enter' || event.key === ' ') && !event.altKey && !isCommand(event);
}

/** A transaction that moves the caret below the selected atom; null when none is selected. */
export function caretBelowSelectedBlock(state: EditorState): Transaction | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !selection.node.isAtom) return null;
  return caretBelow(state, selection.to);
}

/**
 * A transaction that moves the caret to the line after a block that ends at a position: to the empty one that is
 * there, else to a new one.
 */
export function caretBelow({ schema, doc, tr }: EditorState, end: number): Transaction | null {
  const line = schema.nodes['paragraph']?.create();
  if (!line) return null;
  const below = doc.resolve(end).nodeAfter;
  const isThere = below?.type === line.type && below.content.size === 0;
  if (!isThere) tr.insert(end, line);
  return tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView();
}

import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isCommand, isWritten } from '../caret-sync';
import { writeBelow } from './write-below';

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
            return goBelow(view) && isBreak(event);
          },
          handleKeyPress(view) {
            goBelow(view);
            return false;
          },
        },
      }),
    ];
  },
});

function goBelow(view: EditorView): boolean {
  const tr = writeBelow(view.state);
  if (tr) view.dispatch(tr);
  return tr !== null;
}

/** Enter and the space bar go to the line, and are not written in it. */
function isBreak(event: KeyboardEvent): boolean {
  return (event.key === 'Enter' || event.key === ' ') && !event.altKey && !isCommand(event);
}

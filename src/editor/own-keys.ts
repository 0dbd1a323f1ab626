import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { learnCaret } from './learn-caret';
import { isCommand, isWritten } from './written-key';

/**
 * Keeps a letter that is written in the text to the text: nothing around it has a use for it, and each would look. A command
 * acts where the caret is seen, however short before it came there.
 */
export const OwnKeys = Extension.create({
  name: 'ownKeys',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(view, event) {
              if (isWritten(event)) event.stopPropagation();
              else if (isCommand(event)) learnCaret(view);
            },
          },
        },
      }),
    ];
  },
});

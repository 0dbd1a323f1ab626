import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { isWritten } from './written-key';

/** Keeps a letter that is written in the text to the text: nothing around it has a use for it, and each would look. */
export const OwnKeys = Extension.create({
  name: 'ownKeys',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(_view, event) {
              if (isWritten(event)) event.stopPropagation();
            },
          },
        },
      }),
    ];
  },
});

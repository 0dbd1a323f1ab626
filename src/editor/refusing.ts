import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

/** Lets no one write in a text that is only to be read: each change that a person makes is refused, and that is told. */
export const Refusing = Extension.create<{ refuse: () => (() => void) | undefined }>({
  name: 'refusing',

  addOptions() {
    return { refuse: () => undefined };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (tr) => {
          // What the editor adds by itself, an empty line at the end, is nobody's word.
          if (!tr.docChanged || tr.getMeta('appendedTransaction')) return true;
          const refuse = this.options.refuse();
          refuse?.();
          return refuse === undefined;
        },
      }),
    ];
  },
});

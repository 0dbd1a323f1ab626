import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';

/** Lets no one write in a text that is only to be read: each change that a person makes is refused, and that is told. */
export const ReadOnly = Extension.create<{ refuse: () => (() => void) | undefined }>({
  name: 'refusing',

  addOptions() {
    return { refuse: () => undefined };
  },

  addProseMirrorPlugins() {
    return [
      readOnlyPlugin(
        () => this.options.refuse(),
        () => this.editor.state,
      ),
    ];
  },
});

/**
 * `refuse` answers what tells that nothing can be written, nothing where one may write. What the editor adds by itself, an
 * empty line at the end, is nobody's word: it is added to a state that is not shown yet, while a person's change is made
 * to the one that is.
 */
export function readOnlyPlugin(refuse: () => (() => void) | undefined, shown: () => EditorState): Plugin {
  return new Plugin({
    filterTransaction: (tr, state) => {
      if (!tr.docChanged || state !== shown()) return true;
      const tell = refuse();
      tell?.();
      return tell === undefined;
    },
  });
}

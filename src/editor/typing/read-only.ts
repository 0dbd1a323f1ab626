import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';

/** Makes a text read-only: each change that a person makes is refused and reported. */
export const ReadOnly = Extension.create<{ refuse: () => (() => void) | undefined }>({
  name: 'readOnly',

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
 * `refuse` returns what to call at a refused change, undefined where the text may be edited. Changes that plugins append, such
 * as an empty last line, are allowed: they are made to a state that is not shown yet.
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

import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Has the editor's state take in the selection that the page shows. The browser reports a moved caret in an event of its own,
 * which may come after the next key or after a change from elsewhere: what acts on the state before that would act where the
 * caret was, or take the caret back there.
 */
export function syncCaret(view: EditorView): void {
  if (view.hasFocus() && !view.composing) document.dispatchEvent(new Event('selectionchange'));
}

/** Brings the state's selection up to date before any key, copy, paste or composition is handled. */
export const CaretSync = Extension.create({
  name: 'caretSync',
  priority: 2000, // First of all extensions: the others act on the state.

  addProseMirrorPlugins() {
    return [caretSync(), lettersStayInside()];
  },
});

/** The same for an editor without extensions, such as a note's. */
export function caretSync(): Plugin {
  const sync = (view: EditorView) => {
    syncCaret(view);
    return false;
  };
  return new Plugin({
    props: {
      handleDOMEvents: { keydown: sync, compositionstart: sync, copy: sync, cut: sync, paste: sync },
    },
  });
}

/** Keeps a letter that is typed in the text from the listeners around it: none acts on it, and each would take time. */
function lettersStayInside(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_view, event) {
          if (isWritten(event)) event.stopPropagation();
        },
      },
    },
  });
}

/** Whether a key writes a letter, or is the dead key or the input method's key that begins one. */
export function isWritten(event: KeyboardEvent): boolean {
  const isLetter = event.key.length === 1 || event.key === 'Dead' || event.key === 'Process';
  return isLetter && (event.getModifierState('AltGraph') || (!event.altKey && !isCommand(event)));
}

/** Whether Ctrl or Command is held. */
export function isCommand({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}

import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Updates the editor's state with the selection that the page shows. The browser reports a moved caret in a task of its own,
 * which may run after the next key or change: code that reads the state before would act at the former caret.
 */
export function syncCaret(view: EditorView): void {
  if (view.hasFocus() && !view.composing && !showsSelection(view))
    document.dispatchEvent(new Event('selectionchange'));
}

/**
 * Whether the state has the caret of the page already, as after a typed letter; dispatching the event would cost time in every
 * listener.
 */
function showsSelection(view: EditorView): boolean {
  const shown = document.getSelection();
  const { selection } = view.state;
  if (!(selection instanceof TextSelection) || !selection.empty || !shown?.isCollapsed) return false;
  const { anchorNode, anchorOffset } = shown;
  return (
    anchorNode instanceof Text &&
    view.dom.contains(anchorNode) &&
    view.posAtDOM(anchorNode, anchorOffset) === selection.head
  );
}

/** Updates the state's selection before any key, copy, paste or composition is handled. */
export const CaretSync = Extension.create({
  name: 'caretSync',
  priority: 2000, // Before all other extensions, which act on the state.

  addProseMirrorPlugins() {
    return [caretSync(), lettersStayInside()];
  },
});

/** The same as a plugin, for an editor without extensions, such as a note's. */
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

/** Stops typed letters from bubbling to the listeners around the text: none acts on them, and each takes time. */
function lettersStayInside(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_view, event) {
          if (typesCharacter(event)) event.stopPropagation();
        },
      },
    },
  });
}

/** Whether a key types a character, or is a dead key or an input method's key. */
export function typesCharacter(event: KeyboardEvent): boolean {
  const isLetter = event.key.length === 1 || event.key === 'Dead' || event.key === 'Process';
  return isLetter && (event.getModifierState('AltGraph') || (!event.altKey && !isCommand(event)));
}

/** Whether Ctrl or Command is held. */
export function isCommand({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}

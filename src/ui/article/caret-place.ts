import type { EditorHandle } from '../../editor';
import type { Articles } from './articles';

/** Takes the caret from where it is written, and gives it back with what was selected. */
export interface CaretPlace {
  leave: (element: HTMLElement) => void;
  giveBack: (element: HTMLElement) => void;
}

/**
 * A text is asked itself. The browser tells it of what was just selected in an event of its own, too late for one who has
 * left; and when it comes back, the browser would begin at its head.
 */
export function createCaretPlace({ current }: Articles): CaretPlace {
  const textIn = (element: HTMLElement): EditorHandle | undefined => {
    const draft = current.get()?.draft;
    return (['body', 'notesToEditors'] as const)
      .map((name) => draft?.editor(name))
      .find((editor) => editor?.isWrittenIn(element));
  };
  return {
    leave(element) {
      textIn(element)?.learnCaret();
      element.blur();
    },
    giveBack(element) {
      const text = textIn(element);
      if (text) text.focusAtOnce();
      else element.focus({ preventScroll: true });
    },
  };
}

import type { Panel } from '../desk/panels';
import type { Store } from '../kit/store';
import { keepTyping } from '../kit/type-ahead';
import type { EditorHandle } from '../../editor';
import type { Articles } from '../article/editing';

/** The palette over the desk; when it leaves, the caret is again where it was. */
export interface PalettePlace {
  toggle: () => void;
  /** How many times it was opened: each time it begins anew. */
  openings: () => number;
  /** What was typed since it was opened and before its field had the caret: no key of it went into the text. */
  typedEarly: () => string;
  close: () => void;
}

/** Opens and closes the palette. */
export function createPalettePlace(panel: Store<Panel>, caret: CaretPlace): PalettePlace {
  let before: Element | null = null;
  let openings = 0;
  let early = { take: () => '' };
  const close = () => {
    early.take();
    panel.set('none');
    if (before instanceof HTMLElement && before.isConnected) caret.giveBack(before);
  };
  return {
    toggle() {
      if (panel.get() === 'palette') return close();
      before = document.activeElement;
      openings += 1;
      if (before instanceof HTMLElement) caret.leave(before);
      early.take();
      early = keepTyping();
      panel.set('palette');
    },
    openings: () => openings,
    typedEarly() {
      const typed = early.take();
      early = { take: () => '' };
      return typed;
    },
    close,
  };
}

/** Takes the caret from where it is written, and gives it back with what was selected. */
interface CaretPlace {
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

import { useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { Language } from '../../messages';

/** How the editor reports what it did. */
export interface Notifier {
  language: () => Language;
  /** Announces a text to screen readers only. */
  announce: (text: string) => void;
  /** Shows a message, such as why nothing was done. */
  showMessage: (text: string) => void;
  /** Shows a message with a button that undoes what it reports. */
  offerUndo: (text: string, takeBack: () => void) => void;
}

/** What the notifier reads of the editor's props, at each use. */
export interface NotifierContext {
  interfaceLanguage: Language;
  onMessage: (text: string) => void;
  /** Shows what a change also deleted, until it is closed or undone; returns what hides the message. */
  onLossMessage: (text: string) => () => void;
  /** Shows a message with an undo button; returns what hides it. */
  onUndoMessage: (text: string, takeBack: () => void) => () => void;
}

export interface EditorNotifier {
  notifier: Notifier;
  /** The live region that screen readers speak. */
  liveRegion: RefObject<HTMLParagraphElement | null>;
  /** Shows what a change also deleted; returns what hides the message. */
  showLoss: (text: string) => () => void;
  /** Hides the messages about a text when another is opened: their buttons would act on it. */
  hideMessages: () => void;
}

/** The editor's notifier, created once. */
export function useNotifier(latest: Readonly<RefObject<NotifierContext>>): EditorNotifier {
  const liveRegion = useRef<HTMLParagraphElement>(null);
  return useMemo(() => {
    const messages: (() => void)[] = [];
    const notifier: Notifier = {
      language: () => latest.current.interfaceLanguage,
      announce: (text) => void (liveRegion.current && speak(liveRegion.current, text)),
      showMessage: (text) => latest.current.onMessage(text),
      offerUndo: (text, takeBack) => void messages.push(latest.current.onUndoMessage(text, takeBack)),
    };
    const showLoss = (text: string) => {
      const hide = latest.current.onLossMessage(text);
      messages.push(hide);
      return hide;
    };
    return {
      notifier,
      liveRegion,
      showLoss,
      hideMessages: () => messages.splice(0).forEach((hide) => hide()),
    };
  }, [latest]);
}

/** A live region that gets the same text again is not spoken, so a no-break space is added. */
function speak(element: HTMLElement, text: string): void {
  element.textContent = element.textContent === text ? `${text}\u00a0` : text;
}

import { useMemo, useRef } from 'react';
import type { RefObject } from 'react';

/** How the editor says what it did: to those who listen, and to all when there is something to take back. */
export interface Notifier {
  language: () => 'fr' | 'en';
  /** Spoken by screen readers, shown nowhere. */
  announce: (text: string) => void;
  /** Shown as a message: why nothing was done. */
  showMessage: (text: string) => void;
  /** Shown as a message that can take back what it tells of. */
  offerUndo: (text: string, takeBack: () => void) => void;
}

/** What the editor's notifier asks of the editor that holds it; read at each use. */
export interface NotifierContext {
  interfaceLanguage: 'fr' | 'en';
  onTell: (text: string) => void;
  /** Tells what a change took along, until it is read or taken back; what is returned hides the message. */
  onLoss: (text: string) => () => void;
  /** Tells what can be taken back; what is returned hides the message. */
  onOffer: (text: string, takeBack: () => void) => () => void;
}

export interface EditorNotifier {
  notifier: Notifier;
  /** The element whose words a screen reader speaks. */
  liveRegion: RefObject<HTMLParagraphElement | null>;
  /** Tells what a change took along, until what is returned is called. */
  showLoss: (text: string) => () => void;
  /** Hides what was offered or told about a text that is left: it could not be done, or undone, in another. */
  hideMessages: () => void;
}

/** The editor's notifier, made once. */
export function useNotifier(latest: Readonly<RefObject<NotifierContext>>): EditorNotifier {
  const liveRegion = useRef<HTMLParagraphElement>(null);
  return useMemo(() => {
    const messages: (() => void)[] = [];
    const notifier: Notifier = {
      language: () => latest.current.interfaceLanguage,
      announce: (text) => void (liveRegion.current && speak(liveRegion.current, text)),
      showMessage: (text) => latest.current.onTell(text),
      offerUndo: (text, takeBack) => void messages.push(latest.current.onOffer(text, takeBack)),
    };
    const showLoss = (text: string) => {
      const hide = latest.current.onLoss(text);
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

/** The same words are spoken again only when something of them changes. */
function speak(element: HTMLElement, text: string): void {
  element.textContent = element.textContent === text ? `${text}\u00a0` : text;
}

import { useMemo, useRef } from 'react';
import type { RefObject } from 'react';

/** How the editor says what it did: to those who listen, and to all when there is something to take back. */
export interface Voice {
  language: () => 'fr' | 'en';
  /** Spoken by screen readers, shown nowhere. */
  say: (text: string) => void;
  /** Shown as a message: why nothing was done. */
  tell: (text: string) => void;
  /** Shown as a message that can take back what it tells of. */
  offer: (text: string, takeBack: () => void) => void;
}

/** What the editor's voice asks of the editor that holds it; read at each use. */
export interface VoiceContext {
  interfaceLanguage: 'fr' | 'en';
  onTell: (text: string) => void;
  /** Tells what a change took along, until it is read or taken back; what is returned hides the message. */
  onLoss: (text: string) => () => void;
  /** Tells what can be taken back; what is returned hides the message. */
  onOffer: (text: string, takeBack: () => void) => () => void;
}

export interface EditorVoice {
  voice: Voice;
  /** The element whose words a screen reader speaks. */
  said: RefObject<HTMLParagraphElement | null>;
  /** Tells what a change took along, until what is returned is called. */
  lose: (text: string) => () => void;
  /** Hides what was offered or told about a text that is left: it could not be done, or undone, in another. */
  hideOffers: () => void;
}

/** The editor's voice, made once. */
export function useVoice(latest: Readonly<RefObject<VoiceContext>>): EditorVoice {
  const said = useRef<HTMLParagraphElement>(null);
  return useMemo(() => {
    const offers: (() => void)[] = [];
    const voice: Voice = {
      language: () => latest.current.interfaceLanguage,
      say: (text) => void (said.current && speak(said.current, text)),
      tell: (text) => latest.current.onTell(text),
      offer: (text, takeBack) => void offers.push(latest.current.onOffer(text, takeBack)),
    };
    const lose = (text: string) => {
      const hide = latest.current.onLoss(text);
      offers.push(hide);
      return hide;
    };
    return { voice, said, lose, hideOffers: () => offers.splice(0).forEach((hide) => hide()) };
  }, [latest]);
}

/** The same words are spoken again only when something of them changes. */
function speak(element: HTMLElement, text: string): void {
  element.textContent = element.textContent === text ? `${text}\u00a0` : text;
}

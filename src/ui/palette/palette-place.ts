import type { CaretPlace } from '../article/caret-place';
import type { Panel } from '../panel';
import type { Store } from '../store';
import { keepTyping } from '../typed-early';

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

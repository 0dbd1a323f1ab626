import type { Panel } from '../create-desk';
import type { Store } from '../store';

/** The palette over the desk; when it leaves, the caret is again where it was. */
export interface PalettePlace {
  toggle: () => void;
  /** How many times it was opened: each time it begins anew. */
  openings: () => number;
  close: () => void;
}

/** Opens and closes the palette. */
export function createPalettePlace(panel: Store<Panel>): PalettePlace {
  let before: Element | null = null;
  let openings = 0;
  const close = () => {
    panel.set('none');
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
  return {
    toggle() {
      if (panel.get() === 'palette') return close();
      before = document.activeElement;
      openings += 1;
      panel.set('palette');
    },
    openings: () => openings,
    close,
  };
}

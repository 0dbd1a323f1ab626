import type { Panel } from '../create-desk';
import type { Store } from '../store';

/** The palette over the desk; when it leaves, the caret is again where it was. */
export interface PalettePlace {
  toggle: () => void;
  close: () => void;
}

/** Opens and closes the palette. */
export function createPalettePlace(panel: Store<Panel>): PalettePlace {
  let before: Element | null = null;
  const close = () => {
    panel.set('none');
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
  return {
    toggle() {
      if (panel.get() === 'palette') return close();
      before = document.activeElement;
      panel.set('palette');
    },
    close,
  };
}

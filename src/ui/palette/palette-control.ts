import type { Editing } from '../article/editing';
import { editorOf, focusAgain } from '../kit/typing/held-focus';
import type { Store } from '../kit/state/store';
import { createTypeAhead } from '../kit/typing/type-ahead';
import { createPart } from '../kit/state/part';

/** Opens and closes the palette; closing it restores the caret. */
export interface PaletteControl {
  toggle: () => void;
  /** Opens it on the last acts alone. */
  openActs: () => void;
  /** Whether it lists the last acts alone. */
  listsActs: () => boolean;
  /** How many times it was opened: each time it starts empty. */
  openCount: () => number;
  /** What was typed between the opening and the moment when its field has the caret; Enter is a line break. */
  takeTypedAhead: () => string;
  close: () => void;
}

export const usePalette = createPart<PaletteControl>('palette');

/** The palette of the desk. */
export function createPaletteControl(panel: Store<string>, { current }: Editing): PaletteControl {
  const typeAhead = createTypeAhead({ withEnter: true });
  const draft = () => current.get()?.draft;
  let focused: Element | null = null;
  let listsActs = false;
  let openings = 0;

  /** Saves the selection first: the browser reports a new one too late, when the editor has lost the focus. */
  function leave(element: HTMLElement): void {
    editorOf(draft(), element)?.syncCaret();
    element.blur();
  }

  function close(): void {
    typeAhead.take();
    panel.set('none');
    focusAgain(draft(), focused);
  }

  function open(onActs: boolean): void {
    listsActs = onActs;
    focused = document.activeElement;
    openings += 1;
    if (focused instanceof HTMLElement) leave(focused);
    typeAhead.take();
    typeAhead.start();
    panel.set('palette');
  }

  return {
    toggle: () => (panel.get() === 'palette' ? close() : open(false)),
    openActs() {
      if (panel.get() === 'palette') close();
      requestAnimationFrame(() => open(true)); // After the closed panel is drawn; otherwise nothing would open again.
    },
    listsActs: () => listsActs,
    openCount: () => openings,
    takeTypedAhead: typeAhead.take,
    close,
  };
}

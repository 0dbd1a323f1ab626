import type { Editing } from '../article/editing';
import { editorOf, focusAgain } from '../kit/typing/held-focus';
import type { Store } from '../kit/state/store';
import { createTypeAhead } from '../kit/typing/type-ahead';
import { createPart } from '../kit/state/part';

/** Opens and closes the palette; when it closes, the caret is again where it was. */
export interface PaletteControl {
  toggle: () => void;
  /** Opens it on the last acts alone. */
  openActs: () => void;
  /** Whether it lists the last acts alone. */
  listsActs: () => boolean;
  /** How many times it was opened: each time it starts empty. */
  openCount: () => number;
  /** What was typed between the opening and the moment when its field has the caret. */
  takeTypedAhead: () => string;
  close: () => void;
}

export const usePalette = createPart<PaletteControl>('palette');

/** The palette of the desk. */
export function createPaletteControl(panel: Store<string>, { current }: Editing): PaletteControl {
  const typeAhead = createTypeAhead();
  const draft = () => current.get()?.draft;
  let focused: Element | null = null;
  let listsActs = false;
  let openings = 0;

  /** The browser reports a new selection only later, too late for an editor that has lost the focus by then. */
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
      requestAnimationFrame(() => open(true)); // Once what was closed is drawn, or nothing would open anew.
    },
    listsActs: () => listsActs,
    openCount: () => openings,
    takeTypedAhead: typeAhead.take,
    close,
  };
}

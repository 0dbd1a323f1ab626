import type { EditorHandle } from '../../editor';
import type { Editing } from '../article/editing';
import type { Panel } from '../desk/panels';
import type { Store } from '../kit/store';
import { createTypeAhead } from '../kit/type-ahead';

/** Opens and closes the palette; when it closes, the caret is again where it was. */
export interface PaletteControl {
  toggle: () => void;
  /** How many times it was opened: each time it starts empty. */
  openCount: () => number;
  /** What was typed between the opening and the moment when its field has the caret. */
  takeTypedAhead: () => string;
  close: () => void;
}

/** The palette of the desk. */
export function createPaletteControl(panel: Store<Panel>, { current }: Editing): PaletteControl {
  const typeAhead = createTypeAhead();
  let focused: Element | null = null;
  let openings = 0;

  /** The editor of the running text that an element belongs to. */
  function editorOf(element: HTMLElement): EditorHandle | undefined {
    const draft = current.get()?.draft;
    return (['body', 'notesToEditors'] as const)
      .map((name) => draft?.editor(name))
      .find((editor) => editor?.ownsElement(element));
  }

  /** The browser reports a new selection only later, too late for an editor that has lost the focus by then. */
  function leave(element: HTMLElement): void {
    editorOf(element)?.syncCaret();
    element.blur();
  }

  /** Focused by the browser, an editor would get its caret at the beginning: it places its own. */
  function giveBack(element: HTMLElement): void {
    const editor = editorOf(element);
    if (editor) editor.focusNow();
    else element.focus({ preventScroll: true });
  }

  function close(): void {
    typeAhead.take();
    panel.set('none');
    if (focused instanceof HTMLElement && focused.isConnected) giveBack(focused);
  }

  return {
    toggle() {
      if (panel.get() === 'palette') return close();
      focused = document.activeElement;
      openings += 1;
      if (focused instanceof HTMLElement) leave(focused);
      typeAhead.take();
      typeAhead.start();
      panel.set('palette');
    },
    openCount: () => openings,
    takeTypedAhead: typeAhead.take,
    close,
  };
}

import type { EditorView } from '@tiptap/pm/view';
import { isWritten } from './written-key';

/** Milliseconds after which a letter is taken in where no frame is drawn: the window is covered. */
const longestHold = 100;

/** What keeps a letter that stands in the page until the frame that shows it is painted. */
export interface LetterHolder {
  /** `takeIn` is run after the frame, or once anyone asks for the editor's state; `stands` tells the caret behind the letter. */
  hold: (takeIn: () => void, stands: () => boolean) => void;
  destroy: () => void;
}

interface Held {
  takeIn: () => void;
  stands: () => boolean;
  /** Whether the browser has told of the caret meanwhile. */
  told: boolean;
}

/**
 * Lets the editor's own work on a letter wait until its frame is painted. Nobody sees a text without the letter: the view's
 * state takes it in before it is read.
 */
export function letterHolder(view: EditorView): LetterHolder {
  let { state } = view;
  let held: Held | null = null;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const painted = new MessageChannel();
  painted.port1.onmessage = release;

  function release(): void {
    if (!held) return;
    const { takeIn, told } = held;
    held = null;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    takeIn();
    if (told) document.dispatchEvent(new Event('selectionchange'));
  }

  // The editor looks at either by reading its state, and for the letter's own caret and key it has no use.
  function keepFromEditor(event: Event): void {
    if (!held) return;
    if (event instanceof KeyboardEvent) {
      if (event.target === view.dom && isWritten(event)) event.stopPropagation();
    } else if (held.stands()) {
      event.stopImmediatePropagation();
      held.told = true;
    } else keepSelection(release);
  }

  Object.defineProperty(view, 'state', {
    configurable: true,
    get: () => {
      release();
      return state;
    },
    set: (next: typeof state) => (state = next),
  });
  const heard = { keyup: keepFromEditor, selectionchange: keepFromEditor, mousedown: release, drop: release };
  for (const [type, hear] of Object.entries(heard)) window.addEventListener(type, hear, { capture: true });

  return {
    hold(takeIn, stands) {
      if (document.hidden) return takeIn();
      held = { takeIn, stands, told: false };
      frame = requestAnimationFrame(() => painted.port2.postMessage(null));
      timer = setTimeout(release, longestHold);
    },
    destroy() {
      release();
      Object.defineProperty(view, 'state', { configurable: true, writable: true, value: state });
      for (const [type, hear] of Object.entries(heard))
        window.removeEventListener(type, hear, { capture: true });
      painted.port1.close();
    },
  };
}

/** The caret was taken elsewhere since: taking the letter in must not bring it back. */
function keepSelection(change: () => void): void {
  const caret = getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = caret ?? {};
  change();
  if (anchorNode?.isConnected && focusNode?.isConnected)
    caret?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
}

/** Buffers what is typed before the field that it is meant for is there. */
interface TypeAhead {
  /** Starts buffering; what is buffered already is kept. */
  start: () => void;
  /** Stops buffering, and empties the buffer. */
  take: () => string;
}

/** Buffers characters and Backspace, Enter too where it is asked for, and hides them from whatever has the focus; shortcuts pass. */
export function createTypeAhead({ withEnter = false } = {}): TypeAhead {
  let typed = '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key.length === 1) typed += event.key;
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key === 'Enter' && withEnter) typed += '\n';
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    start: () => window.addEventListener('keydown', onKeyDown, { capture: true }),
    take() {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      const taken = typed;
      typed = '';
      return taken;
    },
  };
}

/** Notices when the person focuses a field while something is awaited that would take the focus. */
interface FieldWatch {
  /** Starts again: fields that had the focus before do not count. */
  start: () => void;
  /** Stops; answers whether a field focused since is still focused. */
  take: () => boolean;
}

/** Watches the fields of the window. */
export function createFieldWatch(): FieldWatch {
  let field: EventTarget | null = null;
  const onFocusIn = ({ target }: FocusEvent) => {
    field =
      target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]') ? target : null;
  };
  return {
    start() {
      field = null;
      window.addEventListener('focusin', onFocusIn);
    },
    take() {
      window.removeEventListener('focusin', onFocusIn);
      const taken = field;
      field = null; // The next start must not see an earlier field.
      return taken !== null && taken === document.activeElement;
    },
  };
}

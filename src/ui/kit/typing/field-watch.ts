/** Notices when the person focuses a field while something is awaited that would take the focus. */
export interface FieldWatch {
  /** Starts anew: what had the focus before does not count. */
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

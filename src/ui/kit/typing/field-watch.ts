/** Notices that the person goes to a field while something is awaited that would take the caret. */
export interface FieldWatch {
  /** Starts anew: what had the focus before does not count. */
  start: () => void;
  /** Stops; whether a field that took the focus since has it still. */
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
      field = null; // An opening that nobody watched must not go by an earlier one.
      return taken !== null && taken === document.activeElement;
    },
  };
}

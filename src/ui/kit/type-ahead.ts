export type KeepTyping = (before?: string) => { take: () => string };

/**
 * Keeps what is typed from now on, after `before`, until `take` gives it: keys pressed before a field is there are for
 * that field.
 */
export const keepTyping: KeepTyping = (before = '') => {
  let typed = before;
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key.length === 1) typed += event.key;
    else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', hear, { capture: true });
  return {
    take() {
      window.removeEventListener('keydown', hear, { capture: true });
      return typed;
    },
  };
};

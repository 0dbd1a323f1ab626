import { useEffect } from 'react';
import { useDesk } from './use-desk';

/** A letter typed while the caret is nowhere, as after a click beside the sheet, goes to the text, where the caret was last. */
export function useStrayKeys(): void {
  const { articles } = useDesk();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== document.body || event.defaultPrevented || !isWritten(event)) return;
      if (document.querySelector('[aria-modal="true"]')) return;
      articles.current.get()?.draft.editor('body')?.focusAtOnce();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [articles]);
}

/** A letter, or the dead key or the input method that begins one; a space alone begins nothing. */
function isWritten({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isLetter = (key.length === 1 && key !== ' ') || key === 'Dead' || key === 'Process';
  return isLetter && !metaKey && ctrlKey === altKey;
}

import { useEffect } from 'react';
import { isWritten } from '../editor';
import { useDesk } from './use-desk';

/**
 * A letter typed while the caret is nowhere, as after a click beside the sheet, goes to the text, where the caret was
 * last; a space alone begins nothing.
 */
export function useStrayKeys(): void {
  const { articles } = useDesk();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== document.body || event.defaultPrevented) return;
      if (!isWritten(event) || event.key === ' ' || document.querySelector('[aria-modal="true"]')) return;
      articles.current.get()?.draft.editor('body')?.focusAtOnce();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [articles]);
}

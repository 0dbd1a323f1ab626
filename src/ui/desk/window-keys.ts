import { useEffect } from 'react';
import { isWritten } from '../../editor';
import { turnBack, turnOf } from '../kit/field-undo';
import { useDesk } from './use-desk';

/**
 * A letter typed while the caret is nowhere, as after a click beside the sheet, goes to the text, where the caret was
 * last, and the keys of undo work there; a space alone begins nothing.
 */
export function useStrayKeys(): void {
  const { articles } = useDesk();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target !== document.body || document.querySelector('[aria-modal="true"]')) return;
      const step = turnOf(event);
      if (!step && (event.defaultPrevented || !isWritten(event) || event.key === ' ')) return;
      articles.current.get()?.draft.editor('body')?.focusAtOnce();
      if (step) turnBack(step);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [articles]);
}

import { useEffect } from 'react';
import { useEditing } from '../article/editing';

/** While a pane lies over the sheet, Escape hides it and goes back to the text, unless a dialog or a menu over it takes the key. */
export function useHideOnEscape(isOver: boolean, pane: { hideIfOver: () => void }): void {
  const editing = useEditing();
  useEffect(() => {
    if (!isOver) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      pane.hideIfOver();
      editing.current.get()?.draft.focusText();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOver, pane, editing]);
}

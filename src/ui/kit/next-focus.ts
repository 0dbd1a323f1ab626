import { useEffect, useRef } from 'react';

/** Focuses the next button of a panel (`data-next`) when the one that was pressed is gone, as the panel goes from one state to another. */
export function useNextFocus(state: string) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body)
      panel.current?.querySelector<HTMLElement>('[data-next]')?.focus();
  }, [state]);
  return panel;
}

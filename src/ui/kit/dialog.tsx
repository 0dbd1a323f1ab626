import { useEffect, useState } from 'react';

/**
 * Whether a dialog is open, from just after it is first drawn: opening then, and not at once, it knows where the caret was
 * and gives it back.
 */
export function useOpening(open: boolean): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  return drawn && open;
}

import { useCallback, useEffect, useState } from 'react';

/** Rows drawn at once, and how many more each time the machine is at rest. */
const first = 80;
const step = 160;

/** How many of so many rows to draw: some at once, the others little by little, or all when they are wanted. */
export function useGrowing(total: number): [drawn: number, drawAll: () => void] {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= total) return;
    const idle = requestIdleCallback(() => setDrawn(drawn + step), { timeout: 200 });
    return () => cancelIdleCallback(idle);
  }, [drawn, total]);
  const drawAll = useCallback(() => setDrawn(Infinity), []);
  return [Math.min(drawn, total), drawAll];
}

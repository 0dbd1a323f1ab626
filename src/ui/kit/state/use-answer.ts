import { useCallback, useEffect, useState } from 'react';
import type { Argument, CallName } from '../../../contract';
import { request, useBridge } from './request';
import type { ResponseValue } from './request';
import { useToasts } from './toasts';

/** An empty list while nothing is known: the same one each time, since effects that depend on it would run at each drawing. */
export const noneYet: readonly never[] = [];

interface Asking {
  /** Asks again when it changes. */
  again?: unknown;
  /** Milliseconds from a change to asking. */
  delay?: number;
  /** Whether a problem is not shown, since nobody waits for the answer. */
  isQuiet?: boolean;
  /** Whether the answer to another argument stays until the next is known. */
  keepsLast?: boolean;
}

/** What a call answers, asked when the argument changes; null until it is known, and where there is no argument. */
export function useAnswer<Name extends CallName>(
  name: Name,
  argument: Argument<Name> | undefined,
  { again, delay, isQuiet = false, keepsLast = false }: Asking = {},
): { answer: ResponseValue<Name> | null; reload: () => void } {
  const bridge = useBridge();
  const toasts = useToasts();
  const [known, setKnown] = useState<{ of: string; value: ResponseValue<Name> } | null>(null);
  const [count, setCount] = useState(0);
  const asked = JSON.stringify(argument) as string | undefined;
  useEffect(() => {
    if (asked === undefined) return;
    let isLate = false;
    const ask = async () => {
      const result = await request(bridge, name, JSON.parse(asked) as Argument<Name>);
      if (isLate) return;
      if (result.ok) setKnown({ of: asked, value: result.value });
      else if (!isQuiet) toasts.showProblem(result.problem);
    };
    const timer = delay === undefined ? void ask() : setTimeout(() => void ask(), delay);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [bridge, toasts, name, asked, again, count, delay, isQuiet]);
  const answer = known && (keepsLast || known.of === asked) ? known.value : null;
  const reload = useCallback(() => setCount((before) => before + 1), []);
  return { answer, reload };
}

import { useEffect, useState } from 'react';
import type { CalendarEntry } from '../../contract';
import { useBridge } from '../kit/state/request';
import { useLibrary } from '../article/library/library';
import { useToasts } from '../kit/state/toasts';
import { request } from '../kit/state/request';
import { useStore } from '../kit/state/store';
import { weeksOf } from './months';

/** The entries in the weeks of a month; read again for another month and after a change. */
export function useCalendar(month: string): {
  entries: readonly CalendarEntry[];
  days: { from: string; to: string };
  reload: () => void;
} {
  const bridge = useBridge();
  const library = useLibrary();
  const toasts = useToasts();
  const [entries, setEntries] = useState<readonly CalendarEntry[]>([]);
  const [count, setCount] = useState(0);
  const changed = useStore(library.state, (state) => state.rows);
  const weeks = weeksOf(month);
  const from = weeks[0]?.[0] ?? `${month}-01`;
  const to = weeks.at(-1)?.at(-1) ?? from;
  useEffect(() => {
    let isShown = true;
    void request(bridge, 'calendar:list', { from, to }).then((listed) => {
      if (!isShown) return;
      if (listed.ok) setEntries(listed.value);
      else toasts.showProblem(listed.problem);
    });
    return () => void (isShown = false);
  }, [bridge, toasts, from, to, count, changed]);
  return { entries, days: { from, to }, reload: () => setCount((before) => before + 1) };
}

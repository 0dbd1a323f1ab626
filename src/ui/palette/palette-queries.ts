import { useEffect, useRef, useState } from 'react';
import type { LibraryRow, RemovedText } from '../../contract';
import { useBridge, request } from '../kit/state/request';
import { useToasts } from '../kit/state/toasts';

/** The texts in the palette: those saved last, or those that match the query. */
interface PaletteTexts {
  rows: readonly LibraryRow[];
  /** The query that the rows answer. */
  answered: string | null;
}

const delay = 60;
const limits = { latest: 6, found: 12 };

/** Searches the archive as one types; answers to older queries are dropped. */
export function usePaletteTexts(query: string): PaletteTexts {
  const bridge = useBridge();
  const toasts = useToasts();
  const [texts, setTexts] = useState<PaletteTexts>({ rows: [], answered: null });
  const round = useRef(0);
  useEffect(() => {
    const mine = ++round.current;
    const timer = setTimeout(
      () =>
        void request(bridge, 'library:list', {
          words: query,
          filters: {},
          sort: 'relevance',
          asker: 'palette',
          limit: query.trim() ? limits.found : limits.latest,
          offset: 0,
        }).then((answer) => {
          if (mine !== round.current) return;
          if (answer.ok) setTexts({ rows: answer.value.rows, answered: query });
          else toasts.showProblem(answer.problem);
        }),
      query ? delay : 0,
    );
    return () => clearTimeout(timer);
  }, [bridge, query, toasts]);
  return texts;
}

/** The removed texts, requested once when the palette opens. */
export function useRemovedTexts(): readonly RemovedText[] {
  const bridge = useBridge();
  const toasts = useToasts();
  const [removed, setRemoved] = useState<readonly RemovedText[]>([]);
  useEffect(() => {
    void request(bridge, 'library:removed', null).then((answer) => {
      if (answer.ok) setRemoved(answer.value);
      else toasts.showProblem(answer.problem);
    });
  }, [bridge, toasts]);
  return removed;
}

import { useEffect, useRef, useState } from 'react';
import type { LibraryRow, RemovedText } from '../../contract';
import { ask } from '../kit/request';
import { useDesk } from '../desk/use-desk';

/** The texts that the palette shows: those last written, or those that hold the words sought. */
export interface PaletteTexts {
  rows: readonly LibraryRow[];
  /** The words that the rows answer. */
  answered: string | null;
}

const delay = 60;
const limits = { latest: 6, found: 12 };

/** Asks the archive as one types; an answer to words that are no longer sought is dropped. */
export function usePaletteTexts(sought: string): PaletteTexts {
  const { bridge, toasts } = useDesk();
  const [texts, setTexts] = useState<PaletteTexts>({ rows: [], answered: null });
  const round = useRef(0);
  useEffect(() => {
    const mine = ++round.current;
    const timer = setTimeout(
      () =>
        void ask(bridge, 'library:list', {
          words: sought,
          limit: sought.trim() ? limits.found : limits.latest,
          offset: 0,
        }).then((answer) => {
          if (mine !== round.current) return;
          if (answer.ok) setTexts({ rows: answer.value.rows, answered: sought });
          else toasts.trouble(answer.problem);
        }),
      sought ? delay : 0,
    );
    return () => clearTimeout(timer);
  }, [bridge, sought, toasts]);
  return texts;
}

/** The removed texts, asked for once as the palette opens. */
export function useRemovedTexts(): readonly RemovedText[] {
  const { bridge, toasts } = useDesk();
  const [removed, setRemoved] = useState<readonly RemovedText[]>([]);
  useEffect(() => {
    void ask(bridge, 'library:removed', null).then((answer) => {
      if (answer.ok) setRemoved(answer.value);
      else toasts.trouble(answer.problem);
    });
  }, [bridge, toasts]);
  return removed;
}

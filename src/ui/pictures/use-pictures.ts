import { useEffect, useState } from 'react';
import type { PictureDetails, PictureList, PictureQuery } from '../../contract';
import { useBridge, request } from '../kit/state/request';
import { useLibrary } from '../article/library/library';
import { useStore } from '../kit/state/store';
import { useAnswer } from '../kit/state/use-answer';

/** Milliseconds from the last key to reading the list again. */
const readDelay = 120;

/** The pictures of a query; read again after a save and by `reload`. Null until they are loaded. */
export function usePictureList(query: PictureQuery): { list: PictureList | null; reload: () => void } {
  const again = useStore(useLibrary().state, (state) => state.rows);
  const { answer, reload } = useAnswer('pictures:list', query, { again, delay: readDelay, keepsLast: true });
  return { list: answer, reload };
}

/** The details of a picture; null until they are loaded, or when the archive no longer has it. */
export function usePictureDetails(hash: string): { details: PictureDetails | null; reload: () => void } {
  const again = useStore(useLibrary().state, (state) => state.rows);
  const { answer: details, reload } = useAnswer('pictures:open', hash, { again, keepsLast: true });
  return { details: details?.hash === hash || details?.uses.length ? details : null, reload };
}

/** Compares the pictures that were not compared yet, while the list is open; calls back now and then. */
export function useComparing(onCompared: () => void): number {
  const bridge = useBridge();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    let isOpen = true;
    const compare = async () => {
      for (let rounds = 1; isOpen; rounds += 1) {
        const compared = await request(bridge, 'pictures:compare', null);
        if (!isOpen || !compared.ok) return;
        setLeft(compared.value);
        if (compared.value === 0 && rounds === 1) return;
        if (compared.value === 0 || rounds % 25 === 0) onCompared();
        if (compared.value === 0) return;
      }
    };
    void compare();
    return () => void (isOpen = false);
    // The callback changes at each render; the work is one as long as the list is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [bridge]);
  return left;
}

import { useEffect, useState } from 'react';
import type { PictureDetails, PictureList, PictureQuery } from '../../contract';
import { useBridge } from '../kit/state/request';
import { useLibrary } from '../article/library/library';
import { useToasts } from '../kit/state/toasts';
import { request } from '../kit/state/request';
import { useStore } from '../kit/state/store';

/** Milliseconds from the last key to reading the list again. */
const readDelay = 120;

/** The pictures of a query; read again after a save and by `reload`. Null until they are loaded. */
export function usePictureList(query: PictureQuery): { list: PictureList | null; reload: () => void } {
  const bridge = useBridge();
  const library = useLibrary();
  const toasts = useToasts();
  const [list, setList] = useState<PictureList | null>(null);
  const [count, setCount] = useState(0);
  const changed = useStore(library.state, (state) => state.rows);
  const asked = JSON.stringify(query);
  useEffect(() => {
    let isShown = true;
    const read = async () => {
      const listed = await request(bridge, 'pictures:list', JSON.parse(asked) as PictureQuery);
      if (!isShown) return;
      if (listed.ok) setList(listed.value);
      else toasts.showProblem(listed.problem);
    };
    const timer = setTimeout(() => void read(), readDelay);
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [bridge, toasts, asked, count, changed]);
  return { list, reload: () => setCount((before) => before + 1) };
}

/** The details of a picture; null until they are loaded, or when the archive no longer has it. */
export function usePictureDetails(hash: string): { details: PictureDetails | null; reload: () => void } {
  const bridge = useBridge();
  const library = useLibrary();
  const toasts = useToasts();
  const [details, setDetails] = useState<PictureDetails | null>(null);
  const [count, setCount] = useState(0);
  const changed = useStore(library.state, (state) => state.rows);
  useEffect(() => {
    let isShown = true;
    void request(bridge, 'pictures:open', hash).then((opened) => {
      if (!isShown) return;
      if (opened.ok) setDetails(opened.value);
      else toasts.showProblem(opened.problem);
    });
    return () => void (isShown = false);
  }, [bridge, toasts, hash, count, changed]);
  return {
    details: details?.hash === hash || details?.uses.length ? details : null,
    reload: () => setCount((before) => before + 1),
  };
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

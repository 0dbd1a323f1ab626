import { useEffect, useState } from 'react';
import type { Article } from '../../article';
import type { Comparison } from './compare/compare';
import CompareWorker from './compare/compare-worker?worker';

/** A comparison, or how far it has come. */
export type Compared = Comparison | 'comparing' | 'failed';

/** Compares two states of an article beside the desk's own work; a newer question ends the one before it. */
export function useComparison(before: Article | null, after: Article | null): Compared {
  const [compared, setCompared] = useState<Compared>('comparing');
  useEffect(() => {
    setCompared('comparing');
    if (!before || !after) return;
    const worker = new CompareWorker();
    worker.onmessage = ({ data }: MessageEvent<Comparison>) => setCompared(data);
    worker.onerror = () => setCompared('failed');
    worker.postMessage({ before, after });
    return () => worker.terminate();
  }, [before, after]);
  return compared;
}

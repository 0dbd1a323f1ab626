import { lazy, Suspense } from 'react';
import { useStore, useValue } from '../store';
import { useDesk } from '../use-desk';

const ChecksPane = lazy(async () => ({ default: (await import('./checks-pane')).ChecksPane }));

/** The place of the list of points, read from disk when it is first wanted. */
export function ChecksPlace({ over }: { over: boolean }) {
  const { proofreading } = useDesk();
  const { open } = useValue(proofreading.pane);
  const isRead = useStore(proofreading.reading, (reading) => reading !== null);
  return (
    open &&
    isRead && (
      <Suspense fallback={null}>
        <ChecksPane over={over} />
      </Suspense>
    )
  );
}

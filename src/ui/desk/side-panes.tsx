import { lazy, Suspense } from 'react';
import { useStore, useValue } from '../kit/store';
import { useDesk } from './use-desk';

const PolishPane = lazy(async () => ({ default: (await import('../polish/polish-pane')).PolishPane }));

/** The place of the list of changes, read from disk when it is first wanted. */
export function PolishPlace({ over }: { over: boolean }) {
  const on = useValue(useDesk().articles.current);
  return (
    on && (
      <Suspense fallback={null}>
        <PolishPane draft={on.draft} over={over} />
      </Suspense>
    )
  );
}

const ChecksPane = lazy(async () => ({ default: (await import('../checks/checks-pane')).ChecksPane }));

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

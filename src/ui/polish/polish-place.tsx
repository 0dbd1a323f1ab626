import { lazy, Suspense } from 'react';
import { useValue } from '../store';
import { useDesk } from '../use-desk';

const PolishPane = lazy(async () => ({ default: (await import('./polish-pane')).PolishPane }));

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

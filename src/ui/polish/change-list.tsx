import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../kit/state/use-messages';
import { usePolishing } from './polishing';
import { useStore, useValue } from '../kit/state/store';
import { ChangeLine } from './change-line';
import type { Polishing } from './polishing';

/** The changes; only those in sight are rendered. The list takes the focus each time it is opened. */
export function ChangeList({ language }: { language: string }) {
  const polishing = usePolishing();
  const { polish } = useMessages();
  const { changes, current } = useValue(polishing.state);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 68,
    overscan: 6,
  });
  useFocusOnOpen(scroller);
  useEffect(() => virtual.scrollToIndex(current), [virtual, current, changes]);
  const onKeyDown = (event: KeyboardEvent) => {
    const run = actionOfKey(event, current, changes.length, polishing);
    if (!run) return;
    event.preventDefault();
    run();
  };
  return (
    <div
      ref={scroller}
      className="change-list"
      role="listbox"
      aria-label={polish.list}
      aria-activedescendant={`change-${current}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const change = changes[index];
          return (
            change && (
              <ChangeLine
                key={index}
                change={change}
                index={index}
                total={changes.length}
                top={start}
                active={index === current}
                language={language}
                measure={virtual.measureElement}
                onEnter={polishing.enter}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function useFocusOnOpen(list: React.RefObject<HTMLDivElement | null>): void {
  const openCount = useStore(usePolishing().state, (state) => state.openCount);
  useEffect(() => list.current?.focus({ preventScroll: true }), [list, openCount]);
}

/** What a key does in the list. */
function actionOfKey(
  event: KeyboardEvent,
  current: number,
  count: number,
  polishing: Polishing,
): (() => void) | undefined {
  const next = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + 8,
    PageUp: current - 8,
    Home: 0,
    End: count - 1,
  }[event.key];
  if (next !== undefined) return () => polishing.goTo(next);
  const hasNoModifier = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === 'Enter' && hasNoModifier) return polishing.accept;
  if ((event.key === 'Backspace' || event.key === 'Delete') && hasNoModifier) return polishing.skip;
  return event.key === 'ArrowRight' && hasNoModifier ? () => polishing.enter(current) : undefined;
}

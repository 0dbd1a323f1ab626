import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useStore, useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import { ChangeLine } from './change-line';

/** The changes, however many: only those in sight are drawn. It takes the keys each time the list is asked for. */
export function ChangeList({ language }: { language: string }) {
  const { polishing } = useDesk();
  const { polish } = useWords();
  const { changes, current } = useValue(polishing.state);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 68,
    overscan: 6,
  });
  useTakesKeys(scroller);
  useEffect(() => virtual.scrollToIndex(current), [virtual, current, changes]);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keyActs(event, current, changes.length, polishing);
    if (!act) return;
    event.preventDefault();
    act();
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
      <div className="change-lines" role="presentation" style={{ height: virtual.getTotalSize() }}>
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

function useTakesKeys(list: React.RefObject<HTMLDivElement | null>): void {
  const asked = useStore(useDesk().polishing.state, (state) => state.asked);
  useEffect(() => list.current?.focus({ preventScroll: true }), [list, asked]);
}

type Polishing = ReturnType<typeof useDesk>['polishing'];

function keyActs(
  event: KeyboardEvent,
  current: number,
  count: number,
  polishing: Polishing,
): (() => void) | undefined {
  const to = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + 8,
    PageUp: current - 8,
    Home: 0,
    End: count - 1,
  }[event.key];
  if (to !== undefined) return () => polishing.goTo(to);
  const isAlone = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === 'Enter' && isAlone) return polishing.accept;
  if ((event.key === 'Backspace' || event.key === 'Delete') && isAlone) return polishing.skip;
  return event.key === 'ArrowRight' && isAlone ? () => polishing.enter(current) : undefined;
}

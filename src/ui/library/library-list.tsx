import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useDesk, useMessages } from '../desk/use-desk';
import { GuideLink } from '../kit/guide-link';
import { useStore, useValue } from '../kit/store';
import { LibraryLine } from './library-line';

/** The texts of the library, once they are known: measuring an empty list would delay the first text's caret. */
export function LibraryList({ onOpened }: { onOpened: () => void }) {
  const { library } = useDesk();
  const { total, isLoaded, query, isToCome } = useValue(library.state);
  if (!isLoaded) return <div id="library-list" className="library-list" tabIndex={-1} />;
  return total === 0 ? (
    <EmptyLibrary query={query} isToCome={isToCome} />
  ) : (
    <LoadedList onOpened={onOpened} />
  );
}

/** The loaded texts; only the lines in sight are loaded and rendered. */
function LoadedList({ onOpened }: { onOpened: () => void }) {
  const { editing, finding, library } = useDesk();
  const messages = useMessages();
  const { total, rows, query, isToCome } = useValue(library.state);
  const draft = useStore(editing.current, (edited) => edited?.draft);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 50,
    overscan: 6,
  });
  const lines = virtual.getVirtualItems();
  const first = lines[0]?.index ?? 0;
  const last = lines.at(-1)?.index ?? 0;
  useEffect(() => library.loadRange(first, last), [library, first, last]);
  useEffect(() => setActive(0), [query, isToCome]);

  const open = (index: number) => {
    setActive(index);
    const row = rows.get(index);
    if (!row) return;
    void editing.open(row.id).then((isOpen) => {
      if (!isOpen) return;
      onOpened();
      if (row.place) void finding.goToFound(row.place);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextLine(active, total, event.key);
    if (event.key === 'Enter' || event.key === ' ') open(active);
    else if (event.key === 'ArrowUp' && active === 0) document.getElementById('library-search')?.focus();
    else if (next !== undefined) {
      setActive(next);
      virtual.scrollToIndex(next);
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      id="library-list"
      className="library-list"
      role="listbox"
      aria-label={messages.library.list}
      aria-activedescendant={`library-line-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="library-lines" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {lines.map((line) => (
          <LibraryLine
            key={line.key}
            row={rows.get(line.index)}
            index={line.index}
            total={total}
            top={line.start}
            active={line.index === active}
            draft={draft && rows.get(line.index)?.id === draft.id ? draft : null}
            measure={virtual.measureElement}
            onOpen={open}
          />
        ))}
      </div>
    </div>
  );
}

/** The line that a key moves to. */
function nextLine(active: number, total: number, key: string): number | undefined {
  const next = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + 8,
    PageUp: active - 8,
    Home: 0,
    End: total - 1,
  }[key];
  return next === undefined ? undefined : Math.max(0, Math.min(next, total - 1));
}

/** Why the list is empty, and what to try. */
function EmptyLibrary({ query, isToCome }: { query: string; isToCome: boolean }) {
  const { library } = useMessages();
  const none = isToCome
    ? { title: library.noneToCome, help: library.noneToComeHelp, page: 'appointment' as const }
    : { title: library.none, help: library.noneHelp, page: 'first-release' as const };
  return (
    <div className="library-nothing" id="library-list" tabIndex={-1}>
      <p>{query ? library.nothing(query) : none.title}</p>
      <p className="meta">{query ? library.nothingHelp : none.help}</p>
      {!query && <GuideLink page={none.page} />}
    </div>
  );
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useStore, useValue } from '../kit/store';
import { useDesk, useWords } from '../desk/use-desk';
import { LibraryLine } from './library-line';

/** The texts, however many: only those in sight are drawn and asked for. */
export function LibraryList({ onOpened }: { onOpened: () => void }) {
  const { articles, library } = useDesk();
  const words = useWords();
  const { total, rows, known, words: sought } = useValue(library.state);
  const draft = useStore(articles.current, (on) => on?.draft);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 86,
    overscan: 6,
  });
  const lines = virtual.getVirtualItems();
  const first = lines[0]?.index ?? 0;
  const last = lines.at(-1)?.index ?? 0;
  useEffect(() => library.look(first, last), [library, first, last]);
  useEffect(() => setActive(0), [sought]);

  const open = (index: number) => {
    const row = rows.get(index);
    if (row) void articles.show(row.id).then((shown) => shown && onOpened());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
      Home: 0,
      End: total - 1,
    }[event.key];
    if (event.key === 'Enter' || event.key === ' ') open(active);
    else if (event.key === 'ArrowUp' && active === 0) document.getElementById('library-search')?.focus();
    else if (next !== undefined) move(Math.max(0, Math.min(next, total - 1)));
    else return;
    event.preventDefault();
  };
  const move = (index: number) => {
    setActive(index);
    virtual.scrollToIndex(index);
  };
  if (known && total === 0) return <LibraryNothing sought={sought} />;
  return (
    <div
      ref={scroller}
      id="library-list"
      className="library-list"
      role="listbox"
      aria-label={words.library.list}
      aria-activedescendant={total > 0 ? `library-line-${active}` : undefined}
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
            onOpen={(index) => {
              setActive(index);
              open(index);
            }}
          />
        ))}
      </div>
    </div>
  );
}

/** What the list says when it is empty, and what to try. */
function LibraryNothing({ sought }: { sought: string }) {
  const { library } = useWords();
  return (
    <div className="library-nothing" id="library-list" tabIndex={-1}>
      <p>{sought ? library.nothing(sought) : library.none}</p>
      <p className="meta">{sought ? library.nothingHelp : library.noneHelp}</p>
    </div>
  );
}

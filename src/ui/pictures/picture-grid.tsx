import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { PictureLine } from '../../contract';
import { useMessages } from '../desk/use-desk';
import { PictureCell } from './picture-cell';
import { usePictureTrash } from './pictures-trash';

/** The least width of a cell, and the height of a row, which the style sheet keeps to. */
const cell = { width: 156, height: 196 };

interface GridProps {
  lines: readonly PictureLine[];
  active: number;
  chosen: ReadonlySet<string>;
  onActive: (index: number) => void;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onOpen: (hash: string) => void;
  onDone: () => void;
}

/**
 * The pictures in rows, of which only those in sight are rendered. A grid: one stop for Tab, the arrow keys go from cell to cell.
 * Source: ARIA Authoring Practices Guide, Grid Pattern.
 */
export function PictureGrid({ lines, active, chosen, onActive, onChoose, onOpen, onDone }: GridProps) {
  const { pictures: messages } = useMessages();
  const trash = usePictureTrash(onDone);
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(scroller);
  const rows = Math.ceil(lines.length / columns);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => cell.height,
    overscan: 2,
  });
  const groups = groupNumbers(lines);
  useEffect(() => virtual.scrollToIndex(Math.floor(active / columns)), [virtual, active, columns]);
  const toggle = (hash: string) => {
    const next = new Set(chosen);
    if (!next.delete(hash)) next.add(hash);
    onChoose(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[active];
    const to = targetOf(event, { active, columns, last: lines.length - 1 });
    if (to !== null) onActive(to);
    else if (event.key === 'Enter' && line) onOpen(line.hash);
    else if (event.key === ' ' && line) toggle(line.hash);
    else if (event.key === 'Delete' && line) void trash.remove(chosen.size > 0 ? [...chosen] : [line.hash]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div
        ref={scroller}
        id="picture-grid"
        className="picture-grid"
        role="grid"
        aria-multiselectable
        aria-label={messages.grid}
        aria-describedby="picture-grid-help"
        aria-rowcount={rows}
        aria-colcount={columns}
        aria-activedescendant={`picture-cell-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((row) => (
            <div
              key={row.key}
              className="picture-row"
              role="row"
              aria-rowindex={row.index + 1}
              style={{
                transform: `translateY(${row.start}px)`,
                gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              }}
            >
              {lines.slice(row.index * columns, (row.index + 1) * columns).map((line, column) => {
                const index = row.index * columns + column;
                return (
                  <PictureCell
                    key={line.hash}
                    line={line}
                    index={index}
                    column={column}
                    group={line.group === null ? null : (groups.get(line.group) ?? null)}
                    active={index === active}
                    chosen={chosen.has(line.hash)}
                    onPress={(toggles) => {
                      onActive(index);
                      if (toggles) toggle(line.hash);
                      else onOpen(line.hash);
                    }}
                  />
                );
              })}
            </div>
          ))}
        </div>
      </div>
      <p className="meta" id="picture-grid-help">
        {messages.help}
      </p>
    </>
  );
}

/** How many cells stand in a row, as wide as the grid is. */
function useColumns(scroller: React.RefObject<HTMLDivElement | null>): number {
  const [columns, setColumns] = useState(6);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setColumns(Math.max(1, Math.floor(element.clientWidth / cell.width)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return columns;
}

/** The cell that a key goes to; null for a key that moves nowhere. */
function targetOf(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { active, columns, last }: { active: number; columns: number; last: number },
): number | null {
  if (altKey) return null;
  const isWhole = ctrlKey || metaKey;
  const rowStart = active - (active % columns);
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: active + 1,
    ArrowLeft: active - 1,
    ArrowDown: active + columns,
    ArrowUp: active - columns,
    PageDown: active + 3 * columns,
    PageUp: active - 3 * columns,
    Home: isWhole ? 0 : rowStart,
    End: isWhole ? last : rowStart + columns - 1,
  };
  const to = targets[key];
  if (to === undefined) return null;
  return to < 0 ? (key === 'ArrowUp' ? active : 0) : Math.min(to, last);
}

/** The number of each group of pictures that are alike, in the order of the list. */
function groupNumbers(lines: readonly PictureLine[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { group } of lines)
    if (group !== null && !numbers.has(group)) numbers.set(group, numbers.size + 1);
  return numbers;
}

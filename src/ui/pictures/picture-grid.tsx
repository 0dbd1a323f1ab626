import { useVirtualizer } from '@tanstack/react-virtual';
import { Check, OctagonAlert } from 'lucide-react';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { PictureLine } from '../../contract';
import type { Messages } from '../../messages';
import { useMessages } from '../kit/state/use-messages';
import { StoredPicture } from '../kit/stored-picture';
import { usePictureTrash } from './pictures-trash';

/** The least width of a cell and the height of a row, which the style sheet uses too. */
const cell = { width: 156, height: 196 };

interface GridProps {
  lines: readonly PictureLine[];
  active: number;
  chosen: ReadonlySet<string>;
  /** These three stay the same functions, so that cells are not rendered again while the grid scrolls. */
  onActive: (index: number) => void;
  onChoose: (change: (chosen: ReadonlySet<string>) => ReadonlySet<string>) => void;
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
  const groups = useMemo(() => groupNumbers(lines), [lines]);
  useEffect(() => virtual.scrollToIndex(Math.floor(active / columns)), [virtual, active, columns]);
  const { toggle, press } = usePressing({ onActive, onChoose, onOpen });
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
                    onPress={press}
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

/** What pressing a cell does; the same functions as long as those given are. */
function usePressing({ onActive, onChoose, onOpen }: Pick<GridProps, 'onActive' | 'onChoose' | 'onOpen'>) {
  const toggle = useCallback(
    (hash: string) =>
      onChoose((before) => {
        const next = new Set(before);
        if (!next.delete(hash)) next.add(hash);
        return next;
      }),
    [onChoose],
  );
  const press = useCallback(
    (index: number, hash: string, toggles: boolean) => {
      onActive(index);
      if (toggles) toggle(hash);
      else onOpen(hash);
    },
    [onActive, onOpen, toggle],
  );
  return { toggle, press };
}

/** The number of columns, by the width of the grid. */
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

interface CellProps {
  line: PictureLine;
  index: number;
  column: number;
  /** The number of its group of similar pictures; null where the list does not show them. */
  group: number | null;
  active: boolean;
  chosen: boolean;
  /** Called when it is pressed; `toggles` if the key for ticking was held. */
  onPress: (index: number, hash: string, toggles: boolean) => void;
}

/** One picture of the grid, with its caption and how many texts show it. */
const PictureCell = memo(function PictureCell(props: CellProps) {
  const { line, index, column, group, active, chosen, onPress } = props;
  const { pictures: messages } = useMessages();
  const all = [
    group === null ? null : messages.group(group),
    usedIn(line, messages),
    ...faults(line, messages),
  ];
  const told = all.filter((each) => each !== null);
  return (
    <div
      id={`picture-cell-${index}`}
      className="picture-cell"
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={chosen}
      aria-label={[nameOf(line, messages), ...told].join(', ')}
      data-active={active}
      data-group={group === null ? undefined : group % 2}
      onClick={(event) => onPress(index, line.hash, event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      <span className="picture-frame" aria-hidden>
        <StoredPicture
          hash={line.hash}
          width={320}
          alt=""
          draggable={false}
          loading="lazy"
          decoding="async"
        />
        {chosen && <Check className="picture-tick" size={18} strokeWidth={2} />}
        {line.consent === 'refused' && <OctagonAlert className="picture-stop" size={18} strokeWidth={2} />}
      </span>
      <span className="picture-name" aria-hidden>
        {nameOf(line, messages)}
      </span>
      <span className="meta" aria-hidden>
        {told.slice(0, 2).join(' · ')}
      </span>
    </div>
  );
});

/** The name of a picture: its caption, else its description, else its file name. */
export function nameOf({ words, name }: PictureLine, messages: Messages['pictures']): string {
  return words.caption.trim() || words.alt.trim() || name || messages.untitled;
}

const day = 86_400_000;

function usedIn({ texts, removedAt }: PictureLine, messages: Messages['pictures']): string {
  if (texts > 0 || removedAt === null) return messages.texts(texts);
  return messages.sinceDays(Math.max(0, Math.floor((Date.now() - removedAt) / day)));
}

function faults({ consent, isCoarse }: PictureLine, messages: Messages['pictures']): string[] {
  const isRefused = consent === 'refused';
  return [...(isRefused ? [messages.filters.refused] : []), ...(isCoarse ? [messages.tooSmall] : [])];
}

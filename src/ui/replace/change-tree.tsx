import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useMessages } from '../kit/state/use-messages';
import { useReplacing } from './replacing';
import { useValue } from '../kit/state/store';
import { ChangeLine, isPlaceNamed } from './change-line';
import type { PreviewRow, ReplacingState } from './replacing-state';

/** Heights of lines in pixels, which the style sheet uses too, so that 100,000 of them can be scrolled without being measured. */
const heights = { text: 34, change: 28, named: 46 };

/** Every change under its text, each with a checkbox; only visible lines are drawn. */
export function ChangeTree() {
  const replacing = useReplacing();
  const { replaceAll: messages } = useMessages();
  const state = useValue(replacing.state);
  const { rows } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(state, rows[index]),
    overscan: 8,
  });
  const goTo = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setActive(to);
    virtual.scrollToIndex(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / heights.change) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
      ArrowLeft: row ? active - (row.change === null ? 0 : row.change + 1) : active,
    };
    const to = steps[event.key];
    if (to !== undefined) goTo(to);
    else if (event.key === ' ' && row) replacing.toggle(row);
    else return;
    event.preventDefault();
  };
  const lines = virtual.getVirtualItems();
  const isActiveDrawn = lines.some(({ index }) => index === active);
  return (
    <div
      ref={scroller}
      className="change-tree"
      role="tree"
      aria-label={messages.list}
      aria-activedescendant={isActiveDrawn ? `change-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="tree-lines" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {lines.map((line) => {
          const row = rows[line.index];
          const text = row && state.texts[row.text];
          if (!row || !text) return null;
          return (
            <ChangeLine
              key={line.key}
              id={`change-${line.index}`}
              text={text}
              textAt={row.text}
              textsAll={state.texts.length}
              change={row.change}
              tick={tickOf(state, row)}
              isActive={line.index === active}
              top={line.start}
              height={line.size}
              onPress={() => {
                setActive(line.index);
                replacing.toggle(row);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

function heightOf({ texts }: ReplacingState, row: PreviewRow | undefined): number {
  if (!row || row.change === null) return heights.text;
  const change = texts[row.text]?.changes[row.change];
  return change && (change.approvedBy || change.link || isPlaceNamed(change.place))
    ? heights.named
    : heights.change;
}

/** Whether a line is ticked; 'mixed' for a text of which only some changes are. */
function tickOf({ texts, off }: ReplacingState, { text, change }: PreviewRow): boolean | 'mixed' {
  const at = texts[text];
  const left = at && off.get(at.id);
  if (!left) return true;
  if (change !== null) return !left.has(change);
  return left.size < at.changes.length && 'mixed';
}

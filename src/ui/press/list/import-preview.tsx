import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { PressImportLine } from '../../../contract';
import { useMessages } from '../../kit/state/use-messages';
import { Tick } from '../../kit/fields';

interface PreviewProps {
  lines: readonly PressImportLine[];
  winning: ReadonlySet<number>;
  onWinning: (winning: ReadonlySet<number>) => void;
}

const previewHeight = 44;

/** Each line with what becomes of it, and what differs from the list. */
export function ImportPreview({ lines, winning, onWinning }: PreviewProps) {
  const messages = useMessages().pressList.importing;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => previewHeight,
    overscan: 8,
  });
  const differing = lines.filter(({ differences }) => differences.length > 0).map(({ row }) => row);
  const toggle = (row: number, isOn: boolean) => {
    const next = new Set(winning);
    if (isOn) next.add(row);
    else next.delete(row);
    onWinning(next);
  };
  return (
    <>
      {differing.length > 1 && (
        <Tick
          className="press-list-check-line"
          label={messages.allWin}
          checked={differing.every((row) => winning.has(row))}
          onTick={(isOn) => onWinning(new Set(isOn ? differing : []))}
        />
      )}
      <div
        ref={scroller}
        className="press-list-preview"
        role="list"
        aria-label={messages.preview}
        tabIndex={0}
      >
        <div role="presentation" className="press-list-lines" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            return (
              line && (
                <PreviewLine
                  key={line.row}
                  line={line}
                  top={start}
                  total={lines.length}
                  wins={winning.has(line.row)}
                  onWins={(isOn) => toggle(line.row, isOn)}
                />
              )
            );
          })}
        </div>
      </div>
    </>
  );
}

function PreviewLine(props: {
  line: PressImportLine;
  top: number;
  total: number;
  wins: boolean;
  onWins: (wins: boolean) => void;
}) {
  const { line, top, total, wins, onWins } = props;
  const messages = useMessages().pressList.importing;
  const { row, outcome, name, outlet, mail, added, differences } = line;
  const said = [
    added.length > 0 ? messages.adds(added.map((field) => messages.fields[field]).join(', ')) : '',
    ...differences.map(({ field, kept, given }) => messages.differs(messages.fields[field], kept, given)),
  ].filter(Boolean);
  return (
    <div
      role="listitem"
      aria-setsize={total}
      aria-posinset={row + 1}
      className="press-list-preview-line"
      data-outcome={outcome}
      style={{ top, height: previewHeight }}
    >
      <span className="press-list-outcome">{messages.outcomes[outcome]}</span>
      <span className="press-list-who">
        <strong>{name || outlet || mail}</strong>
        <span className="meta">{[name && outlet, mail, ...said].filter(Boolean).join(' · ')}</span>
      </span>
      {differences.length > 0 && (
        <Tick className="press-list-check-line" label={messages.wins} checked={wins} onTick={onWins} />
      )}
    </div>
  );
}

import { useEffect } from 'react';
import type { LibraryRow } from '../../contract';
import { useMessages } from '../kit/state/use-messages';
import { formatShortDate } from '../kit/format-dates';
import { Keys } from '../kit/keys';
import { StatusMark } from '../kit/status-mark';
import { groupOf } from '../article/panel';
import type { Action } from '../article/panel';
import type { PaletteGroup, PaletteLine } from './palette-groups';

/** The element id of a line, by its index in the whole list. */
export const lineId = (index: number) => `palette-line-${index}`;

/** The lines in their groups; the selected one, which Enter would run, is kept in sight. */
export function PaletteList(props: {
  groups: readonly PaletteGroup[];
  selected: number;
  onSelect: (index: number) => void;
  onRun: (line: PaletteLine) => void;
}) {
  const { groups, selected, onSelect, onRun } = props;
  const { palette } = useMessages();
  useEffect(
    () => document.getElementById(lineId(selected))?.scrollIntoView({ block: 'nearest' }),
    [selected, groups],
  );
  let index = -1;
  return (
    <div id="palette-list" className="palette-list" role="listbox" aria-label={palette.list}>
      {groups.map(({ name, lines }) => (
        <div key={name} role="group" aria-labelledby={`palette-${name}`}>
          <h3 id={`palette-${name}`} role="presentation">
            {palette.sections[name]}
          </h3>
          {lines.map((line) => {
            const own = (index += 1);
            return (
              <div
                key={line.kind === 'text' ? line.row.id : line.action.name}
                id={lineId(own)}
                role="option"
                aria-selected={own === selected}
                className="palette-line"
                onMouseMove={() => own !== selected && onSelect(own)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onRun(line)}
              >
                {line.kind === 'text' ? <TextLine row={line.row} /> : <ActionLine action={line.action} />}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** An action: its group, its title, its keys. */
function ActionLine({ action }: { action: Action }) {
  const messages = useMessages();
  return (
    <p className="palette-action">
      <span className="palette-group">{groupOf(action, messages)}</span>
      <span className="palette-title">{action.title(messages)}</span>
      {action.keys && <Keys>{action.keys}</Keys>}
    </p>
  );
}

/** A text: its status, headline and date, and the passage that was found. */
function TextLine({ row }: { row: LibraryRow }) {
  const messages = useMessages();
  return (
    <>
      <p className="palette-text">
        <StatusMark status={row.status} />
        <span className="palette-headline" lang={row.language}>
          {row.headline || messages.untitled}
        </span>
        <span className="palette-date">{formatShortDate(row.date, messages.language)}</span>
      </p>
      {row.snippet && (
        <p className="palette-snippet" lang={row.language}>
          {row.snippet.map((run, index) => (run.found ? <mark key={index}>{run.text}</mark> : run.text))}
        </p>
      )}
    </>
  );
}

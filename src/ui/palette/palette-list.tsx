import { useEffect } from 'react';
import { useWords } from '../desk/use-desk';
import type { PaletteGroup, PaletteLine } from './palette-groups';
import type { LibraryRow } from '../../contract';
import { Keys } from '../kit/keys';
import { shortDate } from '../kit/format-dates';
import { StatusMark } from '../kit/status-mark';
import type { Action } from './action';

/** The identifier of a line, by its place in the whole list. */
export const lineId = (index: number) => `palette-line-${index}`;

/** The lines under their names; the one that Enter would choose is marked and kept in sight. */
export function PaletteList(props: {
  groups: readonly PaletteGroup[];
  chosen: number;
  onPoint: (index: number) => void;
  onChoose: (line: PaletteLine) => void;
}) {
  const { groups, chosen, onPoint, onChoose } = props;
  const { palette } = useWords();
  useEffect(
    () => document.getElementById(lineId(chosen))?.scrollIntoView({ block: 'nearest' }),
    [chosen, groups],
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
            const place = (index += 1);
            return (
              <div
                key={line.kind === 'text' ? line.row.id : line.action.name}
                id={lineId(place)}
                role="option"
                aria-selected={place === chosen}
                className="palette-line"
                onMouseMove={() => place !== chosen && onPoint(place)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(line)}
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

/** What can be done: what it belongs to, its name, its keys. */
function ActionLine({ action }: { action: Action }) {
  const words = useWords();
  return (
    <p className="palette-action">
      <span className="palette-group">{action.group(words)}</span>
      <span className="palette-title">{action.title(words)}</span>
      {action.keys && <Keys>{action.keys}</Keys>}
    </p>
  );
}

/** A text: its headline, the passage that was found, its status and date. */
function TextLine({ row }: { row: LibraryRow }) {
  const words = useWords();
  return (
    <>
      <p className="palette-text">
        <StatusMark status={row.status} />
        <span className="palette-headline" lang={row.language}>
          {row.headline || words.untitled}
        </span>
        <span className="palette-date">{shortDate(row.date, words.language)}</span>
      </p>
      {row.snippet && (
        <p className="palette-snippet" lang={row.language}>
          {row.snippet.map((run, index) => (run.found ? <mark key={index}>{run.text}</mark> : run.text))}
        </p>
      )}
    </>
  );
}

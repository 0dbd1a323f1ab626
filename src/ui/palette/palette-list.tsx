import { useEffect } from 'react';
import { useWords } from '../use-desk';
import type { PaletteGroup, PaletteLine } from './palette-lines';
import { ActionLine, TextLine } from './palette-line';

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

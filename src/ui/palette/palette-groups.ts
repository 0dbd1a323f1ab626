import type { LibraryRow } from '../../contract';
import type { Words } from '../words/words';
import type { Action } from './action';
import { matchActions } from './match-actions';

/** A line of the palette. */
export type PaletteLine = { kind: 'action'; action: Action } | { kind: 'text'; row: LibraryRow };

/** Lines under one name. */
export interface PaletteGroup {
  name: 'recent' | 'actions' | 'texts' | 'more';
  lines: PaletteLine[];
}

const most = { recent: 4, named: 6, called: 8 };

/**
 * What the palette shows. Before one types: the last actions, the last texts, then all that can be done. Then: actions
 * whose name begins so, texts, and actions that are called so in other ways.
 */
export function paletteGroups(given: {
  sought: string;
  actions: readonly Action[];
  last: readonly string[];
  rows: readonly LibraryRow[];
  spoken: Words;
  others: readonly Words[];
}): PaletteGroup[] {
  const { sought, actions, last, rows, spoken, others } = given;
  const texts = rows.map((row): PaletteLine => ({ kind: 'text', row }));
  if (!sought.trim()) {
    const recent = last.flatMap((name) => actions.find((action) => action.name === name) ?? []);
    const listed = actions.filter(({ isMinor }) => !isMinor);
    return filled([
      group('recent', recent, most.recent),
      { name: 'texts', lines: texts },
      group('actions', listed),
    ]);
  }
  const matched = matchActions(actions, sought, spoken, others, last);
  const by = (isNamed: boolean) =>
    matched.filter(({ rank }) => (rank === 0) === isNamed).map(({ action }) => action);
  return filled([
    group('actions', by(true), most.named),
    { name: 'texts', lines: texts },
    group('more', by(false), most.called),
  ]);
}

function group(name: PaletteGroup['name'], actions: readonly Action[], limit = Infinity): PaletteGroup {
  return { name, lines: actions.slice(0, limit).map((action) => ({ kind: 'action', action })) };
}

function filled(groups: readonly PaletteGroup[]): PaletteGroup[] {
  return groups.filter(({ lines }) => lines.length > 0);
}

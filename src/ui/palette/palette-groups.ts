import type { LibraryRow } from '../../contract';
import type { Messages } from '../../messages';
import type { Action } from '../article/panel';
import { matchActions } from './match-actions';

/** A line of the palette. */
export type PaletteLine = { kind: 'action'; action: Action } | { kind: 'text'; row: LibraryRow };

/** Lines under one heading. */
export interface PaletteGroup {
  name: 'acts' | 'recent' | 'actions' | 'contacts' | 'texts' | 'more';
  lines: PaletteLine[];
}

const limits = { recent: 4, byName: 6, byAlias: 8 };

/**
 * What the palette lists. Without a query: recent actions, recent texts, then all actions. With one: actions whose name
 * begins with it, contacts of the masthead, texts that match it, then actions that match it otherwise.
 */
export function paletteGroups(options: {
  query: string;
  actions: readonly Action[];
  /** The names of the recent actions, the last one first. */
  recent: readonly string[];
  rows: readonly LibraryRow[];
  /** What opens the contacts of the masthead that the query finds. */
  contacts: readonly Action[];
  messages: Messages;
  everyLanguage: readonly Messages[];
}): PaletteGroup[] {
  const { query, actions, contacts, recent, rows, messages, everyLanguage } = options;
  const texts = rows.map((row): PaletteLine => ({ kind: 'text', row }));
  if (!query.trim()) {
    const recentActions = recent.flatMap((name) => actions.find((action) => action.name === name) ?? []);
    return withoutEmpty([
      group('recent', recentActions, limits.recent),
      { name: 'texts', lines: texts },
      group(
        'actions',
        actions.filter(({ onlyWhenSearched }) => !onlyWhenSearched),
      ),
    ]);
  }
  const matched = matchActions(actions, query, messages, everyLanguage, recent);
  const byName = matched.filter(({ by }) => by === 'beginning').map(({ action }) => action);
  const byAlias = matched.filter(({ by }) => by !== 'beginning').map(({ action }) => action);
  return withoutEmpty([
    group('actions', byName, limits.byName),
    group('contacts', contacts),
    { name: 'texts', lines: texts },
    group('more', byAlias, limits.byAlias),
  ]);
}

/** The last acts alone, those that a query finds. */
export function actGroups(
  actions: readonly Action[],
  query: string,
  messages: Messages,
  everyLanguage: readonly Messages[],
): PaletteGroup[] {
  const found = query.trim() ? matchActions(actions, query, messages, everyLanguage, []) : null;
  return withoutEmpty([group('acts', found?.map(({ action }) => action) ?? actions)]);
}

function group(name: PaletteGroup['name'], actions: readonly Action[], limit = Infinity): PaletteGroup {
  return { name, lines: actions.slice(0, limit).map((action) => ({ kind: 'action', action })) };
}

function withoutEmpty(groups: readonly PaletteGroup[]): PaletteGroup[] {
  return groups.filter(({ lines }) => lines.length > 0);
}

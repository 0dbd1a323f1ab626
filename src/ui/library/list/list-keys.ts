import type { KeyboardEvent } from 'react';
import { isMac } from '../../kit/keys';

/** What a key does in the list; null for other keys. */
export type ListStep =
  | { kind: 'move'; to: number; extend: boolean }
  | { kind: 'open' | 'toggle' | 'all' | 'clear' | 'remove' | 'menu' | 'search' };

/** By how many lines Page Up and Page Down move when the list's height is unknown. */
const page = 8;

/** The keys of a multi-select list box; a letter goes to the search. */
export function listStep(
  event: KeyboardEvent,
  at: { active: number; total: number; page?: number },
): ListStep | null {
  const isCommand = isMac() ? event.metaKey : event.ctrlKey;
  const to = targetOf(event.key, at);
  if (to !== null && !event.altKey)
    return { kind: 'move', to: Math.max(0, Math.min(to, at.total - 1)), extend: event.shiftKey };
  if (isCommand && event.key.toLowerCase() === 'a') return { kind: 'all' };
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) return { kind: 'menu' };
  if (event.key === 'Delete' || (isMac() && event.key === 'Backspace')) return { kind: 'remove' };
  if (event.key === 'Escape') return { kind: 'clear' };
  if (event.key === ' ') return { kind: 'toggle' };
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Enter') return { kind: 'open' };
  return event.key.length === 1 ? { kind: 'search' } : null;
}

function targetOf(key: string, { active, total, page: lines = page }: Parameters<typeof listStep>[1]) {
  const targets: Readonly<Record<string, number | undefined>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + lines,
    PageUp: active - lines,
    Home: 0,
    End: total - 1,
  };
  return targets[key] ?? null;
}

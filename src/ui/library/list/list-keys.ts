import type { KeyboardEvent } from 'react';
import { isMac } from '../../kit/keys';

/** What a key does in the list; null for a key that is none of the list's. */
export type ListStep =
  | { kind: 'move'; to: number; extend: boolean }
  | { kind: 'open' | 'toggle' | 'all' | 'clear' | 'remove' | 'menu' | 'search' };

/** Lines that Page Up and Page Down move by, where the list's height is not known. */
const page = 8;

/** The keys of a list box in which several can be chosen, and a letter that goes to the search. */
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

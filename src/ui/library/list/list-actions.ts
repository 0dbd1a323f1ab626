import type { MouseEvent, KeyboardEvent } from 'react';
import type { ChosenText } from '../../../contract';
import { useActs } from '../../article/acts/acts';
import { useEditing } from '../../article/editing';
import { useFinding } from '../../article/find/finding';
import { useLibrary } from '../../article/library/library';
import { useReadOnly } from '../../kit/state/request';
import { useTextSelection } from '../../article/library/selection';
import { isMac } from '../../kit/keys';

/** What keys and the mouse do to the texts of the list. */
interface ListActions {
  /** Answers whether the key was for the list. */
  byKey: (step: Exclude<ListStep['kind'], 'move' | 'menu' | 'search'>) => boolean;
  byMouse: (event: MouseEvent, index: number) => void;
  byDoubleClick: (index: number) => void;
  /** The texts of an act: the chosen ones, else the active one. */
  targets: () => readonly ChosenText[];
}

/** In the trash, Enter or a double click restores a text instead of opening it. */
export function useListActions({ active, onOpened }: { active: number; onOpened: () => void }): ListActions {
  const acts = useActs();
  const editing = useEditing();
  const finding = useFinding();
  const library = useLibrary();
  const readOnly = useReadOnly();
  const selection = useTextSelection();
  const row = (index: number) => library.state.get().rows.get(index);
  const isTrash = () => library.state.get().filters.removed === true;

  function open(index: number): void {
    const text = row(index);
    if (!text) return;
    if (isTrash()) return readOnly ? undefined : void acts.run({ kind: 'restore', ids: [text.id] });
    void editing.open(text.id).then((isOpen) => {
      if (!isOpen) return;
      onOpened();
      if (text.place) void finding.goToFound(text.place);
    });
  }

  function targets(): readonly ChosenText[] {
    const chosen = [...selection.state.get().values()];
    const text = row(active);
    return chosen.length > 0 || !text ? chosen : [text];
  }

  function remove(): void {
    const texts = targets();
    if (texts.length === 0 || readOnly) return;
    if (isTrash()) acts.ask({ kind: 'erase', texts });
    else void acts.run({ kind: 'remove', ids: texts.map(({ id }) => id) });
  }

  function toggle(index: number): void {
    const text = row(index);
    if (text) selection.toggle(text, index);
  }

  /** Clears the selection, else the filters; false where there is neither. */
  function clear(): boolean {
    const { query, filters } = library.state.get();
    if (selection.state.get().size > 0) selection.clear();
    else if (query || Object.keys(filters).length > 0) library.show({ words: '', filters: {} });
    else return false;
    return true;
  }

  return {
    byKey(step) {
      if (step === 'clear') return clear();
      // If the list has not answered the last words yet, the first text that they find is opened.
      if (step === 'open') void library.answered().then((hasWaited) => open(hasWaited ? 0 : active));
      else if (step === 'toggle') toggle(active);
      else if (step === 'all') void selection.chooseAll();
      else remove();
      return true;
    },
    byMouse(event, index) {
      if (event.ctrlKey || event.metaKey) return toggle(index);
      if (event.shiftKey) return void selection.extendTo(index);
      selection.clear();
      selection.startAt(index);
      if (!isTrash()) open(index);
    },
    byDoubleClick: (index) => isTrash() && open(index),
    targets,
  };
}

/** What a key does in the list; null for other keys. */
type ListStep =
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

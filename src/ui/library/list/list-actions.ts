import type { MouseEvent } from 'react';
import type { ChosenText } from '../../../contract';
import { useActs } from '../../article/acts/acts';
import { useEditing } from '../../article/editing';
import { useFinding } from '../../article/find/finding';
import { useLibrary } from '../../article/library/library';
import { useReadOnly } from '../../kit/state/request';
import { useTextSelection } from '../../article/library/selection';
import type { ListStep } from './list-keys';

/** What keys and the mouse do to the texts of the list. */
export interface ListActions {
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

import type { BodyEditorProps } from '../../editor';
import type { Draft } from '../article/draft';
import type { TextName } from '../article/fields';
import { useStore } from '../store';
import { useDesk } from '../use-desk';

/** What one text's footnotes need of the desk: their first number, and somebody to tell when words go with them. */
export function useTextNotes(draft: Draft, name: TextName): NonNullable<BodyEditorProps['notes']> {
  const { toasts } = useDesk();
  const before = useStore(draft.bodyNotes, (notes) => (name === 'body' ? 0 : notes));
  return {
    before,
    onCount: (notes) => name === 'body' && draft.bodyNotes.set(notes),
    onLost: (count, putBack) =>
      toasts.say((words) => words.notes.lost(count), {
        label: (words) => words.notes.putBack(count),
        run: putBack,
      }),
  };
}

import { closeHistory } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { LostNotes } from './lost-notes';
import { notesKey } from './notes-state';

/** Brings lost notes back to where their text was; nothing when something else brought them back already. */
export function putBack(view: EditorView, notes: LostNotes['notes']): void {
  const lost = notesKey.getState(view.state)?.lost;
  if (lost?.notes !== notes || view.isDestroyed) return;
  const { tr, doc } = view.state;
  // The first line before that can hold them takes them.
  const near = TextSelection.near(doc.resolve(Math.min(lost.at, doc.content.size)), -1);
  tr.insert(near.from, [...notes]).setMeta(notesKey, { lost: null });
  view.dispatch(closeHistory(tr).scrollIntoView()); // One step of its own, however fast one types.
  view.focus();
}

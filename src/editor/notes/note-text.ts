import type { EditorView } from '@tiptap/pm/view';
import { chosenNote } from './chosen-note';
import { notesOf } from './note-list';

/** Where a note's words are drawn: on the sheet beside its number while that is chosen, else below the text. */
export function noteTextAt(view: EditorView, at: number): HTMLElement | null {
  const frame = view.dom.closest('.body-editor');
  const isChosen = chosenNote(view.state)?.at === at;
  const onSheet = isChosen && frame?.querySelector<HTMLElement>('.note-sheet:not([hidden]) .footnote-text');
  if (onSheet) return onSheet;
  const index = notesOf(view.state.doc).findIndex((note) => note.at === at);
  const line = frame?.querySelectorAll('.note-text')[index];
  return line?.querySelector<HTMLElement>('.footnote-text') ?? null;
}

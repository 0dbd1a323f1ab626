import { closeHistory } from '@tiptap/pm/history';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { PlacedNote } from './note-list';

/** The note whose call is selected. */
export function selectedNote({ selection }: EditorState): PlacedNote | null {
  const isNote = selection instanceof NodeSelection && selection.node.type.name === 'footnote';
  return isNote ? { at: selection.from, node: selection.node } : null;
}

/** Moves the caret from a note to right behind its call. */
export function backToText(view: EditorView, at: number | null): void {
  const node = at === null ? null : view.state.doc.nodeAt(at);
  if (at !== null && node) {
    const { tr } = view.state;
    tr.setSelection(TextSelection.create(tr.doc, at + node.nodeSize));
    view.dispatch(closeHistory(tr).scrollIntoView());
  }
  view.focus();
}

/** Deletes a note; the caret stays where its call was. */
export function removeNote(view: EditorView, at: number | null): void {
  const node = at === null ? null : view.state.doc.nodeAt(at);
  if (at !== null && node?.type.name === 'footnote')
    view.dispatch(view.state.tr.delete(at, at + node.nodeSize).scrollIntoView());
  view.focus();
}

/** Focuses a note below the text. */
export function goToNoteLine(view: EditorView, index: number): void {
  const lines = view.dom.closest('.body-editor')?.querySelectorAll<HTMLElement>('.note-text');
  lines?.[index]?.focus();
}

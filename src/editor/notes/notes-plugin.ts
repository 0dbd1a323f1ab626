import { closeHistory } from '@tiptap/pm/history';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { selectedNote, goToNoteLine } from './selected-note';
import type { LostNotes } from './lost-notes';
import { notesOf } from './note-list';
import { NoteSheetController } from './note-sheet-controller';
import type { NotesOptions } from './notes-options';
import { selectNote, notesField, notesKey } from './notes-state';
import type { NotesMeta, NotesState } from './notes-state';

/** Follows the selected call and deleted notes; its cost at a key does not depend on the length of the text. */
export function notesPlugin(options: NotesOptions): Plugin<NotesState> {
  const told = new WeakSet<LostNotes['notes']>();
  return new Plugin<NotesState>({
    key: notesKey,
    state: notesField,
    props: {
      // Dead keys and input methods type at the DOM selection, without an event for text input.
      handleKeyDown: (view, { key }) => {
        if (key === 'Dead' || key === 'Process') moveCaretBehindNote(view);
        return false;
      },
      handleDOMEvents: {
        compositionstart: (view) => {
          moveCaretBehindNote(view);
          return false;
        },
      },
      handleTextInput: (view, _from, _to, text) => typeBehindNote(view, text),
      handleClickOn: (view, _pos, node, at, event, isDirect) => {
        if (!isDirect || node.type.name !== 'footnote') return false;
        const isAway = event.ctrlKey || event.metaKey;
        selectNote(view, at, !isAway);
        if (isAway) goToSelectedNoteLine(view);
        return true;
      },
    },
    view: (view) => {
      const keeper = new NoteSheetController(view, options);
      return {
        update(now, before) {
          keeper.update(before);
          reportLostNotes(now, before, options, told);
        },
        destroy: () => keeper.destroy(),
      };
    },
  });
}

/** Focuses the selected note below the text; false when no call is selected. */
export function goToSelectedNoteLine(view: EditorView): boolean {
  const selected = selectedNote(view.state);
  if (!selected) return false;
  goToNoteLine(
    view,
    notesOf(view.state.doc).findIndex(({ at }) => at === selected.at),
  );
  return true;
}

function reportLostNotes(
  view: EditorView,
  before: EditorState,
  { onLost }: NotesOptions,
  told: WeakSet<LostNotes['notes']>,
): void {
  const lost = notesKey.getState(view.state)?.lost;
  if (!lost || lost === notesKey.getState(before)?.lost || told.has(lost.notes)) return;
  told.add(lost.notes);
  onLost(lost.notes.length, () => restoreNotes(view, lost.notes));
}

/** Moves the caret behind the selected call, so that a composition begins there. */
function moveCaretBehindNote(view: EditorView): void {
  const selected = selectedNote(view.state);
  if (!selected) return;
  const { tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selected.at + selected.node.nodeSize)));
}

/** Text typed while a call is selected is inserted behind it and does not replace it. */
function typeBehindNote(view: EditorView, text: string): boolean {
  const selected = selectedNote(view.state);
  if (!selected) return false;
  const after = selected.at + selected.node.nodeSize;
  const tr = view.state.tr.insertText(text, after);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + text.length)).scrollIntoView());
  return true;
}

/** Restores deleted notes where they were; does nothing when they are back already. */
function restoreNotes(view: EditorView, notes: LostNotes['notes']): void {
  const lost = notesKey.getState(view.state)?.lost;
  if (lost?.notes !== notes || view.isDestroyed) return;
  const { tr, doc } = view.state;
  // In the nearest line before that may contain notes.
  const near = TextSelection.near(doc.resolve(Math.min(lost.at, doc.content.size)), -1);
  tr.insert(near.from, [...notes]).setMeta(notesKey, { lost: null } satisfies NotesMeta);
  view.dispatch(closeHistory(tr).scrollIntoView()); // Always an undo step of its own.
  view.focus();
}

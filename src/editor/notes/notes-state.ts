import { isHistoryTransaction } from '@tiptap/pm/history';
import { NodeSelection, PluginKey } from '@tiptap/pm/state';
import type { EditorState, StateField, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { lostNotes } from './lost-notes';
import type { LostNotes } from './lost-notes';

/** Some characters of a note. */
export interface NoteRange {
  from: number;
  to: number;
}

/** What is going on with the notes of a text. */
export interface NotesState {
  /** Whether the chosen note is being written, or only read; and which of its words were asked for. */
  writing: boolean | NoteRange;
  /** The notes that went last, as long as nothing brought them back. */
  lost: LostNotes | null;
}

/** Where a text's state keeps its notes' own. */
export const notesKey = new PluginKey<NotesState>('notes');

/** Follows the chosen note and the lost ones through each change; looks at the change alone. */
export const notesField: StateField<NotesState> = {
  init: () => ({ writing: false, lost: null }),
  apply(tr, before, state) {
    const asked = tr.getMeta(notesKey) as Partial<NotesState> | undefined;
    const writing = asked?.writing ?? (before.writing && staysSelected(tr, state));
    const lost = asked?.lost === null ? null : stillLost(tr, before.lost);
    return writing === before.writing && lost === before.lost ? before : { writing, lost };
  },
};

/** Marks a change as one that opens the note which it chooses. */
export function withNoteEditing(tr: Transaction): Transaction {
  return tr.setMeta(notesKey, { writing: true });
}

/** Chooses the note whose number stands at a place, to read it, to write it, or to write at some of its words. */
export function selectNote(view: EditorView, at: number, writing: boolean | NoteRange): void {
  const { tr, doc } = view.state;
  view.dispatch(tr.setSelection(NodeSelection.create(doc, at)).setMeta(notesKey, { writing }));
}

/** Whether the note that was chosen still is; undo says again what is chosen, and may say the same. */
function staysSelected(tr: Transaction, before: EditorState): boolean {
  const { selection } = tr;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') return false;
  if (!tr.selectionSet) return true;
  return isHistoryTransaction(tr) && selection.from === tr.mapping.map(before.selection.from);
}

function stillLost(tr: Transaction, lost: LostNotes | null): LostNotes | null {
  if (isHistoryTransaction(tr)) return null;
  const now = lostNotes(tr);
  if (now || !lost || !tr.docChanged) return now ?? lost;
  return { at: tr.mapping.map(lost.at), notes: lost.notes };
}

import { isHistoryTransaction } from '@tiptap/pm/history';
import { NodeSelection, PluginKey } from '@tiptap/pm/state';
import type { EditorState, StateField, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { lostNotes } from './lost-notes';
import type { LostNotes } from './lost-notes';

/** A range of characters in a note. */
interface NoteRange {
  from: number;
  to: number;
}

/** The state of a text's notes. */
export interface NotesState {
  /** Whether the selected note is being edited, and the range to select in it. */
  editing: boolean | NoteRange;
  /** The notes that were deleted last, until they are restored. */
  lost: LostNotes | null;
}

/** What a transaction may change of it, as the meta of `notesKey`. */
export type NotesMeta = Partial<NotesState>;

/** The key of the notes' plugin state. */
export const notesKey = new PluginKey<NotesState>('notes');

/** Maps the selected and the deleted notes through each transaction; reads the transaction only. */
export const notesField: StateField<NotesState> = {
  init: () => ({ editing: false, lost: null }),
  apply(tr, before, state) {
    const asked = tr.getMeta(notesKey) as NotesMeta | undefined;
    const editing = asked?.editing ?? (before.editing && staysSelected(tr, state));
    const lost = asked?.lost === null ? null : stillLost(tr, before.lost);
    return editing === before.editing && lost === before.lost ? before : { editing, lost };
  },
};

/** Marks a transaction as one that opens the note it selects. */
export function withNoteEditing(tr: Transaction): Transaction {
  return tr.setMeta(notesKey, { editing: true } satisfies NotesMeta);
}

/** Selects the note at a position, to show it, to edit it, or to select a range in it. */
export function selectNote(view: EditorView, at: number, editing: boolean | NoteRange): void {
  const { tr, doc } = view.state;
  view.dispatch(
    tr.setSelection(NodeSelection.create(doc, at)).setMeta(notesKey, { editing } satisfies NotesMeta),
  );
}

/** Whether the selected note stays selected; undo sets the selection again, possibly to the same note. */
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

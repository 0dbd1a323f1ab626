import { closeHistory } from '@tiptap/pm/history';
import type { Fragment, Node as EditorNode } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Range } from './place-slice';
import { findNoteCalls } from './typed-note-calls';
import type { NoteCall } from './typed-note-calls';
import { blocksIn, findNoteList } from './typed-note-list';
import type { TypedNote } from './typed-note-list';

/** Notes typed as text: their calls, and the list at the end of a passage. */
interface TypedNotes {
  calls: NoteCall[];
  notes: ReadonlyMap<number, TypedNote>;
  /** The list, with its title and the rule above it. */
  list: Range;
}

/** How many typed notes ("[1]" in the text, "[1] …" at its end) a passage has, each with its call. */
export function typedNotesIn(doc: EditorNode, range: Range): number {
  return find(doc, range)?.notes.size ?? 0;
}

/** Converts typed notes to notes, as an undo step of its own; null when there are none. */
export function convertTypedNotes(state: EditorState, range: Range): Transaction | null {
  const found = find(state.doc, range);
  const footnote = state.schema.nodes['footnote'];
  if (!found || !footnote) return null;
  const tr = state.tr.delete(found.list.from, found.list.to);
  for (const { number, from, to } of [...found.calls].reverse())
    tr.replaceWith(from, to, footnote.create(null, forNote(found.notes.get(number)?.content)));
  return closeHistory(tr);
}

function find(doc: EditorNode, range: Range): TypedNotes | null {
  const blocks = blocksIn(doc, range);
  const list = findNoteList(blocks);
  if (!list) return null;
  const before = blocks.slice(0, list.first);
  const notes = new Map(list.notes.map((note) => [note.number, note]));
  const calls = findNoteCalls(before, [...notes.keys()], list.style);
  const [from, to] = [blocks[list.first], blocks.at(-1)];
  if (!calls || !from || !to) return null;
  return { calls, notes, list: { from: from.at, to: to.at + to.node.nodeSize } };
}

/** The text of a note in a note is kept, in brackets. */
function forNote(content: Fragment | undefined): EditorNode[] {
  return (content?.content ?? []).flatMap((inline) =>
    inline.isText || inline.isLeaf ? [inline] : [inline.type.schema.text(` (${inline.textContent})`)],
  );
}

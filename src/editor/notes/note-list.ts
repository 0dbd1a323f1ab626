import type { Node as EditorNode } from '@tiptap/pm/model';

/** A note of a text and its position. */
export interface PlacedNote {
  at: number;
  node: EditorNode;
}

/** The notes of a document in order; blocks that have not changed are not searched again. */
export function notesOf(document: EditorNode): PlacedNote[] {
  const notes: PlacedNote[] = [];
  document.forEach((block, offset) => {
    for (const { at, node } of notesIn(block)) notes.push({ at: offset + at, node });
  });
  return notes;
}

/** The note with an index, counted from 0 in this document; null when there are fewer. */
export function noteNumbered(document: EditorNode, index: number): PlacedNote | null {
  let left = index;
  let offset = 0;
  for (const block of document.children) {
    const notes = notesIn(block);
    const note = notes[left];
    if (note) return { at: offset + note.at, node: note.node };
    left -= notes.length;
    offset += block.nodeSize;
  }
  return null;
}

/** Whether two lists contain the same notes, at whatever positions. */
export function areSameNotes(one: readonly PlacedNote[], other: readonly PlacedNote[]): boolean {
  return one.length === other.length && one.every(({ node }, at) => node === other[at]?.node);
}

const found = new WeakMap<EditorNode, readonly PlacedNote[]>();

/** The notes of one block, with positions counted from before it. */
function notesIn(block: EditorNode): readonly PlacedNote[] {
  const known = found.get(block);
  if (known) return known;
  const notes: PlacedNote[] = [];
  block.descendants((node, at) => {
    if (node.type.name === 'footnote') notes.push({ at: at + 1, node });
    return node.type.name !== 'footnote';
  });
  found.set(block, notes);
  return notes;
}

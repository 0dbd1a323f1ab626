import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node as EditorNode, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** Notes with text that a change deleted, and where their calls were. */
export interface LostNotes {
  at: number;
  notes: readonly EditorNode[];
}

/**
 * The notes with text that a transaction deletes; null for none, and for cuts, moves, undo and the replacement of the whole
 * document. Reads only what the transaction replaces.
 */
export function lostNotes(tr: Transaction): LostNotes | null {
  if (!tr.docChanged || isHistoryTransaction(tr) || tr.getMeta('uiEvent') === 'cut') return null;
  // Set by Tiptap when the whole document is replaced.
  if (tr.getMeta('preventUpdate') !== undefined) return null;
  const taken: { at: number; node: EditorNode }[] = [];
  let given = 0;
  for (const [index, step] of tr.steps.entries()) {
    if (!(step instanceof ReplaceStep)) continue;
    for (const { at, node } of wholeNotes(tr.docs[index], step))
      taken.push({ at: tr.mapping.slice(index).map(at), node });
    given += countNotes(step.slice);
  }
  const [first] = taken;
  return first && taken.length > given ? { at: first.at, notes: taken.map(({ node }) => node) } : null;
}

function wholeNotes(
  document: EditorNode | undefined,
  { from, to }: ReplaceStep,
): { at: number; node: EditorNode }[] {
  const notes: { at: number; node: EditorNode }[] = [];
  if (to === from) return notes;
  document?.nodesBetween(from, to, (node, at) => {
    if (node.type.name !== 'footnote') return true;
    if (at >= from && at + node.nodeSize <= to && node.content.size > 0) notes.push({ at, node });
    return false;
  });
  return notes;
}

function countNotes(slice: Slice): number {
  let count = 0;
  slice.content.descendants((node) => {
    if (node.type.name === 'footnote' && node.content.size > 0) count += 1;
    return node.type.name !== 'footnote';
  });
  return count;
}

import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/** Puts a node in the place of another that begins at `at`, touching only the words and attributes that differ. */
export function patch(tr: Transaction, at: number, now: EditorNode, next: EditorNode): void {
  if (now.eq(next)) return;
  if (now.type !== next.type || (!now.inlineContent && now.childCount !== next.childCount))
    return void tr.replaceWith(at, at + now.nodeSize, next);
  if (now.inlineContent) patchLine(tr, at + 1, now, next);
  else patchChildren(tr, at + 1, now, next);
  for (const [name, value] of Object.entries(next.attrs))
    if (now.attrs[name] !== value && typeof value === 'string') tr.setNodeAttribute(at, name, value);
}

/** From the last child to the first, so that what stands before keeps its place. */
function patchChildren(tr: Transaction, start: number, now: EditorNode, next: EditorNode): void {
  let at = start + now.content.size;
  for (let index = now.childCount - 1; index >= 0; index -= 1) {
    at -= now.child(index).nodeSize;
    patch(tr, at, now.child(index), next.child(index));
  }
}

function patchLine(tr: Transaction, start: number, now: EditorNode, next: EditorNode): void {
  const from = now.content.findDiffStart(next.content);
  const end = now.content.findDiffEnd(next.content);
  if (from === null || !end) return;
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  tr.replace(start + from, start + end.a + overlap, next.slice(from, end.b + overlap));
}

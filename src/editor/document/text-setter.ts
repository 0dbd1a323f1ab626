import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import type { Block } from '../../article';
import type { TextMatch } from '../find/text-match';
import { ElsewhereStep } from './elsewhere-step';
import type { ElsewhereChange } from './elsewhere-step';
import { locate, placedBlocks } from './locate';
import type { TextPlace } from './locate';
import { toDocument } from './to-document';

/** Puts corrected words into one running text of the article, and finds where they stand. */
export interface TextSetter {
  /** Puts blocks in the place of those of the same number, and tells of changes elsewhere, all as one step of undo. */
  set: (blocks: ReadonlyMap<number, Block>, elsewhere: readonly ElsewhereChange[]) => void;
  /** Takes the caret to the end of what is selected. */
  collapse: () => void;
  /** Where some characters of a line stand; null when the text has no such line. */
  locate: (place: TextPlace, from: number, to: number) => TextMatch | null;
}

/** The setter of an editor. */
export function textSetter(editor: Editor): TextSetter {
  return {
    set(blocks, elsewhere) {
      const { doc, selection, tr } = editor.state;
      if (elsewhere.length > 0) tr.step(new ElsewhereStep(elsewhere));
      for (const [index, { node, at }] of [...placedBlocks(doc).entries()].reverse()) {
        const block = blocks.get(index);
        if (block) patch(tr, at, node, editor.schema.nodeFromJSON(toDocument([block])).child(0));
      }
      // What is replaced around the selection would widen it.
      const caret = tr.doc.resolve(tr.mapping.map(selection.to));
      if (!selection.empty) tr.setSelection(TextSelection.near(caret, -1));
      editor.view.dispatch(closeHistory(tr));
      // What is typed next is a step of its own.
      editor.view.dispatch(closeHistory(editor.state.tr));
    },
    collapse() {
      const { selection, tr } = editor.state;
      if (!selection.empty) editor.view.dispatch(tr.setSelection(TextSelection.near(selection.$to, -1)));
    },
    locate: (place, from, to) => locate(editor.state.doc, place, from, to),
  };
}

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

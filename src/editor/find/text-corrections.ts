import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import type { Block } from '../../article';
import type { TextMatch } from './text-match';
import { OutsideStep } from '../document/outside-step';
import type { OutsideChange } from '../document/outside-step';
import { locate, placedBlocks } from './locate';
import type { TextPlace } from './locate';
import { toDocument } from '../document/to-document';

/** Puts corrected text into one running text of an article. */
export interface TextCorrections {
  /** Replaces blocks by their index and records changes elsewhere, as one undo step. */
  set: (blocks: ReadonlyMap<number, Block>, elsewhere: readonly OutsideChange[]) => void;
  /** Moves the caret to the end of the selection. */
  collapse: () => void;
  /** The position of some characters of a line; null when the text has no such line. */
  locate: (place: TextPlace, from: number, to: number) => TextMatch | null;
}

/** The text setter of an editor. */
export function textCorrections(editor: Editor): TextCorrections {
  return {
    set(blocks, elsewhere) {
      const { doc, selection, tr } = editor.state;
      if (elsewhere.length > 0) tr.step(new OutsideStep(elsewhere));
      for (const [index, { node, at }] of [...placedBlocks(doc).entries()].reverse()) {
        const block = blocks.get(index);
        if (block) replaceNodeContent(tr, at, node, editor.schema.nodeFromJSON(toDocument([block])).child(0));
      }
      // A selection mapped as a range would grow over replaced text around it.
      const caret = tr.doc.resolve(tr.mapping.map(selection.to));
      if (!selection.empty) tr.setSelection(TextSelection.near(caret, -1));
      editor.view.dispatch(closeHistory(tr));
      // What is typed next is an undo step of its own.
      editor.view.dispatch(closeHistory(editor.state.tr));
    },
    collapse() {
      const { selection, tr } = editor.state;
      if (!selection.empty) editor.view.dispatch(tr.setSelection(TextSelection.near(selection.$to, -1)));
    },
    locate: (place, from, to) => locate(editor.state.doc, place, from, to),
  };
}

/** Replaces the node that begins at `at`, changing only the text and attributes that differ. */
export function replaceNodeContent(tr: Transaction, at: number, now: EditorNode, next: EditorNode): void {
  if (now.eq(next)) return;
  if (now.type !== next.type || (!now.inlineContent && now.childCount !== next.childCount))
    return void tr.replaceWith(at, at + now.nodeSize, next);
  if (now.type.name === 'figure')
    return void tr.setNodeMarkup(at, undefined, { ...now.attrs, ...next.attrs });
  if (now.inlineContent) patchLine(tr, at + 1, now, next);
  else patchChildren(tr, at + 1, now, next);
  for (const [name, value] of Object.entries(next.attrs))
    if (now.attrs[name] !== value && typeof value === 'string') tr.setNodeAttribute(at, name, value);
}

/** From the last child to the first, so that earlier positions stay valid. */
function patchChildren(tr: Transaction, start: number, now: EditorNode, next: EditorNode): void {
  let at = start + now.content.size;
  for (let index = now.childCount - 1; index >= 0; index -= 1) {
    at -= now.child(index).nodeSize;
    replaceNodeContent(tr, at, now.child(index), next.child(index));
  }
}

function patchLine(tr: Transaction, start: number, now: EditorNode, next: EditorNode): void {
  const from = now.content.findDiffStart(next.content);
  const end = now.content.findDiffEnd(next.content);
  if (from === null || !end) return;
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  tr.replace(start + from, start + end.a + overlap, next.slice(from, end.b + overlap));
}

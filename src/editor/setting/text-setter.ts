import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import type { Block } from '../../article';
import { ElsewhereStep } from '../find/elsewhere-step';
import type { ElsewhereChange } from '../find/elsewhere-step';
import type { TextMatch } from '../find/text-match';
import { toDocument } from '../to-document';
import { placedBlocks } from './block-positions';
import { locate } from './locate';
import type { TextPlace } from './locate';
import { patch } from './patch';

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

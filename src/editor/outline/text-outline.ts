import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { outlineOf } from './outline';
import type { OutlineLine } from './outline';
import { moveSection } from './sections';

/** What the outline beside a running text reads of it, and does to it. */
export interface TextOutline {
  read: () => OutlineLine[];
  /** Where the caret stands. */
  caret: () => number;
  /** Called whenever the caret may have moved, at each key: the listener must be cheap. */
  onCaret: (listener: () => void) => () => void;
  /** Takes the caret there, without moving the sheet. */
  enter: (at: number) => void;
  /** What is seen there. */
  element: (at: number) => HTMLElement | null;
  /** Carries a section or a block past its neighbour; where it stands then, or null when it stayed. */
  move: (at: number, by: -1 | 1) => number | null;
}

/** The outline of an editor's text. */
export function textOutline(editor: Editor): TextOutline {
  return {
    read: () => outlineOf(editor.state.doc),
    caret: () => editor.state.selection.from,
    onCaret(listener) {
      editor.on('selectionUpdate', listener);
      return () => void editor.off('selectionUpdate', listener);
    },
    enter: (at) => enter(editor, at),
    element(at) {
      const node = editor.view.nodeDOM(at);
      return node instanceof HTMLElement ? node : null;
    },
    move: (at, by) => move(editor, at, by),
  };
}

function enter({ view, state: { doc, tr } }: Editor, at: number): void {
  const isAtom = doc.nodeAt(at)?.isAtom ?? false;
  const selection = isAtom ? NodeSelection.create(doc, at) : TextSelection.near(doc.resolve(at + 1));
  view.focus();
  view.dispatch(tr.setSelection(selection));
}

/** The section keeps the caret as it goes, so that its new place is where the caret's is. */
function move(editor: Editor, at: number, by: -1 | 1): number | null {
  const { state, view } = editor;
  const place = state.doc.resolve(at);
  const block = place.depth === 0 ? at : place.before(1);
  const tr = moveSection(state, block, by);
  if (!tr) return null;
  view.dispatch(tr);
  const moved = state.doc.nodeAt(block);
  let now: number | null = null;
  editor.state.doc.forEach((node, offset) => {
    if (node === moved) now = offset + at - block;
  });
  return now;
}

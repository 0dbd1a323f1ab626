import type { Editor } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Selection } from '@tiptap/pm/state';
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
  /** Carries a section or a block past its neighbour, the caret in it; false when there is none to pass. */
  move: (at: number, by: -1 | 1) => boolean;
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

function enter({ view, state }: Editor, at: number): void {
  view.focus();
  view.dispatch(state.tr.setSelection(selectionAt(state.doc, at)));
}

function selectionAt(document: EditorNode, at: number): Selection {
  return document.nodeAt(at)?.isAtom
    ? NodeSelection.create(document, at)
    : TextSelection.near(document.resolve(at + 1));
}

function move(editor: Editor, at: number, by: -1 | 1): boolean {
  const { doc, tr } = editor.state;
  const place = doc.resolve(at);
  editor.view.dispatch(tr.setSelection(selectionAt(doc, at)));
  const moved = moveSection(editor.state, place.depth === 0 ? at : place.before(1), by);
  if (moved) editor.view.dispatch(moved);
  return moved !== null;
}

import type { Editor } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Selection } from '@tiptap/pm/state';
import { moveSection } from './move-section';

/** One entry of the outline. */
export interface OutlineLine {
  kind: 'crosshead' | 'smallCrosshead' | 'figure' | 'table' | 'note';
  /** The text of the crosshead, caption or note; "" when it has none. */
  text: string;
  /** Its position in the document. */
  at: number;
}

/**
 * The crossheads, figures, tables and notes of a document, in order; blocks that have not changed are not read again.
 */
export function outlineOf(document: EditorNode): OutlineLine[] {
  const lines: OutlineLine[] = [];
  document.forEach((block, offset) => {
    for (const line of linesIn(block)) lines.push({ ...line, at: line.at + offset });
  });
  return lines;
}

const read = new WeakMap<EditorNode, readonly OutlineLine[]>();

function linesIn(block: EditorNode): readonly OutlineLine[] {
  const known = read.get(block);
  if (known) return known;
  const lines: OutlineLine[] = [];
  const own = outlineLine(block, 0);
  if (own) lines.push(own);
  block.descendants((node, at) => {
    const line = outlineLine(node, at + 1);
    if (line) lines.push(line);
    return node.type.name !== 'footnote';
  });
  read.set(block, lines);
  return lines;
}

function outlineLine(node: EditorNode, at: number): OutlineLine | null {
  switch (node.type.name) {
    case 'crosshead':
      return { kind: node.attrs['level'] === 2 ? 'smallCrosshead' : 'crosshead', text: textOf(node), at };
    case 'figure':
      return { kind: 'figure', text: String(node.attrs['caption'] || node.attrs['alt'] || ''), at };
    case 'table':
      return { kind: 'table', text: String(node.attrs['caption'] || '') || textOf(node.firstChild), at };
    case 'footnote':
      return { kind: 'note', text: textOf(node), at };
    default:
      return null;
  }
}

/** A node's text on one line, without that of its notes. */
function textOf(node: EditorNode | null): string {
  const words: string[] = [];
  node?.descendants((child) => {
    if (child.isText) words.push(child.text ?? '');
    else if (!child.isInline || child.type.name === 'hardBreak') words.push(' ');
    return child.type.name !== 'footnote';
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** What the outline panel reads of a text and does to it. */
export interface TextOutline {
  read: () => OutlineLine[];
  /** The position of the caret. */
  caret: () => number;
  /** Called whenever the caret may have moved, at each key: the listener must be cheap. */
  onCaret: (listener: () => void) => () => void;
  /** Moves the caret there, without scrolling. */
  enter: (at: number) => void;
  /** The element that is shown there. */
  element: (at: number) => HTMLElement | null;
  /** Moves a section or a block past its neighbour, with the caret in it; false when there is none. */
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

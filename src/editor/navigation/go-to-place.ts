import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Block, BlockPlace } from '../../article';
import { blockOf } from '../document/from-document';
import { locatePlace } from '../document/locate-place';
import { selectNote } from '../notes/notes-state';
import { scrollCaretIntoView } from '../document/visible-area';

/** Moves the caret to a place in a block, selects its text and scrolls it to the middle of the sheet. */
export function goToPlace(view: EditorView, block: Block | undefined, within: BlockPlace | null): void {
  const found = block && nodeOf(view.state.doc, block);
  view.focus();
  if (!found) return;
  const { node, at } = found;
  const place = locatePlace(node, at, within);
  if (within && 'line' in within && within.note !== undefined) selectNote(view, place.from, within);
  else view.dispatch(view.state.tr.setSelection(selectionAt(view.state.doc, place)));
  const dom = view.nodeDOM(place.kind === 'node' ? place.from : at);
  const field = within && 'field' in within && dom instanceof HTMLElement ? fieldOf(dom, within.field) : null;
  field?.focus({ preventScroll: true });
  scrollToMiddle(view, place.from);
}

/** Puts the caret at the start of a place in a block, and scrolls to it if it is out of sight. */
export function caretToPlace(view: EditorView, block: Block | undefined, within: BlockPlace): void {
  const isInText = 'line' in within && within.note === undefined;
  if (!isInText) return goToPlace(view, block, within);
  const found = block && nodeOf(view.state.doc, block);
  view.focus();
  if (!found) return;
  const { from } = locatePlace(found.node, found.at, { ...within, to: within.from + 1 });
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(from))));
  scrollCaretIntoView(view);
}

function nodeOf(document: EditorNode, block: Block): { node: EditorNode; at: number } | null {
  let at = 0;
  for (const node of document.children) {
    if (blockOf(node) === block) return { node, at };
    at += node.nodeSize;
  }
  return null;
}

function selectionAt(document: EditorNode, { from, to, kind }: ReturnType<typeof locatePlace>): Selection {
  if (kind === 'text') return TextSelection.create(document, from, to);
  const node = document.nodeAt(from);
  if (node?.isAtom) return NodeSelection.create(document, from);
  // The end of an attribution, to complete it; the start of anything else.
  return node?.type.name === 'attribution'
    ? TextSelection.create(document, to - 1)
    : Selection.near(document.resolve(from + 1));
}

function fieldOf(figure: HTMLElement, name: string): HTMLElement | null {
  return figure.querySelector<HTMLElement>(`.figure-${name}`);
}

function scrollToMiddle(view: EditorView, at: number): void {
  const { node } = view.domAtPos(at, 1);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}

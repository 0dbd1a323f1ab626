import type { Node as EditorNode } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Block, Spot } from '../../article';
import { blockOf } from '../document/from-document';
import { locateSpot } from '../document/locate-spot';
import { selectNote } from '../notes/notes-state';
import { scrollCaretIntoView } from '../document/visible-area';

/** Moves the caret to a spot of a block, selects its text and scrolls it to the middle of the sheet. */
export function goToSpot(view: EditorView, block: Block | undefined, spot: Spot | null): void {
  const found = block && nodeOf(view.state.doc, block);
  view.focus();
  if (!found) return;
  const { node, at } = found;
  const place = locateSpot(node, at, spot);
  if (spot && 'line' in spot && spot.note !== undefined) selectNote(view, place.from, spot);
  else view.dispatch(view.state.tr.setSelection(selectionAt(view.state.doc, place)));
  const dom = view.nodeDOM(place.kind === 'node' ? place.from : at);
  const field = spot && 'field' in spot && dom instanceof HTMLElement ? fieldOf(dom, spot.field) : null;
  field?.focus({ preventScroll: true });
  scrollToMiddle(view, place.from);
}

/** Puts the caret at the start of a spot of a block, and scrolls to it if it is out of sight. */
export function caretToSpot(view: EditorView, block: Block | undefined, spot: Spot): void {
  const isInText = 'line' in spot && spot.note === undefined;
  if (!isInText) return goToSpot(view, block, spot);
  const found = block && nodeOf(view.state.doc, block);
  view.focus();
  if (!found) return;
  const { from } = locateSpot(found.node, found.at, { ...spot, to: spot.from + 1 });
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

function selectionAt(document: EditorNode, { from, to, kind }: ReturnType<typeof locateSpot>): Selection {
  if (kind === 'text') return TextSelection.create(document, from, to);
  const node = document.nodeAt(from);
  if (node?.isAtom) return NodeSelection.create(document, from);
  // The end of an attribution, which is to be completed; the start of anything else.
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

import type { EditorView } from '@tiptap/pm/view';
import { selectedNote } from '../notes/selected-note';
import { notesOf } from '../notes/note-list';
import type { TextMatch } from './text-match';

/** The DOM range that shows a match; null when a field or an attribute shows it, or nothing does. */
export function rangeOfMatch(view: EditorView, { from, to, call, attribute, hit }: TextMatch): Range | null {
  if (attribute) return null;
  if (call === null) return rangeBetween(view, from, to);
  const note = noteTextAt(view, call);
  return note ? rangeInside(note, hit.from, hit.to) : null;
}

/** The field that shows a match, else the note's call or the block that contains it. */
export function elementOfMatch(view: EditorView, { from, call, attribute }: TextMatch): HTMLElement | null {
  const element = elementAt(view, call ?? from);
  if (!element || !attribute) return element;
  return element.querySelector<HTMLElement>(`textarea.figure-${attribute}`) ?? element;
}

/** What the page shows between two positions. */
export function rangeBetween(view: EditorView, from: number, to: number): Range {
  const range = document.createRange();
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function rangeInside(element: Element, from: number, to: number): Range {
  const range = document.createRange();
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let seen = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const length = node instanceof Text ? node.length : 0;
    if (length > 0 && from >= seen && from <= seen + length) range.setStart(node, from - seen);
    if (length > 0 && to >= seen && to <= seen + length) {
      range.setEnd(node, to - seen);
      break;
    }
    seen += node.nodeName === 'BR' ? 1 : length;
  }
  return range;
}

function elementAt(view: EditorView, at: number): HTMLElement | null {
  const node = view.nodeDOM(at);
  return node instanceof HTMLElement ? node : null;
}

/** The element that shows a note's text: on the sheet beside its call while that is selected, else below the text. */
function noteTextAt(view: EditorView, at: number): HTMLElement | null {
  const frame = view.dom.closest('.body-editor');
  const isChosen = selectedNote(view.state)?.at === at;
  const onSheet = isChosen && frame?.querySelector<HTMLElement>('.note-sheet:not([hidden]) .footnote-text');
  if (onSheet) return onSheet;
  const index = notesOf(view.state.doc).findIndex((note) => note.at === at);
  const line = frame?.querySelectorAll('.note-text')[index];
  return line?.querySelector<HTMLElement>('.footnote-text') ?? null;
}

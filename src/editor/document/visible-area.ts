import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Pixels kept free between what is scrolled into view and the toolbar above it, or the edge below it. */
const above = 12;
const below = 28;

/**
 * The vertical range in which a sheet shows its text, in pixels of the window: below its toolbar, above the find bar
 * and the toasts.
 */
export function visibleAreaOf(sheet: Element): { top: number; bottom: number } {
  const { top, bottom } = sheet.getBoundingClientRect();
  const tools = sheet.querySelector<HTMLElement>('.editor-toolbar')?.offsetHeight ?? 0;
  const bar = [...(sheet.parentElement?.children ?? [])].find((part) => part.classList.contains('find-bar'));
  const messages = document.getElementById('toasts')?.getBoundingClientRect();
  const covered = messages && messages.height > 0 ? messages.top : bottom;
  return {
    top: top + tools + above,
    bottom: Math.min(bottom - (bar?.getBoundingClientRect().height ?? 0), covered) - below,
  };
}

/**
 * Scrolls the sheet as little as possible to show the caret or the selected block; false where the text is on no
 * sheet. ProseMirror's own scrolling measures every ancestor, and does not know of toolbars that cover it.
 */
export function scrollCaretIntoView(view: EditorView): boolean {
  const sheet = view.dom.closest('.sheet-place');
  const box = sheet && boxOfSelection(view);
  if (!box) return false;
  const sight = visibleAreaOf(sheet);
  const over = box.top - sight.top;
  const under = box.bottom - sight.bottom;
  if (over < 0) sheet.scrollTop += over;
  else if (under > 0) sheet.scrollTop += Math.min(under, over);
  return true;
}

function boxOfSelection(view: EditorView): { top: number; bottom: number } | null {
  const { selection } = view.state;
  if (!(selection instanceof NodeSelection)) return view.coordsAtPos(selection.head, 1);
  const element = view.nodeDOM(selection.from);
  return element instanceof Element ? element.getBoundingClientRect() : null;
}

/** The visible range of positions, with one screen more on both sides. */
export function visibleRange(view: EditorView): { from: number; to: number } {
  const blocks = view.dom.children;
  const reach = window.innerHeight;
  const first = firstBelow(blocks, -reach);
  const last = firstBelow(blocks, window.innerHeight + reach);
  return {
    from: first ? view.posAtDOM(first, 0) - 1 : 0,
    to: last ? view.posAtDOM(last, 0) : view.state.doc.content.size,
  };
}

/** The first of some blocks, one below the other, whose bottom is below a height. */
function firstBelow(blocks: HTMLCollection, height: number): Element | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) >= height) high = middle;
    else low = middle + 1;
  }
  return blocks[low] ?? null;
}

import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Pixels left free between what is brought into sight and the tools over it or the edge under it. */
const above = 12;
const below = 28;

/**
 * From where to where, in pixels of the window, a sheet shows its text: under the tools at its head, over a bar at its foot
 * and over the messages that lie on it.
 */
export function sightOn(sheet: Element): { top: number; bottom: number } {
  const { top, bottom } = sheet.getBoundingClientRect();
  const tools = sheet.querySelector<HTMLElement>('.editor-toolbar')?.offsetHeight ?? 0;
  const bar = [...(sheet.parentElement?.children ?? [])].find((part) => part.classList.contains('find-bar'));
  const messages = document.querySelector('.toasts')?.getBoundingClientRect();
  const covered = messages && messages.height > 0 ? messages.top : bottom;
  return {
    top: top + tools + above,
    bottom: Math.min(bottom - (bar?.getBoundingClientRect().height ?? 0), covered) - below,
  };
}

/**
 * Scrolls the sheet as little as lets one see the caret, or the block that is chosen; false where the text is on no sheet.
 * ProseMirror's own way measures each element from the caret to the window, and knows of no tools that lie over them.
 */
export function keepCaretInSight(view: EditorView): boolean {
  const sheet = view.dom.closest('.sheet-place');
  const box = sheet && boxOfSelection(view);
  if (!box) return false;
  const sight = sightOn(sheet);
  const over = box.top - sight.top;
  const under = box.bottom - sight.bottom;
  if (over < 0) sheet.scrollTop += over;
  else if (under > 0) sheet.scrollTop += Math.min(under, over);
  return true;
}

function boxOfSelection(view: EditorView): { top: number; bottom: number } | null {
  const { selection } = view.state;
  if (!(selection instanceof NodeSelection)) return view.coordsAtPos(selection.head, 1);
  const chosen = view.nodeDOM(selection.from);
  return chosen instanceof Element ? chosen.getBoundingClientRect() : null;
}

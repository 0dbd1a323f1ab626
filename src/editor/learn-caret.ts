import type { EditorView } from '@tiptap/pm/view';

/**
 * Has the editor learn where a key or a click has just taken the caret. The browser tells it in an event of its own, after
 * the scrolling: signs that are drawn in between would take the caret back to where it was.
 */
export function learnCaret(view: EditorView): void {
  if (view.hasFocus() && !view.composing) document.dispatchEvent(new Event('selectionchange'));
}

import type { EditorHandle } from '../../../editor';

/** The text on the sheet, with its editors. */
interface OnSheet {
  editor: (name: 'body' | 'notesToEditors') => EditorHandle | undefined;
  focusText: () => void;
}

/** The editor of the running text that an element belongs to. */
export function editorOf(draft: OnSheet | undefined, element: Element): EditorHandle | undefined {
  return (['body', 'notesToEditors'] as const)
    .map((name) => draft?.editor(name))
    .find((editor) => editor?.ownsElement(element));
}

/** Focuses an element; an editor restores its own caret, which the browser would put at the beginning. */
export function focusAgain(draft: OnSheet | undefined, element: Element | null): void {
  if (!(element instanceof HTMLElement) || !element.isConnected) return;
  const editor = editorOf(draft, element);
  if (editor) editor.focus();
  else element.focus({ preventScroll: true });
}

/** Remembers the focus; the returned function restores it if it was lost, else focuses the text. */
export function holdFocus(draft: () => OnSheet | undefined): () => void {
  const focused = document.activeElement;
  return () =>
    void requestAnimationFrame(() => {
      if (document.activeElement !== document.body || focused === document.body) return;
      focusAgain(draft(), focused);
      if (document.activeElement === document.body) draft()?.focusText();
    });
}

/** Focuses an element that may be drawn only now. */
export function focusOnNextFrame(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

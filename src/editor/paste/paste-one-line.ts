import { oneLine } from '../../article';

/** Pastes into a field of one line: what came on several lines is parted by a space, and no sign comes that shows nothing. */
export function pasteOneLine(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const line = oneLine(text);
  if (line === text) return;
  event.preventDefault();
  // The browser's own insertion keeps its undo history.
  document.execCommand('insertText', false, line);
}

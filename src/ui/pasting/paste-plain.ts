import { plainKind } from '../../editor';

/** Pastes words without their form where the caret is, as the menus ask it: in the text, in a note or in a field. */
export function pastePlain(words: string): void {
  const data = new DataTransfer();
  data.setData('text/plain', words);
  data.setData(plainKind, 'true');
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  const isWanted = document.activeElement?.dispatchEvent(event) ?? false;
  if (isWanted) document.execCommand('insertText', false, words);
}

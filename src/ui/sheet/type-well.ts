import { polishTyping } from '../../article';

/**
 * Sets what was just typed in a field as its language prints it. What was typed is already there, and the change is a
 * step of its own: one undo gives back the bare key.
 */
export function typeWell(
  field: HTMLTextAreaElement | HTMLInputElement,
  event: Event,
  language: string,
): void {
  if (!(event instanceof InputEvent)) return;
  // An undo gives back the selection too: the next key must not take the place of what came back.
  if (event.inputType === 'historyUndo') field.setSelectionRange(field.selectionEnd, field.selectionEnd);
  if (event.inputType !== 'insertText' || event.data?.length !== 1) return;
  const caret = field.selectionStart ?? field.value.length;
  const change = polishTyping(field.value.slice(0, caret - 1), event.data, language);
  if (!change) return;
  field.setSelectionRange(caret - 1 - change.deleteBefore, caret);
  // The browser's own insertion keeps the field's undo history.
  document.execCommand('insertText', false, change.insert);
}

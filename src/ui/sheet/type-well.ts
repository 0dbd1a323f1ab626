import { polishTyping } from '../../article';

/** Sets what is typed in a field as its language prints it; one undo gives back what was typed. True when it did. */
export function typeWell(field: HTMLTextAreaElement, typed: string, language: string): boolean {
  if (typed.length !== 1) return false;
  const from = field.selectionStart;
  const change = polishTyping(field.value.slice(0, from), typed, language);
  if (!change) return false;
  field.setSelectionRange(from - change.deleteBefore, field.selectionEnd);
  // The browser's own insertion keeps the field's undo history.
  return document.execCommand('insertText', false, change.insert);
}

import { oneLine, polishTyping } from '../../article';
import type { TypographyOptions } from './typography';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** The last typographic change in a field, which Backspace reverts as long as value and caret have not changed. */
interface LastChange {
  value: string;
  caret: number;
  start: number;
  typed: string;
}

/**
 * Applies the typography of a language to what is typed in a plain field; Backspace right after, or one undo, reverts
 * it. Listens until the returned function is called.
 */
export function applyTypographyTo(field: Field, options: TypographyOptions): () => void {
  let last: LastChange | null = null;
  let isReplacing = false;

  // An insertion by the browser is kept in the field's undo history.
  const replace = (from: number, to: number, text: string) => {
    field.setSelectionRange(from, to);
    isReplacing = true;
    document.execCommand(text ? 'insertText' : 'delete', false, text);
    isReplacing = false;
  };

  const apply = (before: string, key: string, caret: number) => {
    const change = polishTyping(before, key, options.language(), options.house());
    if (!change) return;
    const start = before.length - change.deleteBefore;
    const typed = field.value.slice(start, caret);
    replace(start, caret, change.insert);
    last = { value: field.value, caret: start + change.insert.length, start, typed };
  };

  const onInput = (event: Event) => {
    if (isReplacing || !(event instanceof InputEvent)) return;
    last = null;
    const caret = field.selectionEnd ?? 0;
    // Undo also restores the selection: the next key must not replace what came back.
    if (event.inputType === 'historyUndo') field.setSelectionRange(caret, caret);
    if (event.inputType === 'insertText' && event.data?.length === 1)
      apply(field.value.slice(0, caret - 1), event.data, caret);
  };

  const onKeyDown = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    const caret = field.selectionStart === field.selectionEnd ? field.selectionEnd : null;
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (caret === null || !isBare) return;
    if (event.key === 'Enter' || event.key === 'Tab') apply(field.value.slice(0, caret), '\n', caret);
    if (event.key !== 'Backspace' || last?.value !== field.value || last.caret !== caret) return;
    event.preventDefault();
    replace(last.start, caret, last.typed);
    last = null;
  };

  field.addEventListener('input', onInput);
  field.addEventListener('keydown', onKeyDown);
  return () => {
    field.removeEventListener('input', onInput);
    field.removeEventListener('keydown', onKeyDown);
  };
}

/** Pastes into a field of one line: lines are joined with spaces, and invisible characters are removed. */
export function pasteOneLine(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const line = oneLine(text);
  if (line === text) return;
  event.preventDefault();
  // An insertion by the browser is kept in the field's undo history.
  document.execCommand('insertText', false, line);
}

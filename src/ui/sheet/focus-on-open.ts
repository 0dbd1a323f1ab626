import type { Draft } from '../article/draft';

/**
 * A text that is opened takes the caret: in its headline while it has none, else in the text, without moving the sheet.
 * What was typed while it was on its way stands there.
 */
export function focusOnOpen(draft: Draft, typed: string): void {
  document.querySelector('.sheet-place')?.scrollTo({ top: 0 });
  if (draft.fields.get().headline) draft.focusText();
  else document.querySelector<HTMLElement>('[data-field="headline"]')?.focus({ preventScroll: true });
  if (typed) document.execCommand('insertText', false, typed);
}

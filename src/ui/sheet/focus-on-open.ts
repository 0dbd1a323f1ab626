import type { Draft } from '../article/draft';

/** A text that is opened takes the caret: in its headline while it has none, else in the text, without moving the sheet. */
export function focusOnOpen(draft: Draft): void {
  document.querySelector('.sheet-place')?.scrollTo({ top: 0 });
  if (draft.fields.get().headline) draft.focusText();
  else document.querySelector<HTMLElement>('[data-field="headline"]')?.focus({ preventScroll: true });
}

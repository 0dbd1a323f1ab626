import type { Draft } from '../article/draft';

/** A text that is opened takes the caret: in its headline while it has none, else in the text, without moving the sheet. */
export function focusOnOpen(draft: Draft): void {
  const { headline } = draft.fields.get();
  const place = headline ? '.sheet .body-text' : '[data-field="headline"]';
  document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
  document.querySelector('.sheet-place')?.scrollTo({ top: 0 });
}

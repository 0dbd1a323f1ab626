import type { Store } from '../store';

/**
 * Has each field looked at when one first goes into it after a change of dictionary or of known words: Chromium looks by
 * itself only at the field that has the caret.
 */
export function checkOnFocus(document: Document, checking: Store<boolean>): void {
  let looked = new WeakSet<Element>();
  checking.subscribe(() => {
    if (checking.get()) looked = new WeakSet(fieldAt(document.activeElement));
  });
  document.addEventListener('focusin', ({ target }) => {
    for (const field of fieldAt(target)) {
      if (looked.has(field)) continue;
      looked.add(field);
      // Off and on again is the one way to ask for it.
      field.spellcheck = false;
      field.spellcheck = true;
    }
  });
}

function fieldAt(target: EventTarget | null): HTMLElement[] {
  const field =
    target instanceof HTMLElement && (target.isContentEditable || 'value' in target) ? target : null;
  return field?.spellcheck ? [field] : [];
}

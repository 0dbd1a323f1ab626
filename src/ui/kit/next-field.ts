/** What takes the focus by Tab. */
const stops = 'input:not([type="hidden"]), textarea, select, button, a[href], summary';

/** Moves the focus to what comes after a field inside of a form; true when there was something. */
export function focusAfter(field: HTMLElement, form: HTMLElement): boolean {
  const all = [...form.querySelectorAll<HTMLElement>(stops)].filter(
    (each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility(),
  );
  const next = all[all.indexOf(field) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
  return next !== undefined;
}

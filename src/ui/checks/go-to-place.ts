import type { Articles } from '../article/articles';

/** Takes the caret to the place that a check is about. */
export function goToPlace(place: string, articles: Articles): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${place}"], [data-place="${place}"]`);
  if (!field) return articles.current.get()?.draft.focusText();
  field.scrollIntoView({ block: 'center' });
  field.focus();
}

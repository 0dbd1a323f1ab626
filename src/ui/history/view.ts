import { createStore, useValue } from '../store';

/** How a version is shown: beside another, with it in one column, or by itself. */
export type View = 'beside' | 'merged' | 'read';

export const viewNames: readonly View[] = ['beside', 'merged', 'read'];

/** What was chosen last; two columns want a wide window. */
const chosen = createStore<View | null>(null);
const wide = window.matchMedia('(min-width: 1100px)');

/** How versions are shown, and the means to change it until the window closes. */
export function useView(): [View, (view: View) => void] {
  return [useValue(chosen) ?? (wide.matches ? 'beside' : 'merged'), chosen.set];
}

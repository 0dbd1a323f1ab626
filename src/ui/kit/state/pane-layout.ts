import { createStore } from './store';
import type { Store } from './store';
import type { SettingsStore } from './settings-store';
import { createPart } from './part';

/** Whether the pane at the right stands beside the sheet or lies over it. */
export interface PaneLayout {
  /** Over the sheet, a pane is hidden until it is asked for. */
  state: Store<{ over: boolean; asked: boolean }>;
  /** Shows the pane even if it lies over the sheet. */
  ask: () => void;
  /** Hides a pane that lies over the sheet; one beside it stays. */
  hideIfOver: () => void;
}

export const usePaneLayout = createPart<PaneLayout>('paneLayout');

/** A pane is hidden when the window becomes too narrow for it; opening one in the settings shows it. */
export function createPaneLayout(settings: SettingsStore): PaneLayout {
  const hasSpace = window.matchMedia('(min-width: 880px)');
  const state = createStore({ over: !hasSpace.matches, asked: false });
  const set = (part: Partial<{ over: boolean; asked: boolean }>) => state.set({ ...state.get(), ...part });
  hasSpace.addEventListener('change', ({ matches }) => set({ over: !matches, asked: false }));
  let { beside, proof } = settings.state.get();
  settings.state.subscribe(() => {
    const now = settings.state.get();
    if (now.beside === beside && now.proof === proof) return;
    ({ beside, proof } = now);
    set({ asked: true });
  });
  return { state, ask: () => set({ asked: true }), hideIfOver: () => set({ asked: false }) };
}

import type { Settings } from '../../../contract';
import { createStore } from './store';
import type { Store } from './store';
import type { SettingsStore } from './settings-store';
import { createPart } from './part';

/** The views of the rail: library or outline. */
export type RailView = Settings['rail'];

/** Whether the rail is shown, what it shows, and whether it lies over the sheet or beside it. */
export interface RailLayout {
  state: Store<{ shown: boolean; over: boolean; view: RailView }>;
  /** Hides the rail when it shows this view already; shows the view otherwise. */
  toggle: (view: RailView) => void;
  show: (view: RailView) => void;
  /** Hides the rail if it covers the sheet; leaves it where it stands beside it. */
  hideIfOver: () => void;
  /** Sets whether the window is wide enough for the rail beside the sheet. */
  setHasSpace: (hasSpace: boolean) => void;
}

export const useRail = createPart<RailLayout>('rail');

/** Whether the rail is shown is saved in the settings only while there is space for it beside the sheet. */
export function createRailLayout(settings: SettingsStore): RailLayout {
  const { library, rail } = settings.state.get();
  const state = createStore({ shown: library, over: false, view: rail });
  const set = (shown: boolean, view: RailView) => {
    const { over } = state.get();
    state.set({ shown, over, view });
    settings.change(over ? { rail: view } : { library: shown, rail: view });
  };
  return {
    state,
    toggle(view) {
      const now = state.get();
      set(!(now.shown && now.view === view), view);
    },
    show: (view) => set(true, view),
    hideIfOver: () => state.get().over && set(false, state.get().view),
    setHasSpace(hasSpace) {
      if (hasSpace === state.get().over)
        state.set({
          ...state.get(),
          shown: hasSpace && settings.state.get().library,
          over: !hasSpace,
        });
    },
  };
}

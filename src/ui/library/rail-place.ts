import type { SettingsKeeper } from '../settings/settings-keeper';
import { createStore } from '../store';
import type { Store } from '../store';

/** Whether the library is unfolded, and whether it stands beside the sheet or over it. */
export interface RailPlace {
  state: Store<{ shown: boolean; over: boolean }>;
  toggle: () => void;
  show: () => void;
  /** Folds it away where it covers the sheet, and leaves it where it stands beside. */
  stepAside: () => void;
  /** Says whether the window has room for it beside the sheet. */
  room: (enough: boolean) => void;
}

/** Where there is room the fold is remembered; over the sheet the library comes only for a moment. */
export function createRailPlace(settings: SettingsKeeper): RailPlace {
  const state = createStore({ shown: settings.state.get().library, over: false });
  const set = (shown: boolean) => {
    const { over } = state.get();
    state.set({ shown, over });
    if (!over) settings.change({ library: shown });
  };
  return {
    state,
    toggle: () => set(!state.get().shown),
    show: () => set(true),
    stepAside: () => state.get().over && set(false),
    room(enough) {
      if (enough === state.get().over)
        state.set({ shown: enough && settings.state.get().library, over: !enough });
    },
  };
}

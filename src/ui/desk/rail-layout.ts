import type { Settings } from '../../contract';
import type { SettingsKeeper } from '../settings/settings-store';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';

/** What the rail shows: the texts of the library, or the outline of the one on the sheet. */
export type RailFace = Settings['rail'];

/** Whether the rail is unfolded, what it shows, and whether it stands beside the sheet or over it. */
export interface RailPlace {
  state: Store<{ shown: boolean; over: boolean; face: RailFace }>;
  /** Folds the rail away; or shows one of its faces when another one, or none, is seen. */
  toggle: (face: RailFace) => void;
  show: (face: RailFace) => void;
  /** Folds it away where it covers the sheet, and leaves it where it stands beside. */
  stepAside: () => void;
  /** Says whether the window has room for it beside the sheet. */
  room: (enough: boolean) => void;
}

/** Where there is room the fold is remembered; over the sheet the library comes only for a moment. */
export function createRailPlace(settings: SettingsKeeper): RailPlace {
  const { library, rail } = settings.state.get();
  const state = createStore({ shown: library, over: false, face: rail });
  const set = (shown: boolean, face: RailFace) => {
    const { over } = state.get();
    state.set({ shown, over, face });
    settings.change(over ? { rail: face } : { library: shown, rail: face });
  };
  return {
    state,
    toggle(face) {
      const now = state.get();
      set(!(now.shown && now.face === face), face);
    },
    show: (face) => set(true, face),
    stepAside: () => state.get().over && set(false, state.get().face),
    room(enough) {
      if (enough === state.get().over)
        state.set({
          ...state.get(),
          shown: enough && settings.state.get().library,
          over: !enough,
        });
    },
  };
}

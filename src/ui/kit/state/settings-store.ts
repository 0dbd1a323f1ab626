import type { Bridge, Settings, SettingsChoice } from '../../../contract';
import { request } from './request';
import { createStore } from './store';
import type { Store } from './store';
import type { Toasts } from './toasts';
import { createPart } from './part';

/** The settings: applied at once, saved by the main process. */
export interface SettingsStore {
  state: Store<Settings>;
  change: (changes: Partial<SettingsChoice>) => void;
  /** Reads the export folder again, after the main process changed it. */
  reload: () => Promise<void>;
}

export const useSettings = createPart<SettingsStore>('settings');

/** The settings; a change that could not be saved is reported, and holds until the window closes. */
export function createSettingsStore(bridge: Bridge, opened: Settings, toasts: Toasts): SettingsStore {
  const state = createStore(opened);
  return {
    state,
    change(changes) {
      state.set({ ...state.get(), ...changes });
      void request(bridge, 'settings:save', changes).then((answer) => {
        if (!answer.ok) toasts.showProblem(answer.problem);
      });
    },
    async reload() {
      const answer = await request(bridge, 'settings:open', null);
      if (answer.ok) state.set({ ...state.get(), exportFolder: answer.value.exportFolder });
      else toasts.showProblem(answer.problem);
    },
  };
}

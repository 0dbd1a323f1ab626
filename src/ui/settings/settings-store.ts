import type { Bridge, Settings, SettingsChoice } from '../../contract';
import { ask } from '../kit/request';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Toasts } from '../kit/toasts';

/** The person's choices, shown at once and kept by the main process. */
export interface SettingsKeeper {
  state: Store<Settings>;
  change: (changes: Partial<SettingsChoice>) => void;
  /** Reads them again, after the main process changed them (the folder of exports). */
  reread: () => Promise<void>;
}

/** Holds the settings; a change that could not be kept is said and stays until the window closes. */
export function createSettingsKeeper(bridge: Bridge, opened: Settings, toasts: Toasts): SettingsKeeper {
  const state = createStore(opened);
  return {
    state,
    change(changes) {
      state.set({ ...state.get(), ...changes });
      void ask(bridge, 'settings:save', changes).then((answer) => {
        if (!answer.ok) toasts.trouble(answer.problem);
      });
    },
    async reread() {
      const answer = await ask(bridge, 'settings:open', null);
      if (answer.ok) state.set({ ...state.get(), exportFolder: answer.value.exportFolder });
      else toasts.trouble(answer.problem);
    },
  };
}

/** The language of the interface: the one chosen, or the system's where we speak it. */
export function interfaceLanguage(settings: Settings): 'fr' | 'en' {
  if (settings.language !== 'system') return settings.language;
  return settings.systemLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { SectionName } from '../settings/sections';

/** What is open over the sheet; one thing at a time. */
export type Panel = 'none' | 'settings' | 'export' | 'history' | 'shortcuts' | 'palette' | 'calendar';

/** Which panel is open, and at which section the settings are. */
export interface Panels {
  panel: Store<Panel>;
  settingsSection: Store<SectionName>;
  openSettings: (section: SectionName) => void;
}

/** Begins with no panel open. */
export function createPanels(): Panels {
  const panel = createStore<Panel>('none');
  const settingsSection = createStore<SectionName>('identity');
  return {
    panel,
    settingsSection,
    openSettings(section) {
      settingsSection.set(section);
      panel.set('settings');
    },
  };
}

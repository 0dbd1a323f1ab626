import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { SectionName } from '../settings/sections';

/** What is open over the sheet; one thing at a time. */
export type Panel =
  'none' | 'settings' | 'export' | 'history' | 'shortcuts' | 'palette' | 'calendar' | 'pictures' | 'replace';

/** Which panel is open, and at which section the settings are. */
export interface Panels {
  panel: Store<Panel>;
  /** The picture that the pictures are open at; null for all of them. */
  picture: Store<string | null>;
  settingsSection: Store<SectionName>;
  openSettings: (section: SectionName) => void;
  openPictures: (hash: string | null) => void;
}

/** Begins with no panel open. */
export function createPanels(): Panels {
  const panel = createStore<Panel>('none');
  const picture = createStore<string | null>(null);
  const settingsSection = createStore<SectionName>('identity');
  return {
    panel,
    picture,
    settingsSection,
    openPictures(hash) {
      picture.set(hash);
      panel.set('pictures');
    },
    openSettings(section) {
      settingsSection.set(section);
      panel.set('settings');
    },
  };
}

import type { ArticleId } from '../../../article';
import type { NamedBackup } from '../../../contract';
import { createPart } from './part';
import { createStore } from './store';
import type { Store } from './store';
import type { SectionName } from './sections';

/** A text to read before it is restored, of a backup made at that time or of the trash. */
export type TextToRead = { id: ArticleId } & (
  { from: 'backup'; backup: NamedBackup; madeAt: number } | { from: 'trash' }
);

/** Which panel is open, and at which section the settings are. */
export interface Panels {
  /** The name of the open panel, one at a time; "none" for nothing. */
  panel: Store<string>;
  /** The picture that the pictures are open at; null for all of them. */
  picture: Store<string | null>;
  settingsSection: Store<SectionName>;
  /** The text that is read over the open panel; null for none. */
  reading: Store<TextToRead | null>;
  openSettings: (section: SectionName) => void;
  openPictures: (hash: string | null) => void;
  /** The press contact at which the settings open, by its index; null for none. */
  contact: Store<number | null>;
  openContact: (at: number | 'group') => void;
}

export const usePanels = createPart<Panels>('panels');

export function createPanels(): Panels {
  const panel = createStore('none');
  const picture = createStore<string | null>(null);
  const settingsSection = createStore<SectionName>('identity');
  const contact = createStore<number | null>(null);
  const openSettings = (section: SectionName) => {
    settingsSection.set(section);
    panel.set('settings');
  };
  return {
    panel,
    picture,
    settingsSection,
    reading: createStore<TextToRead | null>(null),
    openPictures(hash) {
      picture.set(hash);
      panel.set('pictures');
    },
    openSettings,
    contact,
    openContact(at) {
      contact.set(at === 'group' ? null : at);
      openSettings(at === 'group' ? 'identity' : 'contacts');
    },
  };
}

import type { ArticleId } from '../../../article';
import type { NamedBackup } from '../../../contract';
import { createPart } from './part';
import { createStore } from './store';
import type { Store } from './store';
import type { SectionName } from './sections';

/** A text that is read before it is taken back: of a backup that was made then, or of the trash. */
export type TextToRead = { id: ArticleId } & (
  { from: 'backup'; backup: NamedBackup; madeAt: number } | { from: 'trash' }
);

/** Which panel is open, and at which section the settings are. */
export interface Panels {
  /** The name of what is open over the sheet, one thing at a time; "none" for nothing. */
  panel: Store<string>;
  /** The picture that the pictures are open at; null for all of them. */
  picture: Store<string | null>;
  settingsSection: Store<SectionName>;
  /** What is read over the panel that is open; null for nothing. */
  reading: Store<TextToRead | null>;
  openSettings: (section: SectionName) => void;
  openPictures: (hash: string | null) => void;
  /** The contact for the press at which the settings open, by its place; null for none. */
  contact: Store<number | null>;
  openContact: (at: number | 'group') => void;
}

export const usePanels = createPart<Panels>('panels');

/** Begins with no panel open. */
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

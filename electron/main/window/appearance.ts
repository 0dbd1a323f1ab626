import { Menu, nativeTheme } from 'electron';
import type { DeskCommand, Settings } from '../../../src/contract';
import { createMenuTemplate } from '../menu/application-menu';
import type { WindowState } from './window-state';
import { interfaceLanguage } from '../../../src/messages';
import type { Language } from '../../../src/messages';

/** Language and theme of what the system draws for us: menu, dialogs, the window's frame. */
export interface Appearance {
  language(): Language;
  theme(): WindowState['theme'];
  /** Takes over the settings, when they are opened and when they change. */
  apply(settings: Pick<Settings, 'language' | 'theme'>): void;
}

/** Starts with the system's language and the window's theme, because the archive with the settings is not open yet. */
export function createAppearance(
  systemLanguage: string,
  theme: WindowState['theme'],
  send: (command: DeskCommand) => void,
): Appearance {
  let settings: Pick<Settings, 'language' | 'theme'> = { language: 'system', theme };
  const language = () => interfaceLanguage({ language: settings.language, systemLanguage });
  const setMenu = () => Menu.setApplicationMenu(Menu.buildFromTemplate(createMenuTemplate(language(), send)));
  setMenu();
  return {
    language,
    theme: () => settings.theme,
    apply(next) {
      const before = language();
      settings = next;
      nativeTheme.themeSource = next.theme;
      if (language() !== before) setMenu();
    },
  };
}

import { Menu, nativeTheme } from 'electron';
import type { DeskCommand, Settings } from '../../../src/contract';
import { interfaceLanguage } from './language';
import type { Language } from './language';
import { menuTemplate } from '../menu/application-menu';
import type { WindowPlace } from './window-state';

/** The language and the light of what the system draws for us: menu, dialogs, the window's frame. */
export interface Interface {
  language(): Language;
  theme(): WindowPlace['theme'];
  /** Follows the settings as they were opened or changed. */
  follow(settings: Pick<Settings, 'language' | 'theme'>): void;
}

/** Begins with the system's language and the light of last time, since the settings are still in the archive. */
export function interfaceFor(
  systemLanguage: string,
  theme: WindowPlace['theme'],
  send: (command: DeskCommand) => void,
): Interface {
  let settings: Pick<Settings, 'language' | 'theme'> = { language: 'system', theme };
  const language = () => interfaceLanguage(settings.language, systemLanguage);
  const draw = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language(), send)));
  nativeTheme.themeSource = theme;
  draw();
  return {
    language,
    theme: () => settings.theme,
    follow(next) {
      const before = language();
      settings = next;
      nativeTheme.themeSource = next.theme;
      if (language() !== before) draw();
    },
  };
}

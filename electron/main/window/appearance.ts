import { Menu, nativeTheme } from 'electron';
import type { DeskCommand, Settings } from '../../../src/contract';
import { createMenuTemplate } from '../menu/application-menu';
import type { WindowState } from './window-state';
import { interfaceLanguage } from '../../../src/messages';
import type { Language } from '../../../src/messages';
import type { App } from 'electron';

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

/**
 * The system's language, BCP 47, once Electron is ready; a `--lang` given by the person takes precedence. A system without a language
 * ("C.UTF-8") names none.
 */
export function readSystemLanguage(
  app: Pick<App, 'commandLine' | 'getPreferredSystemLanguages' | 'getLocale'>,
): string {
  const requested = app.commandLine.getSwitchValue('lang');
  return [requested, ...app.getPreferredSystemLanguages(), app.getLocale()].find(isLanguage) ?? 'en';
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

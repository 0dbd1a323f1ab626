import type { App } from 'electron';
import type { Settings } from '../../../src/contract';

/** The languages of the interface. */
export type Language = 'fr' | 'en';

/** The system's language, BCP 47, once Electron is ready; a `--lang` given by the person takes precedence. */
export function readSystemLanguage(app: App): string {
  const requested = app.commandLine.getSwitchValue('lang');
  return requested || app.getPreferredSystemLanguages()[0] || app.getLocale() || 'en';
}

/** The interface's language for a choice of the settings. */
export function chooseLanguage(choice: Settings['language'], systemLanguage: string): Language {
  if (choice !== 'system') return choice;
  return systemLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

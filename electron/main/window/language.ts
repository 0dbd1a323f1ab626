import type { App } from 'electron';
import type { Settings } from '../../../src/contract';

/** The languages that the interface speaks. */
export type Language = 'fr' | 'en';

/** The system's own language, BCP 47; once Electron is ready. A `--lang` given by the person comes first. */
export function systemLanguageOf(app: App): string {
  const asked = app.commandLine.getSwitchValue('lang');
  return asked || app.getPreferredSystemLanguages()[0] || app.getLocale() || 'en';
}

/** The interface's language for a choice of the settings. */
export function interfaceLanguage(choice: Settings['language'], systemLanguage: string): Language {
  if (choice !== 'system') return choice;
  return systemLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

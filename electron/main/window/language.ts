import type { App } from 'electron';

/** The system's language, BCP 47, once Electron is ready; a `--lang` given by the person takes precedence. */
export function readSystemLanguage(app: App): string {
  const requested = app.commandLine.getSwitchValue('lang');
  return requested || app.getPreferredSystemLanguages()[0] || app.getLocale() || 'en';
}

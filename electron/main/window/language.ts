import type { App } from 'electron';

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

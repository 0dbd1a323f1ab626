import { expect, it } from 'vitest';
import { readSystemLanguage } from '../../electron/main/window/language';

it.each([
  { lang: '', preferred: ['fr-CA', 'en'], language: 'fr-CA' },
  { lang: 'fr-x-long', preferred: ['en'], language: 'fr-x-long' },
  { lang: '', preferred: ['c'], language: 'en-US' },
  { lang: 'fr_FR.UTF-8', preferred: ['fr-FR'], language: 'fr-FR' },
])('$language is the system’s language with --lang=$lang and $preferred', ({ lang, preferred, language }) => {
  const commandLine = { getSwitchValue: () => lang } as unknown as Electron.CommandLine;
  const app = { commandLine, getPreferredSystemLanguages: () => preferred, getLocale: () => 'en-US' };
  expect(readSystemLanguage(app)).toBe(language);
});

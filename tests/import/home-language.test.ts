import { expect, test } from 'vitest';
import { homeLanguage } from '../../electron/import/home-language';

test.each([
  ['fr-FR', 'fr'],
  ['de-DE', 'de'],
  ['it-IT', 'it'],
  ['fr-CA', 'fr-CA'],
  ['es-MX', 'es-MX'],
  ['en-GB', 'en-GB'],
  ['en-US', 'en-US'],
  ['pt-BR', 'pt-BR'],
  ['sr-Latn-RS', 'sr-Latn-RS'],
  ['br', 'br'],
])('what a program calls %s is %s at the desk', (written, offered) => {
  expect(homeLanguage(written)).toBe(offered);
});

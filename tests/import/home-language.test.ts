import { expect, test } from 'vitest';
import { languageSchema } from '../../src/article';
import { homeLanguage } from '../../electron/import/article/language';

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

test('a tag in which no date could be written is no language', () => {
  const isLanguage = (tag: string) => languageSchema.safeParse(tag).success;
  expect(['fr', 'fr-CA', 'sr-Latn-RS', 'br'].every(isLanguage)).toBe(true);
  expect(['en-12', 'fr-abcdefgh9', ''].some(isLanguage)).toBe(false);
});

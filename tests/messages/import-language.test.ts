import { expect, it } from 'vitest';
import { conversionMessage, noticeMessage } from '../../src/messages';

it('a language that was corrected is named in words, in both languages', () => {
  const line = { what: 'language:en-US:fr', count: 1, words: [] };
  expect(conversionMessage('changed', line, 'fr')).toBe(
    'Langue du fichier (anglais américain) corrigée d’après ses mots\u00a0: français',
  );
  expect(conversionMessage('changed', line, 'en')).toBe(
    'The file’s language (American English) corrected by its words: French',
  );
});

it('words that a group has not written in a language are named with the language', () => {
  const notice = { kind: 'words-untranslated' as const, what: 'join' as const, language: 'en' };
  expect(noticeMessage(notice, 'fr')).toContain(
    'L’invitation à rejoindre le groupe n’est pas écrite en anglais',
  );
  expect(noticeMessage(notice, 'en')).toContain('The invitation to join the group is not written in English');
});

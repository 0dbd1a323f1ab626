import { expect, it } from 'vitest';
import { interfaceLanguage, languageFor, messagesIn } from '../../src/messages';

const french = messagesIn('fr');

it('French sentences have their spaces: thin before ; ! ?, whole before a colon', () => {
  const said = [...Object.values(french.dialogs), ...Object.values(french.menu)].map((sentence) =>
    typeof sentence === 'function' ? sentence('Titre', '3 mars', null) : sentence,
  );
  for (const sentence of said) {
    expect(sentence).not.toMatch(/(?<!\u202F)[;!?]/);
    expect(sentence).not.toMatch(/(?<!\u00A0):/);
    expect(sentence).not.toMatch(/['"]/);
  }
});

it('the interface follows the choice, then the system', () => {
  expect(interfaceLanguage({ language: 'en', systemLanguage: 'fr-FR' })).toBe('en');
  expect(interfaceLanguage({ language: 'system', systemLanguage: 'fr-CA' })).toBe('fr');
  expect(interfaceLanguage({ language: 'system', systemLanguage: 'de-DE' })).toBe('en');
  expect(['fr_FR.UTF-8', 'C', 'fr-x-long'].map(languageFor)).toEqual(['fr', 'en', 'fr-x-long']);
});

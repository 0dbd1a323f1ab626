import { expect, it } from 'vitest';
import { dialogWords } from '../../electron/main/dialog-words';
import { menuWords } from '../../electron/main/menu-words';
import { chooseLanguage } from '../../electron/main/window/language';

it('French sentences have their spaces: thin before ; ! ?, whole before a colon', () => {
  const said = [...Object.values(dialogWords.fr), ...Object.values(menuWords.fr)].map((sentence) =>
    typeof sentence === 'function' ? sentence('Titre') : sentence,
  );
  for (const sentence of said) {
    expect(sentence).not.toMatch(/(?<!\u202F)[;!?]/);
    expect(sentence).not.toMatch(/(?<!\u00A0):/);
    expect(sentence).not.toMatch(/['"]/);
  }
});

it('the interface follows the choice, then the system', () => {
  expect(chooseLanguage('en', 'fr-FR')).toBe('en');
  expect(chooseLanguage('system', 'fr-CA')).toBe('fr');
  expect(chooseLanguage('system', 'de-DE')).toBe('en');
});

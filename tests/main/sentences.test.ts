import { describe, expect, it } from 'vitest';
import { dialogWords } from '../../electron/main/dialog-words';
import { menuWords } from '../../electron/main/menu-words';
import { refusalWords } from '../../electron/main/trouble-words';
import { interfaceLanguage } from '../../electron/main/language';

const troubles = [
  { kind: 'archive-busy', path: '/clef/archive' },
  { kind: 'archive-newer', path: '/clef/archive', version: 9, known: 1 },
  { kind: 'archive-damaged', path: '/clef/archive', why: 'file is not a database' },
  { kind: 'archive-foreign', path: '/clef/archive' },
  { kind: 'archive-read-only', path: '/clef/archive' },
  { kind: 'disk-full', path: '/clef/archive' },
] as const;

describe('why an archive was not opened', () => {
  it.each(troubles)('$kind is said in both languages, with the folder', (trouble) => {
    const french = refusalWords(trouble, 'fr');
    const english = refusalWords(trouble, 'en');
    expect(french.title).not.toBe(english.title);
    for (const said of [french, english]) expect(said.detail).toContain('/clef/archive');
  });

  it('every trouble has a sentence of its own, but the disk’s own', () => {
    const titles = troubles.map((trouble) => refusalWords(trouble, 'fr').title);
    expect(new Set(titles).size).toBe(troubles.length);
  });
});

it('French sentences have their spaces: thin before ; ! ?, whole before a colon', () => {
  const said = [
    ...troubles.flatMap((trouble) => Object.values(refusalWords(trouble, 'fr'))),
    ...Object.values(dialogWords.fr),
    ...Object.values(menuWords.fr),
  ];
  for (const sentence of said) {
    expect(sentence).not.toMatch(/(?<!\u202F)[;!?]/);
    expect(sentence).not.toMatch(/(?<!\u00A0|https?):/);
    expect(sentence).not.toMatch(/['"]/);
  }
});

it('the interface follows the choice, then the system', () => {
  expect(interfaceLanguage('en', 'fr-FR')).toBe('en');
  expect(interfaceLanguage('system', 'fr-CA')).toBe('fr');
  expect(interfaceLanguage('system', 'de-DE')).toBe('en');
});

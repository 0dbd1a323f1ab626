import { describe, expect, it } from 'vitest';
import { bareWord } from '../../src/article';
import { wordForms } from '../../electron/main/spelling/custom-dictionary';

describe('the forms of an accepted word', () => {
  it('are the word as it was written, with a capital, and in capitals', () => {
    expect(wordForms('kergristois')).toEqual(
      expect.arrayContaining(['kergristois', 'Kergristois', 'KERGRISTOIS']),
    );
  });

  it.each([
    'l’Échappix',
    "l'Échappix",
    'L’Échappix',
    'd’Échappix',
    'qu’Échappix',
    'D’ÉCHAPPIX',
    'Jusqu’Échappix',
  ])('have the French elisions of a name that begins with a vowel: %s', (form) =>
    expect(wordForms('Échappix')).toContain(form),
  );

  it('have the elisions before a verb too where the word is not a name', () => {
    expect(wordForms('hackathoner')).toContain('n’hackathoner');
    expect(wordForms('Hackney')).not.toContain('n’Hackney');
  });

  it('have no elision before a consonant', () => {
    expect(wordForms('Kergrist').filter((form) => /^[ld]/i.test(form))).toEqual([]);
  });

  it('have the English possessive', () => {
    expect(wordForms('Kergrist')).toEqual(expect.arrayContaining(['Kergrist’s', "Kergrist's"]));
  });

  it('are those of each part of a compound, which Chromium splits', () => {
    const forms = wordForms('Kergrist-Moëlix');
    expect(forms).toEqual(expect.arrayContaining(['Kergrist', 'Moëlix', 'MOËLIX']));
    expect(forms).not.toContain('Kergrist-Moëlix');
  });

  it('are those of the bare word, when it was written with an elision', () => {
    expect(wordForms('l’Échappix')).toEqual(wordForms('Échappix'));
  });

  it('are few enough to be set at every start', () => {
    expect(wordForms('Échappix').length).toBeLessThan(50);
    expect(wordForms('Kergrist').length).toBeLessThan(10);
  });
});

describe('the bare word', () => {
  it.each([
    ['l’Échappix', 'Échappix'],
    ["D'Échappix", 'Échappix'],
    ['QU’ÉCHAPPIX', 'ÉCHAPPIX'],
    ['Kergrist’s', 'Kergrist'],
    ['Kergrist', 'Kergrist'],
    ['Penn’ar', 'Penn’ar'],
    ['O’Brix', 'O’Brix'],
  ])('of %s is %s', (written, word) => expect(bareWord(written)).toBe(word));
});

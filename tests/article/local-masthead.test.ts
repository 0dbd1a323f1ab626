import { describe, expect, it } from 'vitest';
import {
  emptyMasthead,
  groupLanguages,
  mastheadIn,
  ownLanguage,
  withWords,
  wordsIn,
} from '../../src/article';
import type { Masthead } from '../../src/article';

const group: Masthead = {
  ...emptyMasthead(),
  language: 'fr',
  name: { fr: 'Eau publique', en: 'Public Water' },
  shortName: 'EP',
  spokespersons: [{ name: 'Ali Ba', role: 'porte-parole', phone: '', email: '' }],
  newsletter: { label: 'Recevoir la lettre', url: 'https://eau.example/lettre' },
  join: { label: { fr: 'Rejoignez-nous', en: 'Join us' }, url: 'https://eau.example/agir' },
  imprint: { ...emptyMasthead().imprint, printer: 'Imprimerie du Port' },
  legal: { Éditeur: 'Eau publique' },
};

describe('a masthead in one language', () => {
  it('says a plain string in the group’s own language alone', () => {
    expect(mastheadIn(group, 'fr-CA')).toMatchObject({
      local: {
        name: 'Eau publique',
        newsletter: { label: 'Recevoir la lettre' },
        join: { label: 'Rejoignez-nous' },
      },
      untranslated: [],
    });
    expect(mastheadIn(group, 'en-GB')).toMatchObject({
      local: { name: 'Public Water', newsletter: { label: '' }, join: { label: 'Join us' } },
    });
  });

  it('names what is not given in that language, and keeps names and legal lines as they are', () => {
    const { local, untranslated } = mastheadIn(group, 'en');
    expect(untranslated.sort()).toEqual(['legal', 'newsletter', 'role']);
    expect(local).toMatchObject({
      shortName: 'EP',
      imprint: { printer: 'Imprimerie du Port' },
      spokespersons: [{ name: 'Ali Ba', role: '' }],
      legal: { Éditeur: 'Eau publique' },
      legalLanguage: 'fr',
    });
    expect(mastheadIn(group, 'de').local.name).toBe('Eau publique');
  });

  it('says nothing of an imprint that is given in another language alone', () => {
    const imprint = { ...emptyMasthead().imprint, line: { en: 'Printed' }, litter: { en: 'Do not litter' } };
    const shown = (language: string) => mastheadIn({ ...group, imprint }, language).local.imprint;
    expect(shown('en')).toMatchObject({ line: 'Printed', litter: 'Do not litter' });
    expect(shown('fr')).toMatchObject({ line: '', litter: '' });
  });

  it('names nothing that the group has not written at all', () => {
    expect(mastheadIn({ ...emptyMasthead(), language: 'fr' }, 'en').untranslated).toEqual([]);
  });
});

describe('the group’s own language', () => {
  it('is the one that it says, else that of its first boilerplate, else that of its country', () => {
    const boilerplate = { fr: '', en: 'We are a group.' };
    expect(ownLanguage({ ...emptyMasthead(), language: 'br', boilerplate, country: 'FR' })).toBe('br');
    expect(ownLanguage({ ...emptyMasthead(), boilerplate, country: 'FR' })).toBe('en');
    expect(ownLanguage({ ...emptyMasthead(), country: 'FR' })).toBe('fr');
    expect(ownLanguage(emptyMasthead())).toBeNull();
  });

  it('comes first of those that it writes in', () => {
    expect(groupLanguages({ ...group, boilerplate: { 'en-GB': 'We.', it: 'Noi.' } })).toEqual([
      'fr',
      'en-GB',
      'it',
    ]);
  });

  it.each([
    { name: { de: 'Wasser' } },
    { shortName: { de: 'W' } },
    { imprint: { ...emptyMasthead().imprint, printer: { de: 'Druck' } } },
    { imprint: { ...emptyMasthead().imprint, line: { de: 'Zeile' } } },
    { imprint: { ...emptyMasthead().imprint, litter: { de: 'Nicht wegwerfen' } } },
    { newsletter: { label: { de: 'Brief' }, url: '' } },
    { join: { label: { de: 'Mitmachen' }, url: '' } },
    { spokespersons: [{ name: 'Ali Ba', role: { de: 'Sprecher' }, phone: '', email: '' }] },
    { boilerplate: { de: 'Wir.' } },
    { legal: { de: { Herausgeber: 'Wasser' } } },
  ])('is followed by another in which any of its words are: %o', (given) => {
    const masthead: Masthead = { ...emptyMasthead(), ...given };
    expect(groupLanguages({ ...masthead, language: 'fr' })).toEqual(['fr', 'de']);
    expect(groupLanguages(masthead)).toEqual(['de']);
  });

  it('is any language while nothing tells which it is', () => {
    const label = { label: 'Rejoignez-nous', url: '' };
    expect(mastheadIn({ ...emptyMasthead(), join: label }, 'en').local.join.label).toBe('Rejoignez-nous');
  });
});

it('words stay a plain string while only the own language has any, and become one again', () => {
  const english = withWords('Rejoignez-nous', { language: 'en', own: 'fr', said: 'Join us' });
  expect(english).toEqual({ fr: 'Rejoignez-nous', en: 'Join us' });
  expect(wordsIn(english, 'en', 'fr')).toBe('Join us');
  expect(withWords(english, { language: 'en', own: 'fr', said: '' })).toBe('Rejoignez-nous');
  expect(withWords('Rejoignez-nous', { language: 'fr', own: 'fr', said: 'Venez' })).toBe('Venez');
  expect(withWords('Rejoignez-nous', { language: 'fr', own: null, said: 'Venez' })).toBe('Venez');
});

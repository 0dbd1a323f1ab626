import { describe, expect, it } from 'vitest';
import { dictionaryFor, emptyMasthead, languagesOf, mastheadNames, newArticle } from '../../src/article';
import type { Article, Masthead } from '../../src/article';

describe('the dictionary of a language', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR-be', 'fr'],
    ['en', 'en-GB'],
    ['en-GB', 'en-GB'],
    ['en-IE', 'en-GB'],
    ['en-US', 'en-US'],
    ['en-CA', 'en-US'],
    ['de-AT', 'de'],
    ['es-419', 'es'],
    ['it-CH', 'it'],
  ])('for %s is %s', (language, name) => expect(dictionaryFor(language)).toBe(name));

  it.each(['br', 'pt', 'frr', 'est', 'itl', 'eu'])('is missing for %s', (language) =>
    expect(dictionaryFor(language)).toBeNull(),
  );
});

describe('the languages of an article', () => {
  it('are its own, then those of its passages, notes and footnotes, once each', () => {
    const article: Article = {
      ...newArticle({
        id: '00000000-0000-4000-8000-000000000001',
        kind: 'release',
        language: 'fr',
        date: { local: '2026-03-03T06:00', zone: 'Europe/Paris' },
      }),
      body: [
        {
          type: 'bulletedList',
          items: [
            {
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'ti-gar', marks: [{ type: 'language', language: 'br' }] },
                    {
                      type: 'footnote',
                      content: [
                        { type: 'text', text: 'station', marks: [{ type: 'language', language: 'en-GB' }] },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
      notesToEditors: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'ti-gar', marks: [{ type: 'language', language: 'br' }] }],
        },
      ],
    };
    expect(languagesOf(article)).toEqual(['fr', 'br', 'en-GB']);
  });
});

describe('the names of a masthead', () => {
  const masthead: Masthead = {
    ...emptyMasthead(),
    name: 'Collectif d’usagers de Plouzévix',
    shortName: 'CUP',
    spokespersons: [{ name: 'Maëlle Le Kerbrix', role: 'trésorière de l’Échappix', phone: '', email: '' }],
    imprint: {
      ...emptyMasthead().imprint,
      printer: 'Imprimerie du Trégorix',
      address: '3 rue Guézennix, 22000 Saint-Briax',
    },
    boilerplate: {
      fr: 'Depuis 2019, le collectif réunit les usagers de Kergristix. Nous demandons « une gare ». À Rostrenix, oui.',
    },
  };

  it('are the words of the group’s, the persons’ and the printer’s names', () => {
    expect(mastheadNames(masthead)).toEqual(
      expect.arrayContaining(['Collectif', 'd’usagers', 'Plouzévix', 'CUP', 'Maëlle', 'Kerbrix', 'Trégorix']),
    );
  });

  it('are in running text the words with a capital, elided or in an address too', () => {
    expect(mastheadNames(masthead)).toEqual(
      expect.arrayContaining(['l’Échappix', 'Guézennix', 'Saint', 'Briax', 'Kergristix', 'Rostrenix']),
    );
  });

  it('are not the words that merely begin a sentence, nor common words', () => {
    const names = mastheadNames(masthead);
    for (const word of ['Depuis', 'Nous', 'réunit', 'trésorière', 'rue']) expect(names).not.toContain(word);
  });

  it('are none in an empty masthead', () => expect(mastheadNames(emptyMasthead())).toEqual([]));
});

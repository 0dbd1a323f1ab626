import { describe, expect, it } from 'vitest';
import { exportOf, post } from '../support/wordpress-export';
import { readAll, singleFile } from '../support/read-source';

const family = (key: string, language: string, source = '') => ({
  _wpml_import_translation_group: key,
  _wpml_import_language_code: language,
  _wpml_import_source_language_code: source,
});

async function read(...posts: string[]) {
  const { texts } = await readAll(singleFile('export.xml', exportOf(posts)));
  return [...texts.values()].map(({ article: { headline, language, translationKey }, conversion }) => ({
    headline,
    language,
    translationKey,
    dropped: conversion.dropped.map(({ what }) => what),
  }));
}

const french = { id: 11, title: 'Le guichet rouvre', words: 'Le guichet de la gare rouvre lundi.' };
const english = { id: 12, title: 'The ticket office reopens', words: 'The ticket office reopens on Monday.' };

describe('the translations of an export of WordPress', () => {
  it('with the fields of WPML for exports are one family, each in its language', async () => {
    const texts = await read(
      post({ ...french, meta: family('7', 'fr') }),
      post({ ...english, meta: family('7', 'en', 'fr') }),
      post({ ...english, id: 13, title: 'Minutes', meta: family('8', 'pt-br') }),
    );
    const key = 'wpml-gare-ouverte.example-7';
    expect(texts).toMatchObject([
      { language: 'fr', translationKey: key, dropped: [] },
      { language: 'en', translationKey: key, dropped: [] },
      { language: 'pt-BR', translationKey: 'wpml-gare-ouverte.example-8', dropped: [] },
    ]);
  });

  it('with no more than WPML puts in every export have the language that their address names', async () => {
    const meta = { _wpml_word_count: '12' };
    const texts = await read(
      post({ ...french, meta, link: '/2024/03/guichet/' }),
      post({ ...french, id: 21, meta, link: '/en/2024/03/guichet/' }),
      post({ ...french, id: 22, meta, link: '/?p=22&#038;lang=de' }),
    );
    expect(texts).toMatchObject([{ language: 'fr' }, { language: 'en' }, { language: 'de' }]);
    expect(texts.every(({ translationKey }) => translationKey === undefined)).toBe(true);
  });

  it('that are duplicates of a post join its family where their address names their language', async () => {
    const meta = { _icl_lang_duplicate_of: '11' };
    const texts = await read(
      post({ ...french, link: '/guichet/' }),
      post({ ...french, id: 12, link: '/en/guichet/', meta }),
      post({ ...french, id: 13, link: '/guichet-2/', meta }),
    );
    const key = 'wpml-gare-ouverte.example-post-11';
    expect(texts.map(({ language, translationKey }) => [language, translationKey])).toEqual([
      ['fr', key],
      ['en', key],
      ['fr', undefined],
    ]);
  });

  it('is not read into the addresses of a site in one language', async () => {
    const [text] = await read(post({ ...french, link: '/en/guichet/' }));
    expect(text).toMatchObject({ language: 'fr', translationKey: undefined });
  });

  it('leaves what a translator noted in the report', async () => {
    const [text] = await read(post({ ...french, meta: { _icl_translator_note: 'Garder le mot guichet' } }));
    expect(text?.dropped).toEqual(['custom field: _icl_translator_note']);
  });
});

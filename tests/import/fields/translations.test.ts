import { describe, expect, it } from 'vitest';
import { hintsFromPath } from '../../../electron/import/chosen/post-name';
import { read } from '../support/read-fixture';
import { folderOf, readAll } from '../support/read-source';

describe('what texts that are translations of each other share', () => {
  it.each([
    ['Hugo', 'translationKey: eau'],
    ['Jekyll’s polyglot', 'lang-ref: eau'],
    ['Jekyll', 'ref: eau'],
  ])('is read of the front matter of %s', async (_, line) => {
    const { article, notices } = await read('t.md', `---\ntitle: Eau\n${line}\n---\nTexte.\n`);
    expect(article.translationKey).toBe('eau');
    expect(notices).toEqual([]);
  });

  it.each([
    ['addresses by language', 'translations: { en: /en/water/ }', 'translations: { fr: /fr/eau/ }'],
    [
      'all addresses, their own too',
      'translations: { fr: /fr/eau/, en: /en/water/ }',
      'translations: { fr: /fr/eau/, en: /en/water/ }',
    ],
    [
      'a list of fields',
      'translations: [{ lang: en, url: /en/water/ }]',
      'translations: [{ lang: fr, url: https://ex.example/fr/eau/ }]',
    ],
    ['files', 'translations: [water.md]', 'translations: { fr: eau.md }'],
  ])('is read of the translations that the front matter of a site lists as %s', async (_, one, other) => {
    const { texts } = await readAll(
      folderOf({
        '_config.yml': 'url: https://ex.example\npermalink: pretty',
        'eau.md': `---\ntitle: Eau\nlang: fr\npermalink: /fr/eau/\n${one}\n---\nTexte.\n`,
        'water.md': `---\ntitle: Water\nlang: en\npermalink: /en/water/\n${other}\n---\nText.\n`,
        'seul.md': '---\ntitle: Seul\ntranslations: {}\n---\nTexte.\n',
      }),
    );
    const [french, english, alone] = ['eau.md', 'water.md', 'seul.md'].map(
      (name) => texts.get(name)?.article.translationKey,
    );
    expect(french).toBeDefined();
    expect([english, alone]).toEqual([french, undefined]);
  });

  it.each([
    ['content/posts/eau.fr.md', 'content/posts/eau.en.md'],
    ['content/fr/posts/eau.md', 'content/en/posts/eau.md'],
    ['content/eau/index.fr.md', 'content/eau/index.en.md'],
  ])('is read of the names %s and %s', (french, english) => {
    const [one, other] = [french, english].map((path) => hintsFromPath(path, 'Europe/Paris'));
    expect(one).toMatchObject({ language: 'fr' });
    expect(other).toMatchObject({ language: 'en', translationKey: one?.translationKey });
  });

  it.each(['_posts/2024-03-02-eau.md', '_posts/2024-03-02-eau.md.md'])(
    'is nothing where %s says no language',
    (path) => {
      const { language, translationKey } = hintsFromPath(path, 'Europe/Paris');
      expect([language, translationKey]).toEqual([undefined, undefined]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { hintsFromPath } from '../../../electron/import/sources/post-name';
import { read } from '../support/read-fixture';

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
    ['content/posts/eau.fr.md', 'content/posts/eau.en.md'],
    ['content/fr/posts/eau.md', 'content/en/posts/eau.md'],
    ['content/eau/index.fr.md', 'content/eau/index.en.md'],
  ])('is read of the names %s and %s', (french, english) => {
    const [one, other] = [french, english].map((path) => hintsFromPath(path, 'Europe/Paris'));
    expect(one).toMatchObject({ language: 'fr' });
    expect(other).toMatchObject({ language: 'en', translationKey: one?.translationKey });
  });

  it('is nothing where a name says no language', () => {
    expect(hintsFromPath('_posts/2024-03-02-eau.md', 'Europe/Paris').translationKey).toBeUndefined();
  });
});

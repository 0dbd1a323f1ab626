import { describe, expect, it } from 'vitest';
import { dayInPath, formerPathOf } from '../../../electron/import/fields/former-paths';
import { read } from '../support/read-fixture';

describe('where a text stood before', () => {
  it.each([
    ['/2024/03/eau/', '2024/03/eau'],
    ['eau.html', 'eau.html'],
    ['/notre-eau/index.html', 'notre-eau'],
    ['/%C3%A9t%C3%A9/', 'été'],
    ['https://ex.org/blog/eau.html', 'eau.html'],
  ])('is read of %s', (address, path) => {
    expect(formerPathOf(address, 'https://ex.org/blog')).toBe(path);
  });

  it.each([
    'https://ailleurs.org/eau/',
    '//ailleurs.org/eau',
    '/?p=12',
    '/:year/:title/',
    'Autre nom',
    '/home/quelquun/textes/eau.md',
    '/Users/quelquun/eau.html',
    '/../secret/',
    '/a/.git/config',
    '/a\\b/',
    'javascript:alert(1)/',
    '/',
  ])('is not read of %s', (address) => {
    expect(formerPathOf(address, 'https://ex.org/blog')).toBeNull();
  });

  it('is kept of a front matter, and the rest of it reported', async () => {
    const { article, notices } = await read(
      't.md',
      '---\ntitle: Eau\npermalink: /2024/03/12/eau/\nredirect_from:\n  - /eau.html\n  - /:title/\n---\nTexte.\n',
    );
    expect(article.formerPaths).toEqual(['eau.html', '2024/03/12/eau']);
    expect(article.date.local).toBe('2024-03-12T00:00');
    expect(notices).toEqual([
      { kind: 'dropped', file: 't.md', what: 'front matter: redirect_from', count: 1 },
    ]);
  });

  it('may hold the day of the text', () => {
    expect(dayInPath('2024-03-12-eau')).toBe('2024-03-12');
    expect(dayInPath('2024/3/2')).toBe('2024-3-2');
    expect(dayInPath('12/eau')).toBeNull();
  });
});

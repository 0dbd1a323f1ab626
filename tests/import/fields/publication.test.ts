import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../electron/import';
import { fileOf, keeper, problemOf, seed } from '../support/read-fixture';

const outcome = async (fields: string, options: Partial<typeof seed> = {}) => {
  const file = fileOf('t.md', `---\ntitle: T\n${fields}\n---\nTexte.\n`);
  const site = { source: 'jekyll', base: null, basePath: '' };
  const asPost = { ...seed, ...options, site, lenient: true, status: 'published' as const };
  const result = await readArticle(file, asPost, keeper().keep);
  if (!result.ok) expect.fail(JSON.stringify(result.problem));
  const { article, conversion } = result.value;
  const reasons = conversion.changed.filter(({ what }) => /^(not-public|status)/.test(what));
  return [article.status, ...reasons.flatMap(({ what, words }) => [what, ...words])];
};

describe('a text that was not public on its site', () => {
  it.each([
    ...['no', 'No', 'off', 'false', '0', 'N', '"no"', 'non', 'peut-être'].map(
      (value) => `published: ${value}`,
    ),
    ...['on', '1', 'yes', 'true', 'Y', '"true"', 'oui', 'peut-être'].map((value) => `draft: ${value}`),
    ...['private', 'pending', 'privé', 'relecture'].map((value) => `status: ${value}`),
    'private: true',
    'hidden: yes',
    'unlisted: 1',
    'publish: false',
    'public: no',
    'visibility: private',
    'visibility: members',
    'expiryDate: 2025-12-31',
    'expiryDate: bientôt',
    'headless: true',
    '_build: { render: never }',
    '_build: { render: false }',
    'build: { render: never, list: always }',
  ])('is a draft, and the reason is said: %s', async (field) => {
    const [status, what, reason] = await outcome(`date: 2025-03-02\n${field}`);
    expect([status, what]).toEqual(['draft', 'not-public']);
    expect(reason?.split(':')[0]).toBe(field.split(':')[0]);
  });

  it('is a draft where several fields say so, each of which is named', async () => {
    expect(await outcome('date: 2025-03-02\nprivate: true\nunlisted: yes\ndraft: on')).toEqual([
      'draft',
      'not-public',
      'draft: on',
      'private: true',
      'unlisted: yes',
    ]);
  });

  it('is a draft behind a password, which is not repeated', async () => {
    expect(await outcome('date: 2025-03-02\npassword: sésame')).toEqual(['draft', 'not-public', 'password']);
  });

  it('is a draft before its date, whatever its status', async () => {
    const future = ['draft', 'status:future', '2026-03-02 00:00'];
    expect(await outcome('date: 2026-03-02')).toEqual(future);
    expect(await outcome('date: 2026-03-02\nstatus: published')).toEqual(future);
    expect(await outcome('date: 2025-03-02\npublishDate: 2026-03-02')).toEqual(future);
  });
});

describe('a text that was public on its site', () => {
  it.each([
    ...['yes', 'on', '1', 'true', '"true"', '2025-03-02'].map((value) => `published: ${value}`),
    ...['no', 'off', '0', 'false', 'False', '"false"', ''].map((value) => `draft: ${value}`),
    ...['publish', 'public', 'published', 'publié'].map((value) => `status: ${value}`),
    'private: false',
    'visibility: public',
    'expiryDate: 2026-01-02',
    'password: ""',
    'password: false',
    '_build: { list: never }',
  ])('stays so: %s', async (field) => {
    expect(await outcome(`date: 2025-03-02\n${field}`)).toEqual(['published']);
  });
});

describe('a file of the group’s own', () => {
  it('must say plainly what it is', async () => {
    for (const [where, value] of [
      ['draft', 'peut-être'],
      ['published', 'bientôt'],
      ['status', 'relecture'],
    ])
      expect(await problemOf('t.md', `---\n${where}: ${value}\n---\nTexte.`)).toMatchObject({
        kind: 'invalid',
        where,
      });
  });
});

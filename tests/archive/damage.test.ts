import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive, readArchive } from '../../electron/archive';
import { contentHash } from '../../electron/archive/tables/checksums';
import { articleSchema, emptyMasthead, linesOf, plainText, usualSite } from '../../src/article';
import type { Article, Mark, SiteSettings } from '../../src/article';
import {
  aFolder,
  aFolderWithTexts,
  all,
  alter,
  anArchive,
  found,
  morning,
  paragraph,
  value,
  why,
} from './fixtures';

const minute = 60_000;

/** The last revision of a text, with one letter changed. */
function alterLastRevision(folder: string, from = 'dimanche', to = 'dimenche'): void {
  alter(
    folder,
    'UPDATE revision SET content = replace(content, ?, ?) WHERE article = 1 AND revision = 2',
    from,
    to,
  );
}

const bodyText = ({ body }: Article) => JSON.stringify(body);

describe('a text that the disk altered', () => {
  it('is named and set aside with its last sound revision, and hides no other text', async () => {
    const { folder, station, pool } = aFolderWithTexts();
    alterLastRevision(folder);
    const archive = anArchive(folder);
    expect(archive.articles.open(station.id)).toEqual({
      ok: false,
      problem: {
        kind: 'text-damaged',
        id: station.id,
        headline: 'La gare',
        sound: { revision: 1, savedAt: morning },
        hasWords: true,
      },
    });
    expect(value(archive.articles.open(pool.id)).article.headline).toBe('La piscine');
    const rows = value(archive.library.list(all)).rows;
    expect(rows.map(({ headline, damaged = false }) => [headline, damaged])).toEqual([
      ['La gare', true],
      ['La piscine', false],
    ]);
    expect(found(archive, 'dimanche').sort()).toEqual(['La gare', 'La piscine']);
    expect(value(archive.library.list({ ...all, words: 'dimanche' })).rows).toContainEqual(
      expect.objectContaining({ headline: 'La gare', damaged: true, snippet: [] }),
    );
    const { articles, damaged } = value(await archive.site.texts());
    expect(articles.map(({ headline }) => headline)).toEqual(['La piscine']);
    expect(damaged).toEqual([{ id: station.id, headline: 'La gare' }]);
    expect(archive.revisions.open({ id: station.id, revision: 2 })).toMatchObject({
      problem: { kind: 'text-damaged' },
    });
    expect(value(archive.revisions.open({ id: station.id, revision: 1 })).headline).toBe('La gare');
  });

  it('goes on from its last sound revision, and the damaged one stays as it is', () => {
    const { folder, station } = aFolderWithTexts();
    alterLastRevision(folder);
    const archive = anArchive(folder);
    const opened = value(archive.articles.recover({ id: station.id, from: 'sound' }, morning + 20 * minute));
    expect(opened).toMatchObject({ revision: 3, article: { headline: 'La gare', status: 'ready' } });
    expect(bodyText(opened.article)).not.toContain('conseil');
    expect(value(archive.articles.open(station.id))).toEqual(opened);
    expect(value(archive.revisions.list(station.id)).map(({ revision }) => revision)).toEqual([3, 2, 1]);
    const later = { ...opened.article, headline: 'La gare reste' };
    value(archive.articles.save({ article: later, base: 3 }, morning + 30 * minute));
    expect(value(archive.library.list(all)).rows.every(({ damaged }) => damaged === undefined)).toBe(true);
  });

  it('goes on from the words that can still be read, as a draft, whatever was altered', () => {
    for (const [from, to] of [
      ['dimanche', 'dimenche'],
      ['"marks":[]', '"marks":[}'],
      ['"type":"paragraph"', '"type":"paragrapi"'],
      ['"local":"2025', '"locol":"2025'],
    ] as const) {
      const { folder, station } = aFolderWithTexts();
      alterLastRevision(folder, from, to);
      const archive = anArchive(folder);
      const { article } = value(archive.articles.recover({ id: station.id, from: 'words' }, morning));
      expect(article).toMatchObject({ id: station.id, headline: 'La gare', status: 'draft' });
      expect(bodyText(article)).toMatch(/Elle reste ouverte\..*Le conseil a voté dim[ae]nche\./);
      expect(linesOf(article.body).map(plainText)).not.toContain('');
      expect(articleSchema.safeParse(article).error).toBeUndefined();
      archive.close();
    }
  });

  it('goes on from all runs of its words, as they followed one another', () => {
    const { folder, station } = aFolderWithTexts();
    const run = (text: string, ...marks: Mark[]) => ({ type: 'text' as const, text, marks });
    const first = anArchive(folder);
    const { article, revision } = value(first.articles.open(station.id));
    const content = [run('Elle reste '), run('ouverte', { type: 'bold' }), run('.')];
    const body = [{ type: 'paragraph' as const, content }, paragraph('Fin.')];
    value(first.articles.save({ article: { ...article, body }, base: revision }, morning + 60 * minute));
    first.close();
    alter(
      folder,
      'UPDATE revision SET content = replace(content, \'"marks":[]\', \'"marks":[}\') WHERE article = 1',
    );
    const saved = value(anArchive(folder).articles.recover({ id: station.id, from: 'words' }, morning));
    expect(linesOf(saved.article.body).map(plainText)).toEqual(['Elle reste ouverte.', 'Fin.']);
  });

  it('is drawn in lists from its text when only its row was altered', async () => {
    const { folder, station } = aFolderWithTexts();
    alter(folder, "UPDATE article SET headline = 'La gase', status = 'sraft', tags = '[' WHERE number = 1");
    const archive = anArchive(folder);
    expect(value(archive.library.list(all)).rows[0]).toMatchObject({ headline: 'La gare', status: 'ready' });
    expect(value(await archive.site.texts()).articles).toHaveLength(2);
    expect(value(archive.articles.open(station.id)).article.headline).toBe('La gare');
  });

  it('is marked in its history when what is said there of a revision was altered', () => {
    const { folder, station } = aFolderWithTexts();
    alter(folder, "UPDATE revision SET headline = 'La gase' WHERE article = 1 AND revision = 1");
    const archive = anArchive(folder);
    expect(value(archive.revisions.list(station.id)).map(({ damaged = false }) => damaged)).toEqual([
      false,
      true,
    ]);
  });

  it('is found by its words again once the index of words is damaged', () => {
    const { folder, pool } = aFolderWithTexts();
    alter(folder, "UPDATE search_data SET block = x'00'");
    const archive = anArchive(folder);
    value(
      archive.articles.save(
        { article: { ...pool, headline: 'La piscine rouvre' }, base: 1 },
        morning + minute,
      ),
    );
    expect(found(archive, 'dimanche').sort()).toEqual(['La gare', 'La piscine rouvre']);
  });
});

describe('a masthead, settings and words that the disk altered', () => {
  it('are those of the last sound state, or of a new archive', () => {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    value(archive.masthead.save({ ...emptyMasthead(), name: 'Le collectif' }, morning));
    value(archive.settings.save({ theme: 'dark' }, morning));
    value(archive.words.save(['chapô'], morning));
    expect(archive.notices()).toEqual([]);
    archive.close();
    alter(folder, "UPDATE document SET content = replace(content, 'a', '{')");
    const again = anArchive(folder);
    expect(again.masthead.open().name).toBe('Le collectif');
    expect(again.notices()).toEqual([{ kind: 'masthead-damaged' }]);
    expect([again.settings.open(), again.words.open()]).toEqual([{}, []]);
  });
});

describe('settings of a site that cannot be read', () => {
  const poster: SiteSettings = { ...usualSite(), look: 'poster', search: true };

  it('are those of the usual site, and that is said until they are saved again', () => {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    value(archive.siteSettings.save(poster, morning));
    archive.close();
    alter(folder, "UPDATE document SET content = replace(content, 'poster', 'posted') WHERE name = 'site'");
    const again = anArchive(folder);
    expect(again.siteSettings.open()).toEqual(usualSite());
    expect(again.notices()).toEqual([{ kind: 'site-damaged' }]);
    value(again.siteSettings.save(poster, morning));
    expect(again.notices()).toEqual([]);
  });

  it('keep the parts of a known form', () => {
    const archive = anArchive();
    const unknown = { ...poster, look: 'cubist' } as unknown as SiteSettings;
    value(archive.siteSettings.save(unknown, morning));
    expect(archive.siteSettings.open()).toEqual({ ...poster, look: 'newspaper' });
    expect(archive.notices()).toEqual([{ kind: 'site-damaged' }]);
  });
});

describe('an archive from a stranger', () => {
  /** Puts a text into the archive as a program of theirs would: every hash and checksum is right. */
  function plant(folder: string, content: string): void {
    alter(
      folder,
      'UPDATE revision SET content = ?, hash = ? WHERE article = 1 AND revision = 2',
      content,
      contentHash(content),
    );
  }

  it('leads to no address that an article cannot have: the words of the link stay', () => {
    const { folder, station } = aFolderWithTexts();
    const archive = value(openArchive(folder, { create: true }));
    const { article } = value(archive.articles.open(station.id));
    archive.close();
    const link = { type: 'link', href: 'javascript:alert(1)' };
    const body = [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Cliquez ici', marks: [link, { type: 'bold' }] }],
      },
    ];
    plant(folder, JSON.stringify({ ...article, body }));
    const opened = value(anArchive(folder).articles.open(station.id)).article;
    expect(opened.body[0]).toMatchObject({
      content: [{ type: 'text', text: 'Cliquez ici', marks: [{ type: 'bold' }] }],
    });
  });

  it('is read without a crash however its texts are formed', async () => {
    const { folder, station } = aFolderWithTexts();
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const content of [
      '',
      'null',
      '[]',
      '{}',
      '{"headline":1,"body":{}}',
      deep,
      `{"id":"${station.id}","body":${deep}}`,
    ]) {
      plant(folder, content);
      const archive = value(openArchive(folder, { create: true }));
      expect(archive.articles.open(station.id)).toMatchObject({ problem: { kind: 'text-damaged' } });
      expect(value(await archive.site.texts()).articles).toHaveLength(1);
      expect(value(archive.library.list({ ...all, words: 'dimanche' })).total).toBe(2);
      archive.close();
    }
  });

  it('with triggers or views of its own is refused', () => {
    const { folder } = aFolderWithTexts();
    alter(folder, 'CREATE TRIGGER spy AFTER UPDATE ON article BEGIN DELETE FROM revision; END');
    expect(openArchive(folder, { create: true })).toMatchObject({ problem: { kind: 'archive-foreign' } });
    expect(readArchive(folder, why)).toMatchObject({ problem: { kind: 'archive-foreign' } });
  });

  it('gives no file but pictures whose bytes are those that their name promises', async () => {
    const { folder } = aFolderWithTexts();
    const outside = join(aFolder(), 'secret.txt');
    writeFileSync(outside, 'secret');
    const secret = createHash('sha256').update('secret').digest('hex');
    const place = (hash: string) => join(folder, 'pictures', hash.slice(0, 2), hash);
    const add = (hash: string) =>
      alter(folder, "INSERT INTO picture VALUES (?, 'image/png', 1, 1, 6, 0)", hash);
    const climbing = '../../../secret.txt';
    mkdirSync(join(folder, 'pictures', secret.slice(0, 2)), { recursive: true });
    symlinkSync(outside, place(secret));
    const altered = 'ab'.repeat(32);
    mkdirSync(join(folder, 'pictures', 'ab'), { recursive: true });
    writeFileSync(place(altered), 'other bytes');
    for (const hash of [climbing, secret, altered]) add(hash);
    const archive = anArchive(folder);
    for (const hash of [climbing, secret, altered]) expect(await archive.pictures.read(hash)).toBeNull();
    expect(archive.pictures.find(climbing)).toBeNull();
  });
});

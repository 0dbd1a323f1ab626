import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openArchive, readArchive } from '../../electron/archive';
import { contentHash } from '../../electron/archive/tables/checksums';
import { emptyMasthead } from '../../src/article';
import type { Article } from '../../src/article';
import { aFolder, anArchive, anArticle, found, morning, paragraph, value } from './fixtures';

const minute = 60_000;
const why = { kind: 'archive-read-only', path: 'une clé protégée' } as const;

/** An archive with a text of two revisions and another text, closed. */
function aFolderWithTexts() {
  const folder = join(aFolder(), 'archive');
  const archive = value(openArchive(folder, { create: true }));
  const station = value(
    archive.createArticle(
      anArticle({ headline: 'La gare', status: 'ready', slug: 'la-gare', text: 'Elle reste ouverte.' }),
      morning,
    ),
  ).article;
  const later = { ...station, body: [...station.body, paragraph('Le conseil a voté dimanche.')] };
  value(archive.saveArticle({ article: later, base: 1 }, morning + 10 * minute));
  const pool = value(
    archive.createArticle(
      anArticle({
        headline: 'La piscine',
        status: 'ready',
        slug: 'la-piscine',
        text: 'Elle rouvre dimanche.',
      }),
      morning,
    ),
  ).article;
  expect(found(archive, 'conseil')).toEqual(['La gare']); // Its words are taken in.
  archive.close();
  return { folder, station, pool };
}

/** Changes the archive's file as the disk would, behind the program's back. */
function alter(folder: string, sql: string, ...values: unknown[]): void {
  const database = new Sqlite(join(folder, 'archive.sqlite'));
  database.unsafeMode(true);
  database.prepare(sql).run(...values);
  database.close();
}

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
const all = { words: '', limit: 50, offset: 0 };

describe('a text that the disk altered', () => {
  it('is named and set aside with its last sound revision, and hides no other text', () => {
    const { folder, station, pool } = aFolderWithTexts();
    alterLastRevision(folder);
    const archive = anArchive(folder);
    expect(archive.openArticle(station.id)).toEqual({
      ok: false,
      problem: {
        kind: 'text-damaged',
        id: station.id,
        headline: 'La gare',
        sound: { revision: 1, savedAt: morning },
        hasWords: true,
      },
    });
    expect(value(archive.openArticle(pool.id)).article.headline).toBe('La piscine');
    const rows = value(archive.listArticles(all)).rows;
    expect(rows.map(({ headline, damaged = false }) => [headline, damaged])).toEqual([
      ['La gare', true],
      ['La piscine', false],
    ]);
    expect(found(archive, 'dimanche').sort()).toEqual(['La gare', 'La piscine']);
    expect(value(archive.listArticles({ ...all, words: 'dimanche' })).rows).toContainEqual(
      expect.objectContaining({ headline: 'La gare', damaged: true, snippet: [] }),
    );
    const { articles, damaged } = value(archive.articlesForSite());
    expect(articles.map(({ headline }) => headline)).toEqual(['La piscine']);
    expect(damaged).toEqual([{ id: station.id, headline: 'La gare' }]);
    expect(archive.openRevision({ id: station.id, revision: 2 })).toMatchObject({
      problem: { kind: 'text-damaged' },
    });
    expect(value(archive.openRevision({ id: station.id, revision: 1 })).headline).toBe('La gare');
  });

  it('goes on from its last sound revision, and the damaged one stays as it is', () => {
    const { folder, station } = aFolderWithTexts();
    alterLastRevision(folder);
    const archive = anArchive(folder);
    const opened = value(archive.recoverArticle({ id: station.id, from: 'sound' }, morning + 20 * minute));
    expect(opened).toMatchObject({ revision: 3, article: { headline: 'La gare', status: 'ready' } });
    expect(bodyText(opened.article)).not.toContain('conseil');
    expect(value(archive.openArticle(station.id))).toEqual(opened);
    expect(value(archive.listRevisions(station.id)).map(({ revision }) => revision)).toEqual([3, 2, 1]);
    const later = { ...opened.article, headline: 'La gare reste' };
    value(archive.saveArticle({ article: later, base: 3 }, morning + 30 * minute));
    expect(value(archive.listArticles(all)).rows.every(({ damaged }) => damaged === undefined)).toBe(true);
  });

  it('goes on from the words that can still be read, as a draft, whatever was altered', () => {
    for (const [from, to] of [
      ['dimanche', 'dimenche'],
      ['"marks":[]', '"marks":[}'],
      ['"type":"paragraph"', '"type":"paragrapi"'],
    ] as const) {
      const { folder, station } = aFolderWithTexts();
      alterLastRevision(folder, from, to);
      const archive = anArchive(folder);
      const { article } = value(archive.recoverArticle({ id: station.id, from: 'words' }, morning));
      expect(article).toMatchObject({ id: station.id, headline: 'La gare', status: 'draft' });
      expect(bodyText(article)).toMatch(/Elle reste ouverte\..*Le conseil a voté dim[ae]nche\./);
      archive.close();
    }
  });

  it('is drawn in lists from its text when only its row was altered', () => {
    const { folder, station } = aFolderWithTexts();
    alter(folder, "UPDATE article SET headline = 'La gase', status = 'sraft', tags = '[' WHERE number = 1");
    const archive = anArchive(folder);
    expect(value(archive.listArticles(all)).rows[0]).toMatchObject({ headline: 'La gare', status: 'ready' });
    expect(value(archive.articlesForSite()).articles).toHaveLength(2);
    expect(value(archive.openArticle(station.id)).article.headline).toBe('La gare');
  });

  it('is marked in its history when what is said there of a revision was altered', () => {
    const { folder, station } = aFolderWithTexts();
    alter(folder, "UPDATE revision SET headline = 'La gase' WHERE article = 1 AND revision = 1");
    const archive = anArchive(folder);
    expect(value(archive.listRevisions(station.id)).map(({ damaged = false }) => damaged)).toEqual([
      false,
      true,
    ]);
  });

  it('is found by its words again once the index of words is damaged', () => {
    const { folder, pool } = aFolderWithTexts();
    alter(folder, "UPDATE search_data SET block = x'00'");
    const archive = anArchive(folder);
    value(
      archive.saveArticle({ article: { ...pool, headline: 'La piscine rouvre' }, base: 1 }, morning + minute),
    );
    expect(found(archive, 'dimanche').sort()).toEqual(['La gare', 'La piscine rouvre']);
  });
});

describe('a masthead, settings and words that the disk altered', () => {
  it('are those of the last sound state, or of a new archive', () => {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    value(archive.saveMasthead({ ...emptyMasthead(), name: 'Le collectif' }, morning));
    value(archive.saveSettings({ theme: 'dark' }, morning));
    value(archive.saveWords(['chapô'], morning));
    expect(archive.notices()).toEqual([]);
    archive.close();
    alter(folder, "UPDATE document SET content = replace(content, 'a', '{')");
    const again = anArchive(folder);
    expect(again.openMasthead().name).toBe('Le collectif');
    expect(again.notices()).toEqual([{ kind: 'masthead-damaged' }]);
    expect([again.openSettings(), again.openWords()]).toEqual([{}, []]);
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
    const { article } = value(archive.openArticle(station.id));
    archive.close();
    const link = { type: 'link', href: 'javascript:alert(1)' };
    const body = [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Cliquez ici', marks: [link, { type: 'bold' }] }],
      },
    ];
    plant(folder, JSON.stringify({ ...article, body }));
    const opened = value(anArchive(folder).openArticle(station.id)).article;
    expect(opened.body[0]).toMatchObject({
      content: [{ type: 'text', text: 'Cliquez ici', marks: [{ type: 'bold' }] }],
    });
  });

  it('is read without a crash however its texts are formed', () => {
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
      expect(archive.openArticle(station.id)).toMatchObject({ problem: { kind: 'text-damaged' } });
      expect(value(archive.articlesForSite()).articles).toHaveLength(1);
      expect(value(archive.listArticles({ ...all, words: 'dimanche' })).total).toBe(2);
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
    for (const hash of [climbing, secret, altered]) expect(await archive.readPicture(hash)).toBeNull();
    expect(archive.findPicture(climbing)).toBeNull();
  });
});

describe('an archive whose pages were overwritten', () => {
  /** Overwrites the page that a table begins with, or the last one of it that holds a content. */
  function overwrite(folder: string, table: string): void {
    const file = join(folder, 'archive.sqlite');
    const database = new Sqlite(file, { readonly: true });
    const page = database
      .prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(table) as number;
    database.close();
    const bytes = readFileSync(file);
    bytes.fill(7, 4096 * (page - 1), 4096 * page);
    writeFileSync(file, bytes);
  }

  it('is read as far as it can be: the texts without their rows, the rows without their texts', () => {
    const first = aFolderWithTexts();
    overwrite(first.folder, 'article');
    expect(openArchive(first.folder, { create: true })).toMatchObject({
      problem: { kind: 'archive-damaged' },
    });
    const texts = value(readArchive(first.folder, why));
    expect(texts.readOnly).toMatchObject({ kind: 'archive-damaged' });
    expect(texts.notices()).toMatchObject([{ kind: 'archive-salvaged' }]);
    expect(value(texts.openArticle(first.pool.id)).article).toEqual(first.pool);
    expect(found(texts, 'dimanche').sort()).toEqual(['La gare', 'La piscine']);

    const second = aFolderWithTexts();
    overwrite(second.folder, 'revision');
    const rows = value(readArchive(second.folder, why));
    expect(value(rows.listArticles(all)).rows.map(({ headline }) => headline)).toEqual([
      'La gare',
      'La piscine',
    ]);
    expect(rows.openArticle(second.pool.id)).toMatchObject({
      problem: { kind: 'text-damaged', headline: 'La piscine', sound: null, hasWords: false },
    });
  });

  it('of which one bit of a page of texts was flipped hides only what lay there', () => {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    for (let n = 0; n < 60; n++)
      value(
        archive.createArticle(
          anArticle({ headline: `Texte ${n}`, text: 'Un mot. '.repeat(40) }),
          morning + n,
        ),
      );
    archive.close();
    const file = join(folder, 'archive.sqlite');
    const bytes = readFileSync(file);
    const inText = bytes.lastIndexOf('"headline":"Texte 17"');
    const page = Math.floor(inText / 4096) * 4096;
    bytes[page] = (bytes[page] ?? 0) ^ 0x40; // The kind of the page.
    writeFileSync(file, bytes);
    const read = value(readArchive(folder, why));
    const open = value(read.listArticles({ ...all, limit: 100 })).rows.map(
      ({ id }) => read.openArticle(id).ok,
    );
    expect(open).toHaveLength(60);
    expect(open.filter(Boolean).length).toBeGreaterThan(45);
  });
});

describe('the log of a program that was killed', () => {
  /** A copy of an archive with a log, as a killed program leaves it. */
  function aKilledFolder() {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    const { article } = value(archive.createArticle(anArticle({ headline: 'Un' }), morning));
    for (let base = 1; base < 6; base++)
      value(
        archive.saveArticle(
          { article: { ...article, byline: `Nº ${base}` }, base },
          morning + base * 6 * minute,
        ),
      );
    const copy = join(aFolder(), 'copie');
    mkdirSync(copy);
    for (const name of ['archive.sqlite', 'archive.sqlite-wal'])
      writeFileSync(join(copy, name), readFileSync(join(folder, name)));
    archive.close();
    return copy;
  }

  it('is whole, and nothing is said', () => {
    expect(anArchive(aKilledFolder()).notices()).toEqual([]);
  });

  it.each(['altered', 'cut'] as const)('was %s: saves may be missing, and that is said', (how) => {
    const folder = aKilledFolder();
    const log = join(folder, 'archive.sqlite-wal');
    const bytes = readFileSync(log);
    if (how === 'altered')
      bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
    writeFileSync(log, how === 'cut' ? bytes.subarray(0, bytes.length - 700) : bytes);
    const said = [{ kind: 'saves-missing', path: folder }];
    expect(value(readArchive(folder, why)).notices()).toEqual(said);
    expect(anArchive(folder).notices()).toEqual(said);
  });
});

describe('a folder of pictures without its texts', () => {
  it.each(['missing', 'empty', 'blank'] as const)(
    'whose file of texts is %s never becomes a new archive',
    (how) => {
      const folder = aFolder();
      mkdirSync(join(folder, 'pictures', 'ab'), { recursive: true });
      writeFileSync(join(folder, 'pictures', 'ab', 'ab'.repeat(32)), 'une photo');
      const file = join(folder, 'archive.sqlite');
      if (how === 'empty') writeFileSync(file, '');
      if (how === 'blank') {
        const blank = new Sqlite(file);
        blank.pragma('journal_mode = WAL');
        blank.close();
      }
      const before = readdirSync(folder).filter((name) => name !== 'archive.lock');
      for (const create of [true, false])
        expect(openArchive(folder, { create })).toEqual({
          ok: false,
          problem: { kind: 'archive-lost', path: folder },
        });
      expect(readArchive(folder, why)).toMatchObject({ problem: { kind: 'archive-lost' } });
      expect(readdirSync(folder).filter((name) => name !== 'archive.lock')).toEqual(before);
    },
  );
});

describe('nobody but its owner', () => {
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it.skipIf(process.platform === 'win32')(
    'can read an archive, a new one or one of an earlier version',
    async () => {
      const folder = join(aFolder(), 'archive');
      const archive = value(openArchive(folder, { create: true }));
      const picture = { bytes: new Uint8Array([1]), type: 'image/png', width: 1, height: 1 } as const;
      const { hash } = value(await archive.keepPicture(picture, morning));
      const files = () => [
        ...readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) =>
          [entry.isDirectory() ? 'folder' : 'file', mode(join(entry.parentPath, entry.name))].join(' '),
        ),
        `folder ${mode(folder)}`,
      ];
      expect([...new Set(files())].sort()).toEqual(['file 600', 'folder 700']);
      archive.close();
      const inner = join(folder, 'pictures', hash.slice(0, 2));
      for (const path of [folder, join(folder, 'pictures'), inner]) chmodSync(path, 0o755);
      for (const path of [join(folder, 'archive.sqlite'), join(folder, 'archive.lock'), join(inner, hash)])
        chmodSync(path, 0o644);
      anArchive(folder);
      expect([...new Set(files())].sort()).toEqual(['file 600', 'folder 700']);
    },
  );
});

it('an archive that another program holds open is read as it stands, while that program writes on', () => {
  const folder = join(aFolder(), 'archive');
  const desk = anArchive(folder);
  const { article } = value(desk.createArticle(anArticle({ headline: 'Un', text: 'Premier mot.' }), morning));
  const read = value(readArchive(folder, { kind: 'archive-busy', path: folder }));
  value(desk.saveArticle({ article: { ...article, headline: 'Deux' }, base: 1 }, morning + 6 * minute));
  expect(value(read.openArticle(article.id)).article.headline).toBe('Un');
  expect(found(read, 'premier')).toEqual(['Un']);
  expect(read.saveArticle({ article, base: 1 }, morning)).toMatchObject({
    problem: { kind: 'archive-busy' },
  });
  read.close();
});

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { isLongOutOfDate, openArchive } from '../../electron/archive';
import { inspectArchive } from '../../electron/archive/opening/inspect';
import { steps } from '../../electron/archive/migrations';
import { aFolder, anArchive, anArticle, found, morning, value } from './fixtures';
import { integrityOf } from './integrity';

/** The archive of a group with a few hundred articles, closed. */
function aFullFolder(): string {
  const folder = join(aFolder(), 'archive');
  const archive = value(openArchive(folder, { create: true }));
  const text = 'Le conseil municipal se réunit ce soir pour en parler avec les habitants. '.repeat(60);
  for (let n = 0; n < 40; n++)
    value(archive.articles.create(anArticle({ headline: `Un ${n}`, text }), morning));
  archive.close();
  return folder;
}

/** Every file of a folder with its bytes, but for the empty lock and what SQLite reads a log through. */
function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name !== 'archive.lock' && !name.endsWith('-shm'));
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(
    files.filter((name) => statSync(join(folder, name)).size > 0).map((name) => [name, hash(name)]),
  );
}

/** Where each table begins, as a count of pages before it. */
function rootPages(file: string): { article: number; revision: number } {
  const database = new Sqlite(file, { readonly: true });
  const root = (name: string) =>
    (database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name) as number) - 1;
  const pages = { article: root('article'), revision: root('revision') };
  database.close();
  return pages;
}

function refusalOf(folder: string) {
  const before = bytesOf(folder);
  const result = openArchive(folder, { create: true });
  expect(bytesOf(folder)).toEqual(before);
  return result.ok ? null : result.problem;
}

describe('a folder', () => {
  it('that is missing is made, and keeps what is put in it', () => {
    const folder = join(aFolder(), 'un', 'deux');
    const first = value(openArchive(folder, { create: true }));
    const { article } = value(first.articles.create(anArticle({ headline: 'Un' }), morning));
    first.close();
    expect(value(anArchive(folder).articles.open(article.id))).toEqual({
      article,
      revision: 1,
      savedAt: morning,
    });
  });

  it('that is missing is not made for someone who only reads', () => {
    const folder = join(aFolder(), 'faute-de-frappe');
    expect(openArchive(folder, { create: false })).toMatchObject({ problem: { kind: 'folder-absent' } });
    expect(existsSync(folder)).toBe(false);
  });

  it('whose making was cut short is made again', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'archive.sqlite'), '');
    anArchive(folder);
    const other = aFolder();
    const blank = new Sqlite(join(other, 'archive.sqlite'));
    blank.pragma('journal_mode = WAL');
    blank.close();
    expect(integrityOf(anArchive(other))).toBe('ok');
  });

  it('that is a file is a clear problem', () => {
    const file = join(aFolder(), 'notes.txt');
    writeFileSync(file, 'à garder');
    expect(openArchive(file, { create: true })).toMatchObject({
      problem: { kind: 'archive-unreadable', path: file },
    });
    expect(readFileSync(file, 'utf8')).toBe('à garder');
  });

  it('where nobody may write is a clear problem', () => {
    const folder = process.getuid?.() === 0 ? '/sys/kernel' : aFullFolder();
    if (folder !== '/sys/kernel') chmodSync(folder, 0o555);
    expect(refusalOf(folder)).toMatchObject({ kind: 'not-writable' });
    if (folder !== '/sys/kernel') chmodSync(folder, 0o755);
  });
});

describe('an archive is refused and left as it is', () => {
  it('when a newer Ronéo made it', () => {
    const folder = aFullFolder();
    const database = new Sqlite(join(folder, 'archive.sqlite'));
    database.pragma('user_version = 99');
    database.close();
    expect(refusalOf(folder)).toEqual({
      kind: 'archive-newer',
      path: folder,
      version: 99,
      known: steps.length,
    });
  });

  it('when it is the database of another program', () => {
    const folder = aFolder();
    const database = new Sqlite(join(folder, 'archive.sqlite'));
    database.exec("CREATE TABLE bookmark (url); INSERT INTO bookmark VALUES ('https://exemple.org')");
    database.close();
    expect(refusalOf(folder)).toEqual({ kind: 'archive-foreign', path: folder });
  });

  it('when it is no database at all', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'archive.sqlite'), 'du texte, pas une archive. '.repeat(500));
    expect(refusalOf(folder)).toMatchObject({ kind: 'archive-damaged', path: folder });
  });

  it('when it was cut short', () => {
    const folder = aFullFolder();
    const file = join(folder, 'archive.sqlite');
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, Math.floor(whole.length / 2)));
    expect(refusalOf(folder)).toMatchObject({ kind: 'archive-damaged', path: folder });
  });

  it('when pages of its articles were overwritten', () => {
    const folder = aFullFolder();
    const file = join(folder, 'archive.sqlite');
    const bytes = readFileSync(file);
    for (let at = 4096 * 12; at < 4096 * 22; at++) bytes[at] = (at * 31) % 251;
    writeFileSync(file, bytes);
    expect(refusalOf(folder)).toMatchObject({ kind: 'archive-damaged', path: folder });
  });

  it('when it is damaged and was also left open by a program that was killed', async () => {
    const folder = aFullFolder();
    await killWhileOpen(folder);
    expect(statSync(join(folder, 'archive.sqlite-wal')).size).toBeGreaterThan(0);
    const file = join(folder, 'archive.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(7, 4096 * 12, 4096 * 22);
    writeFileSync(file, bytes);
    expect(refusalOf(folder)).toMatchObject({ kind: 'archive-damaged' });
  });

  it('one that could not be opened is opened once the cause is gone', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'archive.sqlite'), { recursive: true }); // A folder where the file should be.
    expect(openArchive(folder, { create: true })).toMatchObject({ ok: false });
    rmSync(join(folder, 'archive.sqlite'), { recursive: true });
    expect(integrityOf(anArchive(folder))).toBe('ok');
  });
});

describe('the look at an archive', () => {
  it('a large one is checked whole after a bad end only, its lists every time', async () => {
    const folder = aFullFolder();
    const file = join(folder, 'archive.sqlite');
    const damage = (page: number) => {
      const bytes = readFileSync(file);
      bytes.fill(7, 4096 * page, 4096 * (page + 1));
      writeFileSync(file, bytes);
    };
    const look = () => inspectArchive(file, folder, steps.length, 1);
    expect(look()).toBeNull();
    const pages = rootPages(file);
    damage(pages.revision);
    expect(look()).toBeNull();
    await killWhileOpen(folder);
    expect(look()).toMatchObject({ kind: 'archive-damaged' });
    rmSync(`${file}-wal`);
    expect(look()).toBeNull();
    damage(pages.article);
    expect(look()).toMatchObject({ kind: 'archive-damaged' });
  });
});

describe('one program owns an archive at a time', () => {
  it('a second gets a problem, and the first continues', () => {
    const folder = join(aFolder(), 'archive');
    const first = anArchive(folder);
    expect(openArchive(folder, { create: true })).toEqual({
      ok: false,
      problem: { kind: 'archive-busy', path: folder },
    });
    value(first.articles.create(anArticle({ headline: 'Un' }), morning));
    expect(found(first, 'un')).toEqual(['Un']);
  });

  it('another process too, until it is killed', async () => {
    const folder = aFullFolder();
    const child = await openElsewhere(folder);
    expect(refusalOf(folder)).toEqual({ kind: 'archive-busy', path: folder });
    await kill(child);
    expect(integrityOf(anArchive(folder))).toBe('ok');
  });

  it('a second does not wait for the other, which may end soon', async () => {
    const folder = aFullFolder();
    const child = await openElsewhere(folder);
    const ended = endOf(child);
    child.stdin.write('end soon');
    expect(refusalOf(folder)).toEqual({ kind: 'archive-busy', path: folder });
    await ended;
    expect(integrityOf(anArchive(folder))).toBe('ok');
  });

  it('a refused archive is free again', () => {
    const folder = aFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'archive.sqlite'), 'du texte, pas une archive. '.repeat(500));
    refusalOf(folder);
    expect(refusalOf(folder)).toMatchObject({ kind: 'archive-damaged' });
  });
});

/** Another process that holds the archive's lock and has written to its log, as the program does; a word ends it soon. */
async function openElsewhere(folder: string) {
  const script = `
    const Sqlite = require('better-sqlite3');
    const lock = new Sqlite(${JSON.stringify(join(folder, 'archive.lock'))});
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    const database = new Sqlite(${JSON.stringify(join(folder, 'archive.sqlite'))});
    database.pragma('journal_mode = WAL');
    database.exec("UPDATE article SET headline = headline || ' bis'");
    console.log('open');
    process.stdin.once('data', () => setTimeout(() => process.exit(), 2000));`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

type Other = Awaited<ReturnType<typeof openElsewhere>>;

function endOf(child: Other): Promise<unknown> {
  return new Promise((resolve) => child.once('exit', resolve));
}

function kill(child: Other): Promise<unknown> {
  const ended = endOf(child);
  child.kill('SIGKILL');
  return ended;
}

async function killWhileOpen(folder: string): Promise<void> {
  await kill(await openElsewhere(folder));
}

describe('nobody but its owner', () => {
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it.skipIf(process.platform === 'win32')(
    'can read an archive, a new one or one of an earlier version',
    async () => {
      const folder = join(aFolder(), 'archive');
      const archive = value(openArchive(folder, { create: true }));
      const picture = { bytes: new Uint8Array([1]), type: 'image/png', width: 1, height: 1 } as const;
      const { hash } = value(await archive.pictures.keep(picture, morning));
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

it('a save while the archive’s folder is away is refused, and made once it is back', async () => {
  const folder = join(aFolder(), 'archive');
  const archive = anArchive(folder);
  const { article } = value(archive.articles.create(anArticle({ headline: 'La gare' }), morning));
  renameSync(folder, `${folder}-partie`);
  const draft = { article: { ...article, kicker: 'Suite' }, base: 1 };
  expect(archive.articles.save(draft, morning + 1)).toEqual({
    ok: false,
    problem: { kind: 'folder-absent', path: folder },
  });
  const picture = { bytes: Buffer.from('photo'), type: 'image/jpeg', width: 4, height: 3 } as const;
  expect(await archive.pictures.keep(picture, morning)).toMatchObject({ problem: { kind: 'folder-absent' } });
  expect(existsSync(folder)).toBe(false);
  renameSync(`${folder}-partie`, folder);
  expect(value(archive.articles.save(draft, morning + 2)).revision).toBe(2);
});

it('an archive whose file cannot be read is left to whoever opens it to say so', () => {
  const folder = aFolder();
  const file = join(folder, 'archive.sqlite');
  symlinkSync(file, file);
  expect(isLongOutOfDate(folder)).toBe(false);
});

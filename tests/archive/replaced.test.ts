import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { copiesBeside, openArchive, putBack, writeUnsaved } from '../../electron/archive';
import { aFolder, anArchive, anArticle, found, morning, value } from './fixtures';
import { integrityOf } from './integrity';

const day = '2025-03-03';

/** An archive that is open with one text, and another version of it, closed, with a text of another machine. */
async function twoVersions() {
  const root = aFolder();
  const [folder, other] = [join(root, 'archive'), join(root, 'autre')];
  const archive = anArchive(folder);
  const picture = { bytes: Buffer.from('le quai'), type: 'image/jpeg', width: 4, height: 3 } as const;
  const { hash } = value(await archive.pictures.keep(picture, morning));
  const { article } = value(archive.articles.create(anArticle({ headline: 'Le quai' }), morning));
  const theirs = value(openArchive(other, { create: true }));
  value(theirs.articles.create(anArticle({ headline: 'La gare' }), morning));
  theirs.close();
  /** As a synchronising program does it: written beside, then renamed. */
  const replace = () => {
    copyFileSync(join(other, 'archive.sqlite'), join(folder, '.archive.sqlite.~1a2b'));
    renameSync(join(folder, '.archive.sqlite.~1a2b'), join(folder, 'archive.sqlite'));
  };
  return { root, folder, archive, article, hash, replace };
}

const headlinesIn = (folder: string): string[] => {
  const archive = anArchive(folder);
  const headlines = found(archive, '');
  archive.close();
  return headlines;
};

it('nothing is written into an archive whose file was replaced, nor into what lies there now', async () => {
  const { folder, archive, article, replace } = await twoVersions();
  replace();
  const before = readFileSync(join(folder, 'archive.sqlite'));
  const draft = { article: { ...article, kicker: 'Suite' }, base: 1 };
  expect(archive.articles.save(draft, morning + 1)).toEqual({
    ok: false,
    problem: { kind: 'archive-replaced', path: folder, how: 'replaced' },
  });
  // SQLite would play our log into their file: it lies beside under another name.
  expect(readdirSync(folder).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  expect(value(archive.articles.open(article.id)).article.headline).toBe('Le quai');
  archive.close();
  expect(readFileSync(join(folder, 'archive.sqlite')).equals(before)).toBe(true);
  expect(headlinesIn(folder)).toEqual(['La gare']);
});

it('what was saved in a replaced archive is copied into a folder beside, with its pictures', async () => {
  const { root, folder, archive, article, hash, replace } = await twoVersions();
  value(archive.articles.save({ article: { ...article, headline: 'Le quai ferme' }, base: 1 }, morning + 1));
  replace();
  expect(archive.refusal()).toMatchObject({ kind: 'archive-replaced' });
  const copy = value(await archive.copyHeld(join(root, 'copie')));
  archive.close();
  expect(headlinesIn(copy)).toEqual(['Le quai ferme']);
  expect(headlinesIn(folder)).toEqual(['La gare']);
  expect(readFileSync(join(copy, 'pictures', hash.slice(0, 2), hash), 'utf8')).toBe('le quai');
});

it('what could not be saved is written into the copy', async () => {
  const { root, archive, article, replace } = await twoVersions();
  const masthead = { ...archive.masthead.open(), name: 'Collectif du quai' };
  replace();
  expect(archive.masthead.save(masthead, morning + 1)).toMatchObject({ ok: false });
  const copy = value(await archive.copyHeld(join(root, 'copie')));
  archive.close();
  value(writeUnsaved(copy, { article: { ...article, headline: 'Le quai rouvre' }, masthead }, morning + 1));
  expect(headlinesIn(copy)).toEqual(['Le quai rouvre']);
  const written = anArchive(copy);
  expect(written.masthead.open().name).toBe('Collectif du quai');
});

it('nothing stays of a copy that could not be made', async () => {
  const { root, archive, replace } = await twoVersions();
  replace();
  archive.refusal();
  expect(await archive.copyHeld(join(root, 'absent', 'copie'))).toMatchObject({ ok: false });
  archive.close();
  expect(readdirSync(root).sort()).toEqual(['archive', 'autre']);
});

it('the archive that was held open is put back, and the other is kept beside', async () => {
  const { root, folder, archive, hash, replace } = await twoVersions();
  replace();
  expect(archive.refusal()).toMatchObject({ kind: 'archive-replaced' });
  const copy = value(await archive.copyHeld(join(root, 'copie')));
  archive.close();
  const { kept } = value(putBack(folder, copy, day));
  expect(headlinesIn(folder)).toEqual(['Le quai']);
  expect(headlinesIn(join(root, kept))).toEqual(['La gare']);
  expect(existsSync(join(folder, 'pictures', hash.slice(0, 2), hash))).toBe(true);
});

it('an archive whose file was taken away is put back from what is held open', async () => {
  const { root, folder, archive } = await twoVersions();
  rmSync(join(folder, 'archive.sqlite'));
  expect(archive.refusal()).toEqual({ kind: 'archive-replaced', path: folder, how: 'gone' });
  const copy = value(await archive.copyHeld(join(root, 'copie')));
  archive.close();
  value(putBack(folder, copy, day));
  expect(headlinesIn(folder)).toEqual(['Le quai']);
});

it('a file that comes back is written to again, all saves in it', async () => {
  const { root, folder, archive, article } = await twoVersions();
  renameSync(join(folder, 'archive.sqlite'), join(root, 'ailleurs'));
  expect(archive.refusal()).toMatchObject({ how: 'gone' });
  renameSync(join(root, 'ailleurs'), join(folder, 'archive.sqlite'));
  const draft = { article: { ...article, headline: 'Le quai rouvre' }, base: 1 };
  value(archive.articles.save(draft, morning + 1));
  expect(integrityOf(archive)).toBe('ok');
  archive.close();
  expect(headlinesIn(folder)).toEqual(['Le quai rouvre']);
});

it.each(['-wal', '-shm'])(
  'saves go on when another program deletes or replaces archive.sqlite%s',
  async (log) => {
    const { folder, archive, article } = await twoVersions();
    const file = join(folder, `archive.sqlite${log}`);
    rmSync(file);
    value(archive.articles.save({ article: { ...article, headline: 'Sans journal' }, base: 1 }, morning + 1));
    expect(existsSync(file)).toBe(true);
    rmSync(file);
    writeFileSync(file, 'd’une autre machine');
    const { revision } = value(
      archive.articles.save({ article: { ...article, headline: 'Autre journal' }, base: 2 }, morning + 2e6),
    );
    expect(readFileSync(`${file}.old`, 'utf8')).toBe('d’une autre machine');
    // A program that is killed here leaves its file and its log: both together are the archive.
    const copy = join(aFolder(), 'archive');
    mkdirSync(copy);
    for (const end of ['', '-wal']) {
      const from = join(folder, `archive.sqlite${end}`);
      if (existsSync(from)) copyFileSync(from, join(copy, `archive.sqlite${end}`));
    }
    const after = anArchive(copy);
    expect(value(after.articles.open(article.id))).toMatchObject({
      revision,
      article: { headline: 'Autre journal' },
    });
    expect(integrityOf(after)).toBe('ok');
    expect(after.notices()).toEqual([]);
  },
);

it('other versions beside an archive are named as the common programs name them, and its own files are not', async () => {
  const { folder, archive } = await twoVersions();
  const names = [
    'archive (Copie en conflit de Atelier 2026-11-28).sqlite',
    'archive (conflicted copy 2026-11-28 143000).sqlite',
    'archive-PORTABLE.sqlite',
    'archive.sync-conflict-20261128-143000-ABCDEFG.sqlite',
  ];
  for (const name of names) writeFileSync(join(folder, name), 'x');
  expect(copiesBeside(folder)).toEqual(names);
  expect(archive.refusal()).toBeNull();
});

it('a copy that cannot be put back stays where it is, as does what lies in its place', async () => {
  const { root, folder, archive, replace } = await twoVersions();
  replace();
  archive.refusal();
  const copy = value(await archive.copyHeld(join(root, 'copie')));
  archive.close();
  const place = join(root, 'a'.repeat(240)); // What lies there would be kept under a name that is too long.
  renameSync(folder, place);
  expect(putBack(place, copy, day)).toMatchObject({ ok: false });
  expect(headlinesIn(copy)).toEqual(['Le quai']);
  expect(headlinesIn(place)).toEqual(['La gare']);
});

it('a file that was only touched is still written to', async () => {
  const { folder, archive, article } = await twoVersions();
  utimesSync(join(folder, 'archive.sqlite'), new Date(), new Date());
  value(archive.articles.save({ article: { ...article, headline: 'Touché' }, base: 1 }, morning + 1));
  archive.close();
  expect(headlinesIn(folder)).toEqual(['Touché']);
});

it('the log is written into the file as it grows', async () => {
  const { folder, archive } = await twoVersions();
  for (let count = 0; count < 120; count += 1)
    value(archive.articles.create(anArticle({ text: 'mot '.repeat(20_000) }), morning));
  expect(statSync(join(folder, 'archive.sqlite-wal')).size).toBeLessThan(12e6);
  expect(statSync(join(folder, 'archive.sqlite')).size).toBeGreaterThan(8e6);
});

it('saves go on once a backup that reads the archive ends, when the log was deleted under both', async () => {
  const { folder, archive, article } = await twoVersions();
  const reader = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM article').get();
  rmSync(join(folder, 'archive.sqlite-wal'));
  const draft = { article: { ...article, headline: 'Après' }, base: 1 };
  expect(archive.articles.save(draft, morning + 1)).toMatchObject({ problem: { kind: 'archive-busy' } });
  reader.close();
  value(archive.articles.save(draft, morning + 1));
  archive.close();
  expect(headlinesIn(folder)).toEqual(['Après']);
});

import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import { value } from '../archive/fixtures';
import { newFolder, run } from './terminal';

const english = { LANG: 'en_GB.UTF-8' };

/** A folder with an archive of two texts. */
async function withArchive() {
  const folder = await newFolder();
  await writeFile(join(folder, 'a.md'), '# La gare\n\nElle reste ouverte.');
  await writeFile(join(folder, 'b.md'), '# La piscine\n\nElle rouvre dimanche.');
  const { out } = await run(['import', 'a.md', 'b.md', '--archive', 'archive'], { folder });
  const ids = out.split('\n').map((line) => line.split('\t')[0] ?? '');
  return { folder, archive: join(folder, 'archive'), ids };
}

it('backs an archive up that the desk holds open, checks it, and restores it into a new folder', async () => {
  const { folder, archive } = await withArchive();
  const desk = value(openArchive(archive, { create: false }));
  const backup = await run(['backup', '--archive', 'archive', '--to', 'backups'], { folder });
  expect(backup).toMatchObject({
    code: 0,
    out: expect.stringMatching(/backups\/2026-06-30-\d{4}\.sqlite\n$/),
  });
  expect(backup.err).toContain('égale à l’archive. 2\u00a0textes, 2\u00a0versions, 0\u00a0image');
  desk.close();

  const again = await run(['backup', '--archive', 'archive', '--to', 'backups', '--json'], {
    folder,
    environment: english,
  });
  expect(again.err).toContain('Nothing has changed');
  expect(JSON.parse(again.out)).toMatchObject({ isNew: false, backup: { texts: 2, faults: 0 } });

  expect(await run(['verify', '--archive', 'backups'], { folder })).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^2026-06-30-\d{4}\.sqlite\u00a0: intacte \(2\u00a0textes/),
    err: '',
  });
  const listed = await run(['restore', 'backups', '--list'], { folder });
  expect(listed.out).toMatch(/^2026-06-30-\d{4}\.sqlite\t2\u00a0textes/);

  const restored = await run(['restore', 'backups', '--archive', 'restored'], { folder });
  expect(restored).toMatchObject({ code: 0, out: `${join(folder, 'restored')}\n` });
  const found = await run(['search', 'piscine', '--archive', 'restored'], { folder });
  expect(found.out).toContain('La piscine');
  const over = await run(['restore', 'backups', '--archive', 'archive'], { folder });
  expect(over).toMatchObject({ code: 1, err: expect.stringContaining('n’est pas vide') });
});

it('takes one text back, as its newest version, as a removed text or as a new one', async () => {
  const { folder, archive, ids } = await withArchive();
  const [station = '', pool = ''] = ids;
  await run(['backup', '--archive', 'archive', '--to', 'backups'], { folder });
  const file = join(
    folder,
    'backups',
    (await readdir(join(folder, 'backups'))).find((name) => name.endsWith('.sqlite')) ?? '',
  );
  const texts = await run(['restore', file, '--list', '--json'], { folder });
  expect(JSON.parse(texts.out)).toMatchObject([{ isRemoved: false }, { isRemoved: false }]);

  const desk = value(openArchive(archive, { create: false }));
  const before = value(desk.articles.open(station));
  value(
    desk.articles.save(
      { article: { ...before.article, headline: 'La gare est vendue' }, base: 1 },
      Date.UTC(2026, 6, 1),
    ),
  );
  value(desk.articles.remove(pool, Date.UTC(2026, 6, 1)));
  desk.close();

  const take = (id: string, to: string) =>
    run(['restore', 'backups', '--text', id, '--archive', to], { folder });
  expect(await take(station, 'archive')).toMatchObject({
    code: 0,
    err: expect.stringContaining('dernière version'),
  });
  expect(await take(station, 'archive')).toMatchObject({ err: expect.stringContaining('mot pour mot') });
  expect(await take(pool, 'archive')).toMatchObject({ code: 0, err: expect.stringContaining('retour') });
  expect(await take(pool, 'alone')).toMatchObject({ code: 0, err: expect.stringContaining('ajouté') });

  const after = value(openArchive(archive, { create: false }));
  expect(value(after.articles.open(station)).article.headline).toBe('La gare');
  expect(value(after.revisions.list(station)).map(({ headline }) => headline)).toEqual([
    'La gare',
    'La gare est vendue',
    'La gare',
  ]);
  expect(value(after.articles.open(pool)).article.headline).toBe('La piscine');
  after.close();
});

it('recovers what can be read of a damaged archive, and names the rest', async () => {
  const { folder, archive, ids } = await withArchive();
  const file = join(archive, 'archive.sqlite');
  const bytes = await readFile(file);
  const at = bytes.indexOf('rouvre dimanche');
  bytes.fill(0, at, at + 6);
  bytes.fill(7, 0, 16); // Not even the head of the file is whole.
  await writeFile(file, bytes);
  expect((await run(['verify', '--archive', 'archive'], { folder })).code).toBe(1);
  const recovered = await run(['recover', '--archive', 'archive', '--to', 'recovered', '--json'], { folder });
  expect(recovered.code).toBe(1);
  expect(JSON.parse(recovered.out)).toMatchObject({
    whole: 1,
    words: [{ id: ids[1], headline: 'La piscine' }],
    lost: [],
  });
  expect(recovered.err).toContain('«\u202fLa piscine\u202f»');
  const found = await run(['search', 'gare', '--archive', 'recovered'], { folder });
  expect(found.out).toContain('La gare');
  // The altered state stays beside its words.
  expect((await run(['verify', '--archive', 'recovered'], { folder })).code).toBe(1);
});

it('says what is wrong with an order, and that a stick is away', async () => {
  const { folder } = await withArchive();
  expect(await run(['backup', '--archive', 'archive'], { folder })).toMatchObject({
    code: 2,
    err: expect.stringContaining('--to'),
  });
  expect(await run(['restore', '--archive', 'x'], { folder })).toMatchObject({ code: 2 });
  expect(await run(['verify', '--archive', 'nulle-part'], { folder })).toMatchObject({
    code: 1,
    err: expect.stringContaining('n’existe pas'),
  });
  await rm(join(folder, 'stick'), { recursive: true, force: true });
  expect(
    await run(['backup', '--archive', 'archive', '--to', 'stick/roneo'], { folder, environment: english }),
  ).toMatchObject({ code: 1, err: expect.stringContaining('may be unplugged') });
});

it('an archive or a backup that a newer version made is named as such, and neither checked, restored nor recovered', async () => {
  const { folder, archive } = await withArchive();
  await run(['backup', '--archive', 'archive', '--to', 'backups'], { folder });
  const name = (await readdir(join(folder, 'backups'))).find((each) => each.endsWith('.sqlite')) ?? '';
  const file = join(folder, 'backups', name);
  for (const each of [join(archive, 'archive.sqlite'), file]) {
    const database = new Sqlite(each);
    database.pragma('user_version = 999');
    database.close();
  }
  const proofFile = file.replace('.sqlite', '.json');
  const proof = JSON.parse(await readFile(proofFile, 'utf8')) as object;
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  await writeFile(proofFile, JSON.stringify({ ...proof, sha256 }));
  const before = await readFile(file);

  const newer = { code: 1, err: expect.stringContaining('une version plus récente de Ronéo') };
  expect(await run(['verify', '--archive', 'archive'], { folder })).toMatchObject(newer);
  expect(await run(['verify', '--archive', 'backups'], { folder })).toMatchObject(newer);
  expect(await run(['restore', 'backups', '--archive', 'restored'], { folder })).toMatchObject(newer);
  expect(await run(['restore', file, '--list'], { folder })).toMatchObject(newer);
  expect(await run(['recover', '--archive', 'archive', '--to', 'new'], { folder })).toMatchObject(newer);
  expect(await run(['recover', '--archive', file, '--to', 'new'], { folder })).toMatchObject(newer);
  expect(await run(['backup', '--archive', 'archive', '--to', 'backups'], { folder })).toMatchObject(newer);
  expect(await readFile(file)).toEqual(before);
  expect((await readdir(folder)).filter((each) => each === 'restored' || each === 'new')).toEqual([]);
});

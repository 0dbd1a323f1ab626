import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { backupsIn, makeBackup, openArchive, restoreArchive, verify } from '../../../electron/archive';
import type { BackupProgress } from '../../../src/contract';
import { aFolder, alter, anArticle, found, morning, value } from '../fixtures';
import { anArchiveToKeep, backedUp, day, keepPicture, namesIn, sha256 } from './backup-fixtures';
import { integrityOf } from '../integrity';

it('a backup of an archive that is open holds every row and picture, and says so', async () => {
  const kept = await anArchiveToKeep();
  const made = await backedUp(kept);
  expect(made).toMatchObject({
    isNew: true,
    faults: [],
    backup: {
      name: '2025-03-03-0900.sqlite',
      provedAt: morning,
      texts: 2,
      revisions: 2,
      pictures: 1,
      lastChange: morning,
      faults: 0,
    },
  });
  expect(namesIn(kept.to)).toEqual(['2025-03-03-0900.json', '2025-03-03-0900.sqlite', 'pictures']);
  const picture = join(kept.to, 'pictures', kept.picture.hash.slice(0, 2), kept.picture.hash);
  expect(readFileSync(picture, 'utf8')).toBe('la photo du quai');
  expect(statSync(join(kept.to, '2025-03-03-0900.sqlite')).mode & 0o077).toBe(0);
  const copy = new Sqlite(join(kept.to, '2025-03-03-0900.sqlite'), { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
  value(kept.archive.articles.create(anArticle({ headline: 'La suite' }), morning)); // Nothing was held.
  kept.archive.close();
});

it('a text saved just as a backup begins is in it, or it is compared with the state before', async () => {
  const kept = await anArchiveToKeep();
  let base = 1;
  const made = value(
    await makeBackup(
      { archive: kept.folder, to: kept.to, now: morning, zone: 'Europe/Paris' },
      {
        progress: () => {
          const next = { ...kept.vote, kicker: `État ${base}` };
          base = value(kept.archive.articles.save({ article: next, base }, morning + base)).revision;
        },
      },
    ),
  );
  expect(base).toBeGreaterThan(2);
  expect(made.faults).toEqual([]);
  expect(value(await verify(kept.to))).toMatchObject([{ faults: [] }]);
  kept.archive.close();
});

it('the steps of a backup are reported in order, the texts as a step of unknown length', async () => {
  const kept = await anArchiveToKeep();
  kept.archive.close();
  const told: BackupProgress[] = [];
  const order = { archive: kept.folder, to: kept.to, now: morning, zone: 'Europe/Paris' };
  value(await makeBackup(order, { progress: (progress) => told.push(progress) }));
  expect(
    told.filter(({ step }) => step === 'texts').every(({ done, total }) => done === 0 && total === 1),
  ).toBe(true);
  expect([...new Set(told.map(({ step }) => step))]).toEqual(['texts', 'pictures', 'proof']);
});

it('only new pictures are copied', async () => {
  const kept = await anArchiveToKeep();
  await backedUp(kept);
  const place = join(kept.to, 'pictures', kept.picture.hash.slice(0, 2), kept.picture.hash);
  const before = statSync(place).ino;
  const other = await keepPicture(kept.archive, 'une autre photo');
  await backedUp(kept, { now: morning + day });
  expect(statSync(place).ino).toBe(before);
  expect(readFileSync(join(kept.to, 'pictures', other.hash.slice(0, 2), other.hash), 'utf8')).toBe(
    'une autre photo',
  );
  kept.archive.close();
});

it('an archive that nobody changed is not copied again, and its last backup is proved again', async () => {
  const kept = await anArchiveToKeep();
  await backedUp(kept);
  kept.archive.settings.save({ theme: 'dark' }, morning);
  const again = await backedUp(kept, { now: morning + 3 * day });
  expect(again).toMatchObject({
    isNew: false,
    backup: { name: '2025-03-03-0900.sqlite', madeAt: morning, provedAt: morning + 3 * day },
  });
  kept.archive.close();
});

it('a backup that the disk altered is not proved again: another is made', async () => {
  const kept = await anArchiveToKeep();
  const { backup } = await backedUp(kept);
  const file = join(kept.to, backup.name);
  const bytes = readFileSync(file);
  bytes[bytes.lastIndexOf(Buffer.alloc(64)) + 32] = 1; // Between two rows: the proof alone tells.
  writeFileSync(file, bytes);
  expect(value(await verify(kept.to))).toMatchObject([{ faults: [{ kind: 'structure', why: 'checksum' }] }]);
  const again = await backedUp(kept, { now: morning + day });
  expect(again).toMatchObject({ isNew: true, faults: [] });
  kept.archive.close();
});

it('a picture that a stick altered is copied again by the next backup that finds it', async () => {
  const kept = await anArchiveToKeep();
  await backedUp(kept);
  const place = join(kept.to, 'pictures', kept.picture.hash.slice(0, 2), kept.picture.hash);
  writeFileSync(place, 'la photo du QUAI');
  const again = await backedUp(kept, { now: morning + day });
  expect(again).toMatchObject({ isNew: true, faults: [] });
  expect(sha256(readFileSync(place, 'utf8'))).toBe(kept.picture.hash);
  kept.archive.close();
});

it('what the disk altered in the archive is named by its backup, which is made all the same', async () => {
  const kept = await anArchiveToKeep();
  kept.archive.close();
  alter(kept.folder, `UPDATE revision SET content = replace(content, 'reporté', 'retardé')`);
  rmSync(join(kept.folder, 'pictures'), { recursive: true });
  const made = await backedUp(kept);
  expect(made.faults).toEqual([
    { kind: 'text', id: kept.vote.id, headline: 'Le vote', revision: 1, isNewest: true },
    { kind: 'picture', hash: kept.picture.hash, why: 'missing', texts: ['Le quai'] },
  ]);
  expect(made.backup).toMatchObject({ faults: 1, picturesLost: 1 });
});

it('a folder that holds backups of another archive is refused, and nothing of it is touched', async () => {
  const kept = await anArchiveToKeep();
  await backedUp(kept);
  const names = namesIn(kept.to);
  const other = await anArchiveToKeep();
  expect(
    await makeBackup({
      archive: other.folder,
      to: kept.to,
      now: morning + day,
      zone: 'Europe/Paris',
    }),
  ).toEqual({ ok: false, problem: { kind: 'backup-foreign', path: kept.to } });
  expect(namesIn(kept.to)).toEqual(names);
  for (const { archive } of [kept, other]) archive.close();
});

it('a folder with other files, the archive itself and a folder inside it are refused', async () => {
  const kept = await anArchiveToKeep();
  const taken = join(kept.root, 'documents');
  mkdirSync(taken);
  writeFileSync(join(taken, 'notes.txt'), 'Les miennes.');
  for (const to of [taken, kept.folder, join(kept.folder, 'backups')])
    expect(await makeBackup({ archive: kept.folder, to, now: morning, zone: 'Europe/Paris' })).toMatchObject({
      problem: { kind: 'folder-taken', path: to },
    });
  expect(readdirSync(taken)).toEqual(['notes.txt']);
  kept.archive.close();
});

it('a stick that is taken out is reported, and no folder is made in its place', async () => {
  const kept = await anArchiveToKeep();
  const stick = join(kept.root, 'stick');
  const order = { archive: kept.folder, now: morning, zone: 'Europe/Paris' };
  const to = join(stick, 'roneo');
  expect(await makeBackup({ ...order, to })).toMatchObject({ problem: { kind: 'place-absent', path: to } });
  mkdirSync(stick); // The mount point stays where the stick was.
  expect(await makeBackup({ ...order, to, isKnown: true })).toMatchObject({
    problem: { kind: 'place-absent' },
  });
  expect(readdirSync(stick)).toEqual([]);
  expect(await makeBackup({ ...order, to })).toMatchObject({ ok: true });
  kept.archive.close();
});

it('a stick that is taken out while its pictures are copied is reported', async () => {
  const kept = await anArchiveToKeep();
  const made = await makeBackup(
    { archive: kept.folder, to: kept.to, now: morning, zone: 'Europe/Paris' },
    {
      progress: ({ step }) => {
        if (step === 'proof') rmSync(kept.to, { recursive: true });
      },
    },
  );
  expect(made).toMatchObject({ problem: { kind: 'place-absent', path: kept.to } });
  kept.archive.close();
});

it('a backup that is cancelled leaves nothing that counts', async () => {
  const kept = await anArchiveToKeep();
  const stop = new AbortController();
  const made = await makeBackup(
    { archive: kept.folder, to: kept.to, now: morning, zone: 'Europe/Paris' },
    { signal: stop.signal, progress: ({ step }) => step === 'pictures' && stop.abort() },
  );
  expect(made).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(namesIn(kept.to).filter((name) => name !== 'pictures')).toEqual([]);
  kept.archive.close();
});

it('two programs do not write into one folder of backups at once', async () => {
  const kept = await anArchiveToKeep();
  const order = { archive: kept.folder, to: kept.to, now: morning, zone: 'Europe/Paris' };
  let second: unknown;
  value(
    await makeBackup(order, {
      progress: ({ step }) => {
        if (step === 'pictures') second = makeBackup(order);
      },
    }),
  );
  expect(await second).toMatchObject({ problem: { kind: 'backup-busy', path: kept.to } });
  kept.archive.close();
});

it('with a clock that was set back a new backup takes the place of none, and comes first', async () => {
  const kept = await anArchiveToKeep();
  for (let count = 0; count < 3; count += 1) {
    const { vote } = kept;
    value(
      kept.archive.articles.save(
        { article: { ...vote, kicker: `${count}` }, base: count + 1 },
        morning + count,
      ),
    );
    await backedUp(kept, { now: morning + (count < 2 ? count * day : -300 * day) });
  }
  const names = (await backupsIn(kept.to)).map(({ file }) => file.slice(kept.to.length + 1));
  expect(names).toEqual(['2024-05-07-1000.sqlite', '2025-03-04-0900.sqlite', '2025-03-03-0900.sqlite']);
  kept.archive.close();
});

it('backups are thinned, and so are the pictures that only they showed', async () => {
  const kept = await anArchiveToKeep();
  const gone = await keepPicture(kept.archive, 'une photo que nul ne montre');
  await backedUp(kept, { now: morning - day });
  kept.archive.close();
  const again = value(openArchive(kept.folder, { create: false }));
  value(again.pictures.remove([gone.hash], morning));
  value(await again.pictures.erase([gone.hash]));
  let article = kept.vote;
  for (let count = 0; count < 40; count += 1) {
    article = { ...article, kicker: `Jour ${count}` };
    value(again.articles.save({ article, base: count + 1 }, morning + count * day));
    await backedUp(kept, { now: morning + count * day });
  }
  const days = (await backupsIn(kept.to)).map((backup) => backup.day);
  expect(days).toEqual([
    ...['2025-04-11', '2025-04-10', '2025-04-09', '2025-04-08', '2025-04-07', '2025-04-06', '2025-04-05'],
    ...['2025-03-31', '2025-03-30', '2025-03-23', '2025-03-16'],
  ]);
  expect(readdirSync(join(kept.to, 'pictures'), { recursive: true })).not.toContain(
    join(gone.hash.slice(0, 2), gone.hash),
  );
  expect(value(await verify(kept.to)).flatMap(({ faults }) => faults)).toEqual([]);
  again.close();
});

it('an archive is restored whole, and never over another', async () => {
  const kept = await anArchiveToKeep();
  await backedUp(kept);
  const restored = join(aFolder(), 'archive');
  expect(value(await restoreArchive({ backup: kept.to, to: restored }))).toMatchObject({
    faults: [],
    backup: { texts: 2 },
  });
  const archive = value(openArchive(restored, { create: false }));
  expect(value(archive.articles.open(kept.quay.id)).article).toEqual(kept.quay);
  expect(found(archive, 'reporte')).toEqual(['Le vote']);
  expect(Buffer.from((await archive.pictures.read(kept.picture.hash)) ?? []).toString()).toBe(
    'la photo du quai',
  );
  expect(integrityOf(archive)).toBe('ok');
  archive.close();
  expect(await restoreArchive({ backup: kept.to, to: restored })).toMatchObject({
    problem: { kind: 'folder-taken', path: restored },
  });
  kept.archive.close();
});

it('a damaged backup is not restored', async () => {
  const kept = await anArchiveToKeep();
  const { backup } = await backedUp(kept);
  kept.archive.close();
  const file = join(kept.to, backup.name);
  writeFileSync(file, readFileSync(file).fill(7, 5000, 6000));
  const to = join(aFolder(), 'archive');
  expect(await restoreArchive({ backup: file, to })).toMatchObject({
    problem: { kind: 'backup-damaged', path: file },
  });
  expect(readdirSync(join(to, '..'))).toEqual([]);
});

it('the group’s own leaflet templates are in it, as they are now, and come back with it', async () => {
  const kept = await anArchiveToKeep();
  const folder = join(kept.folder, 'templates', 'notre tract');
  mkdirSync(join(folder, 'images'), { recursive: true });
  writeFileSync(join(folder, 'template.typ'), 'Un');
  writeFileSync(join(folder, 'images', 'marque.svg'), '<svg/>');
  await backedUp(kept);
  writeFileSync(join(folder, 'template.typ'), 'Deux');
  await backedUp(kept);
  kept.archive.close();
  const to = join(aFolder(), 'restored');
  value(await restoreArchive({ backup: kept.to, to }));
  expect(readFileSync(join(to, 'templates', 'notre tract', 'template.typ'), 'utf8')).toBe('Deux');
  expect(readFileSync(join(to, 'templates', 'notre tract', 'images', 'marque.svg'), 'utf8')).toBe('<svg/>');
});

it('backups without a proof are the oldest, the last named first', async () => {
  const kept = await anArchiveToKeep();
  await backedUp(kept);
  kept.archive.close();
  const [made] = readdirSync(kept.to).filter((name) => name.endsWith('.sqlite'));
  for (const day of ['2026-01-02', '2026-01-03', '2026-01-01'])
    copyFileSync(join(kept.to, made ?? ''), join(kept.to, `${day}-0900.sqlite`));
  const days = (await backupsIn(kept.to)).map((backup) => backup.day);
  expect(days).toEqual(['2025-03-03', '2026-01-03', '2026-01-02', '2026-01-01']);
});

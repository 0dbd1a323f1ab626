import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  clearHalfMove,
  isArchiveAbsent,
  lookAtFolder,
  markMoved,
  moveArchive,
  openArchive,
  placeForArchive,
  unmarkMoved,
  verify,
} from '../../electron/archive';
import { anArchiveToKeep, backedUp } from './backup/backup-fixtures';
import { aFolder, alter, morning, value } from './fixtures';

/** Every file below a folder with its bytes, by its path. */
const filesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [file, readFileSync(file, 'latin1')])
      .sort(),
  );

describe('what lies in a folder that was chosen', () => {
  it('an archive is known in its own folder, and in the only one above it', async () => {
    const { root, folder, archive } = await anArchiveToKeep();
    archive.close();
    expect(value(lookAtFolder(folder))).toEqual({ kind: 'archive', folder, movedAt: null });
    expect(value(lookAtFolder(root))).toEqual({ kind: 'archive', folder, movedAt: null });
  });

  it('an empty folder can take a new archive, whatever the system hid in it', () => {
    const folder = aFolder();
    writeFileSync(join(folder, '.DS_Store'), '');
    expect(value(lookAtFolder(folder))).toEqual({ kind: 'empty', folder });
  });

  it('anything else is refused by its name: other files, backups, a folder inside an archive, a newer archive', async () => {
    const kept = await anArchiveToKeep();
    await backedUp(kept);
    kept.archive.close();
    const other = aFolder();
    writeFileSync(join(other, 'liste.ods'), 'x');
    const inside = join(kept.folder, 'pictures', 'sous');
    mkdirSync(inside);
    expect(lookAtFolder(other)).toMatchObject({ problem: { kind: 'folder-not-archive', path: other } });
    expect(lookAtFolder(kept.to)).toMatchObject({ problem: { kind: 'folder-of-backups' } });
    expect(lookAtFolder(inside)).toMatchObject({ problem: { kind: 'folder-inside-archive' } });
    expect(lookAtFolder(join(other, 'parti'))).toMatchObject({ problem: { kind: 'folder-absent' } });
    alter(kept.folder, 'PRAGMA user_version = 999');
    expect(lookAtFolder(kept.folder)).toMatchObject({ problem: { kind: 'archive-newer' } });
  });

  it('an archive is absent where its folder is gone or only its mount point is left, not where its pictures are', async () => {
    const { folder, archive } = await anArchiveToKeep();
    archive.close();
    expect(isArchiveAbsent(folder)).toBe(false);
    expect(isArchiveAbsent(aFolder())).toBe(true);
    expect(isArchiveAbsent(join(folder, 'parti'))).toBe(true);
  });
});

describe('an archive that is moved', () => {
  it('is copied whole with templates, pictures and backups, compared, and left as it was', async () => {
    const kept = await anArchiveToKeep();
    const { root, folder, archive, quay, picture } = kept;
    archive.masthead.save({ ...archive.masthead.open(), name: 'Collectif du quai' }, morning);
    archive.words.save(['pétanquier'], morning);
    mkdirSync(join(folder, 'templates', 'affiche'), { recursive: true });
    writeFileSync(join(folder, 'templates', 'affiche', 'leaflet.typ'), '#set page()');
    await backedUp({ folder, to: `${folder}-backups` });
    const before = filesIn(folder);
    const to = join(root, 'ailleurs');
    mkdirSync(to);
    const steps: string[] = [];
    const moved = value(
      await moveArchive(
        { archive: folder, to, backups: [`${folder}-backups`] },
        { progress: ({ step }) => steps.push(step) },
      ),
    );
    expect(moved).toEqual({ texts: 2, removed: 0, revisions: 2, pictures: 1, picturesLost: 0, backups: 1 });
    expect(new Set(steps)).toEqual(new Set(['texts', 'pictures', 'proof', 'backups']));
    archive.close();
    expect(filesIn(folder).get(join(folder, 'templates', 'affiche', 'leaflet.typ'))).toBe(
      before.get(join(folder, 'templates', 'affiche', 'leaflet.typ')),
    );
    const copy = value(openArchive(to, { create: false }));
    expect(value(copy.articles.open(quay.id)).article).toEqual(quay);
    expect(copy.masthead.open().name).toBe('Collectif du quai');
    expect(copy.words.open()).toEqual(['pétanquier']);
    expect(Buffer.from((await copy.pictures.read(picture.hash)) ?? []).toString()).toBe('la photo du quai');
    copy.close();
    expect(readFileSync(join(to, 'templates', 'affiche', 'leaflet.typ'), 'utf8')).toBe('#set page()');
    expect(value(await verify(`${to}-backups`))).toMatchObject([{ texts: 2, faults: [] }]);
    expect(value(await verify(folder))).toMatchObject([{ texts: 2, faults: [] }]);
    expect(statSync(to).mode & 0o077).toBe(0);
  });

  it('says which pictures the old folder had lost already, and is moved without them', async () => {
    const { root, folder, archive, picture } = await anArchiveToKeep();
    writeFileSync(join(folder, 'pictures', picture.hash.slice(0, 2), picture.hash), 'abîmée');
    const to = join(root, 'ailleurs');
    const moved = value(await moveArchive({ archive: folder, to, backups: [] }));
    expect(moved).toMatchObject({ pictures: 1, picturesLost: 1 });
    archive.close();
  });

  it('leaves nothing of a copy that fails, and goes nowhere that something lies', async () => {
    const { root, folder, archive } = await anArchiveToKeep();
    const to = join(root, 'ailleurs');
    const failing = moveArchive(
      { archive: folder, to, backups: [] },
      { progress: ({ step }) => void (step === 'proof' && fail('ENOSPC')) },
    );
    expect(await failing).toEqual({ ok: false, problem: { kind: 'disk-full', path: to } });
    expect(readdirSync(root).sort()).toEqual(['archive']);
    mkdirSync(to);
    writeFileSync(join(to, 'notes.txt'), 'x');
    expect(await moveArchive({ archive: folder, to, backups: [] })).toMatchObject({
      problem: { kind: 'folder-taken' },
    });
    expect(readdirSync(to)).toEqual(['notes.txt']);
    archive.close();
  });

  it('says that a drive went away in the midst', async () => {
    const { folder, archive } = await anArchiveToKeep();
    const drive = aFolder();
    const to = join(drive, 'lecteur', 'archive');
    mkdirSync(dirname(to));
    const { renameSync } = await import('node:fs');
    let isAway = false;
    const moved = await moveArchive(
      { archive: folder, to, backups: [] },
      {
        progress: ({ step }) => {
          if (step !== 'pictures' || isAway) return;
          isAway = true;
          renameSync(dirname(to), join(drive, 'parti'));
        },
      },
    );
    expect(moved).toMatchObject({ ok: false, problem: { path: expect.stringContaining('lecteur') } });
    archive.close();
  });

  it('goes into a folder of its own where the chosen one cannot be put in its place at once', () => {
    const above = aFolder();
    const chosen = join(above, 'partage');
    mkdirSync(chosen);
    expect(value(placeForArchive(chosen, '/quelque/part/archive'))).toBe(chosen);
    if (process.getuid?.() === 0) return; // Nothing is closed to root.
    chmodSync(above, 0o500);
    expect(value(placeForArchive(chosen, '/quelque/part/archive'))).toBe(join(chosen, 'archive'));
    chmodSync(above, 0o700);
  });

  it('is not moved into itself, into another archive, or where something lies', async () => {
    const { folder, archive } = await anArchiveToKeep();
    archive.close();
    const other = aFolder();
    writeFileSync(join(other, 'notes.txt'), 'x');
    const inside = join(folder, 'dedans');
    mkdirSync(inside);
    expect(placeForArchive(inside, folder)).toMatchObject({ problem: { kind: 'folder-inside-archive' } });
    expect(placeForArchive(folder, folder)).toMatchObject({ problem: { kind: 'folder-inside-archive' } });
    expect(placeForArchive(other, folder)).toMatchObject({ problem: { kind: 'folder-taken' } });
  });

  it('that was interrupted leaves a part, which is removed, and nothing else is', async () => {
    const root = aFolder();
    const to = join(root, 'ailleurs');
    mkdirSync(join(root, '.ailleurs.123.part', 'pictures'), { recursive: true });
    mkdirSync(join(root, '.ailleurs-backups.123.part'));
    mkdirSync(join(root, '.autre.123.part'));
    expect(await clearHalfMove(to)).toBe('removed');
    expect(readdirSync(root)).toEqual(['.autre.123.part']);
    expect(await clearHalfMove(to)).toBe('none');
    expect(await clearHalfMove(join(root, 'parti', 'ailleurs'))).toBe('away');
  });

  it('is marked as moved by a sentence for whoever opens the folder, and can be gone back to', async () => {
    const { folder, archive } = await anArchiveToKeep();
    archive.close();
    markMoved(folder, 'Cette archive est ailleurs.', morning);
    expect(readFileSync(join(folder, 'moved.json'), 'utf8')).toContain('Cette archive est ailleurs.');
    expect(value(lookAtFolder(folder))).toMatchObject({ kind: 'archive', movedAt: morning });
    await unmarkMoved(folder);
    expect(value(lookAtFolder(folder))).toMatchObject({ kind: 'archive', movedAt: null });
    expect(existsSync(join(folder, 'moved.json'))).toBe(false);
    expect(basename(folder)).toBe('archive');
  });
});

function fail(code: string): never {
  throw Object.assign(new Error(code), { code });
}

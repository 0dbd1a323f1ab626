import { chmod, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearOther } from '../../../electron/export/folder/other-folders';
import { writeFolder } from '../../../electron/export/folder/write-folder';
import type { OutletFile } from '../../../electron/export/folder/write-files';
import type { TrackedFile } from '../../../electron/export/folder/tracked-files';

let desk = '';
beforeEach(async () => {
  desk = await mkdtemp(path.join(tmpdir(), 'roneo-others-'));
});
afterEach(async () => {
  for (const name of await readdir(desk)) await chmod(path.join(desk, name), 0o700);
  await rm(desk, { recursive: true, force: true });
});

const gare = { id: '3f0f6c0e-8d1f-4f0e-9a53-2f6f0a4c8e11', was: 'finished' as const };
const quai = { id: '5a0f6c0e-8d1f-4f0e-9a53-2f6f0a4c8e22', was: 'finished' as const };
const file = (name: string, origin: TrackedFile['origin'], bytes = name): OutletFile => {
  return origin ? { path: name, bytes, origin } : { path: name, bytes };
};

/** Writes a folder that was called `other` before; files of the texts in `withdrawn` do not stay. */
async function write(name: string, files: OutletFile[], others: string[] = [], withdrawn: string[] = []) {
  return writeFolder(path.join(desk, name), files, {
    signal: new AbortController().signal,
    keepEarlier: ({ origin }) => !withdrawn.includes(origin?.id ?? ''),
    others: others.map((other) => path.join(desk, other)),
  });
}
const names = async (folder: string) => (await readdir(path.join(desk, folder))).sort();

describe('a folder that earlier exports wrote under another name', () => {
  it('is gone once what is kept of it has been moved, and the rest removed', async () => {
    await write('tracts', [file('gare.pdf', gare), file('quai.pdf', quai)]);
    const written = await write('leaflets', [file('halte.pdf', undefined)], ['tracts', 'leaflet'], [quai.id]);
    expect(written).toMatchObject({
      ok: true,
      value: { files: ['halte.pdf'], removed: [{ path: 'quai.pdf', origin: quai }], left: [] },
    });
    expect(await readdir(desk)).toEqual(['leaflets']);
    expect(await names('leaflets')).toEqual(['.roneo-files', 'gare.pdf', 'halte.pdf']);
    // It is still known whose file it is.
    await write('tracts', [], ['leaflets'], [gare.id]);
    expect(await names('tracts')).toEqual(['.roneo-files', 'halte.pdf']);
  });

  it('keeps what no export wrote, and a folder that no export wrote is not touched', async () => {
    await write('tracts', [file('gare.pdf', gare)]);
    await writeFile(path.join(desk, 'tracts/imprimeur.txt'), 'devis');
    await mkdir(path.join(desk, 'tracts/photos'));
    await mkdir(path.join(desk, 'leaflet'));
    await writeFile(path.join(desk, 'leaflet/gare.pdf'), 'not ours');
    await write('leaflets', [], ['tracts', 'leaflet']);
    expect(await names('tracts')).toEqual(['imprimeur.txt', 'photos']);
    expect(await names('leaflet')).toEqual(['gare.pdf']);
    expect(await names('leaflets')).toEqual(['.roneo-files', 'gare.pdf']);
  });

  it('keeps a file for which there is no room, and goes on listing it', async () => {
    await write('tracts', [file('gare.pdf', gare)]);
    await write('leaflets', [file('gare.pdf', quai, 'of the quay')], ['tracts']);
    expect(await readFile(path.join(desk, 'leaflets/gare.pdf'), 'utf8')).toBe('of the quay');
    expect(await names('tracts')).toEqual(['.roneo-files', 'gare.pdf']);
    await write('leaflets', [], ['tracts'], [gare.id]);
    expect(await readdir(desk)).toEqual(['leaflets']);
  });

  it('is left alone when it is the same folder by a link', async () => {
    await write('tracts', [file('gare.pdf', gare)]);
    await symlink('tracts', path.join(desk, 'leaflets'));
    await write('leaflets', [file('quai.pdf', quai)], ['tracts']);
    expect(await names('tracts')).toEqual(['.roneo-files', 'gare.pdf', 'quai.pdf']);
  });

  it('makes nothing outside of it move or go, whatever its list says', async () => {
    await writeFile(path.join(desk, 'secret.txt'), 'x');
    await mkdir(path.join(desk, 'tracts/sub'), { recursive: true });
    await writeFile(path.join(desk, 'tracts/sub/plan.pdf'), 'x');
    await symlink('../secret.txt', path.join(desk, 'tracts/link.pdf'));
    await writeFile(path.join(desk, 'tracts/.roneo-files'), '../secret.txt\nsub/plan.pdf\nlink.pdf\nsub\n');
    await write('leaflets', [file('quai.pdf', quai)], ['tracts']);
    expect(await readdir(desk)).toEqual(['leaflets', 'secret.txt', 'tracts']);
    expect(await names('tracts')).toEqual(['link.pdf', 'sub']);
    expect(await names('tracts/sub')).toEqual(['plan.pdf']);
    expect(await names('leaflets')).toEqual(['.roneo-files', 'quai.pdf']);
  });

  it('keeps what was changed since, and is not looked at behind a link', async () => {
    await write('tracts', [file('gare.pdf', gare), file('quai.pdf', quai)]);
    await writeFile(path.join(desk, 'tracts/gare.pdf'), 'with notes');
    const written = await write('leaflets', [], ['tracts'], [gare.id]);
    expect(written).toMatchObject({ value: { removed: [], left: [path.join(desk, 'tracts/gare.pdf')] } });
    expect(await readFile(path.join(desk, 'tracts/gare.pdf'), 'utf8')).toBe('with notes');
    expect(await names('leaflets')).toEqual(['.roneo-files', 'quai.pdf']);
    await symlink('leaflets', path.join(desk, 'tract'));
    await write('flyers', [file('halte.pdf', undefined)], ['tract'], [quai.id]);
    expect(await names('leaflets')).toEqual(['.roneo-files', 'quai.pdf']);
  });

  it('stays as it was when the new one cannot be written', async () => {
    await write('tracts', [file('gare.pdf', gare), file('quai.pdf', quai)]);
    const full = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    const files = function* (): Generator<OutletFile> {
      yield file('halte.pdf', undefined);
      throw full;
    };
    const written = await writeFolder(path.join(desk, 'leaflets'), files(), {
      signal: new AbortController().signal,
      keepEarlier: () => false,
      others: [path.join(desk, 'tracts')],
    });
    expect(written).toMatchObject({ ok: false, problem: { kind: 'disk-full' } });
    expect(await readdir(desk)).toEqual(['tracts']);
    expect(await names('tracts')).toEqual(['.roneo-files', 'gare.pdf', 'quai.pdf']);
  });

  it('is cleared by the next export when a process ended before it was', async () => {
    await write('tracts', [file('gare.pdf', gare), file('quai.pdf', quai)]);
    const list = await readFile(path.join(desk, 'tracts/.roneo-files'), 'utf8');
    await write('leaflets', [], ['tracts']);
    // As if the process had ended after the first file was deleted.
    await mkdir(path.join(desk, 'tracts'));
    await writeFile(path.join(desk, 'tracts/quai.pdf'), 'quai.pdf');
    await writeFile(path.join(desk, 'tracts/.roneo-files'), list);
    const written = await write('leaflets', [file('halte.pdf', undefined)], ['tracts'], [quai.id]);
    expect(await readdir(desk)).toEqual(['leaflets']);
    expect(await names('leaflets')).toEqual(['.roneo-files', 'gare.pdf', 'halte.pdf']);
    expect(written).toMatchObject({ ok: true, value: { left: [] } });
  });

  it('is found when a process ended while it was swapped', async () => {
    const dead = Number(execFileSync('sh', ['-c', 'echo $$']).toString());
    await write('tracts', [file('gare.pdf', gare)]);
    execFileSync('mv', [path.join(desk, 'tracts'), path.join(desk, `.tracts.roneo-old-${String(dead)}-1`)]);
    await write('leaflets', [file('quai.pdf', quai)], ['tracts'], [gare.id]);
    expect(await readdir(desk)).toEqual(['leaflets']);
    expect(await names('leaflets')).toEqual(['.roneo-files', 'quai.pdf']);
  });

  it('answers which files could not be removed, and the next export tries again', async () => {
    // A folder of the kernel's, where nobody removes files.
    const kernel = { folder: '/sys/kernel', moved: [], doubled: [], staying: [], changed: [] };
    const stale = [{ path: 'notes', origin: gare }];
    expect(await clearOther([{ ...kernel, stale }])).toEqual(['/sys/kernel/notes']);
  });
});

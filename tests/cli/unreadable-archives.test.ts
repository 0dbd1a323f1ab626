import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { transpileModule } from 'typescript';
import { describe, expect, it } from 'vitest';
import { newFolder, run } from './terminal';

/** A folder with an archive of one text, its backup, and what a killed program leaves of the archive: its log is damaged. */
async function aDamagedLog(): Promise<string> {
  const folder = await newFolder();
  writeFileSync(join(folder, 'a.md'), '# La gare\n\nMots.');
  await run(['import', 'a.md', '--archive', 'archive'], { folder });
  const { openArchive } = await import('../../electron/archive');
  const opened = openArchive(join(folder, 'archive'), { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const settings = opened.value.masthead.open();
  for (const name of ['Un', 'Deux', 'Trois']) opened.value.masthead.save({ ...settings, name }, Date.now());
  const keep = (from: string) => !/-shm$|\.lock$/.test(from);
  cpSync(join(folder, 'archive'), join(folder, 'killed'), { recursive: true, filter: keep });
  opened.value.close();
  const log = join(folder, 'killed', 'archive.sqlite-wal');
  const bytes = readFileSync(log);
  writeFileSync(log, bytes.fill(0x55, bytes.length - 2000));
  return folder;
}

const says = expect.stringContaining('peuvent manquer') as string;

describe('an archive whose log is damaged', () => {
  it.each([
    ['list'],
    ['search', 'mots'],
    ['export', '--all', '--to', 'site', '--out', 'out'],
    ['export-all', '--out', 'all'],
    ['verify'],
    ['backup', '--to', 'backups'],
  ])('is told by %s, which ends with 1', async (...args) => {
    const folder = await aDamagedLog();
    const { code, err } = await run([...args, '--archive', 'killed'], { folder });
    expect({ code, err }).toEqual({ code: 1, err: says });
  });

  it('is no news of one that is whole', async () => {
    const folder = await aDamagedLog();
    const verified = await run(['verify', '--archive', 'archive'], { folder });
    expect(verified).toMatchObject({ code: 0, err: '' });
  });
});

/** What stands where an archive should, by how it was made. */
const places: Readonly<Record<string, (folder: string) => void>> = {
  'its file': (folder) => writeFileSync(join(folder, 'place'), 'SQLite format 3\0'),
  'a ring of links': (folder) => symlinkSync('place', join(folder, 'place')),
  'a pipe': (folder) => void execFileSync('mkfifo', [join(folder, 'place')]),
  'a folder whose texts are a pipe': (folder) => {
    mkdirSync(join(folder, 'place'));
    execFileSync('mkfifo', [join(folder, 'place', 'archive.sqlite')]);
  },
  'a folder whose log never ends': (folder) => {
    mkdirSync(join(folder, 'place'));
    writeFileSync(join(folder, 'place', 'archive.sqlite'), '');
    symlinkSync('/dev/zero', join(folder, 'place', 'archive.sqlite-wal'));
  },
};

describe.each(Object.entries(places))('an archive named by %s', (_what, make) => {
  it.each([
    ['list'],
    ['search', 'mots'],
    ['export', '--all', '--to', 'site', '--out', 'out'],
    ['export-all', '--out', 'all'],
    ['verify'],
    ['backup', '--to', 'backups'],
    ['import', 'a.md'],
    ['recover', '--to', 'recovered'],
  ])('is refused by %s in a sentence', async (...args) => {
    const folder = await newFolder();
    writeFileSync(join(folder, 'a.md'), '# La gare');
    make(folder);
    const { code, err } = await run([...args, '--archive', 'place'], { folder });
    expect(code).toBe(1);
    expect(err).toMatch(/^roneo: .+\.\n$/);
  });
});

it('a pipe, or what never ends, is no backup and no proof', async () => {
  const folder = await newFolder();
  writeFileSync(join(folder, 'a.md'), '# La gare');
  await run(['import', 'a.md', '--archive', 'archive'], { folder });
  await run(['backup', '--archive', 'archive', '--to', 'backups'], { folder });
  const backups = join(folder, 'backups');
  const [proof = ''] = readdirSync(backups).filter((name) => name.endsWith('.json'));
  rmSync(join(backups, proof));
  symlinkSync('/dev/zero', join(backups, proof));
  execFileSync('mkfifo', [join(backups, '2020-01-01-1200.sqlite')]);
  const verified = await run(['verify', '--archive', 'backups'], { folder });
  expect(verified.code).toBe(1);
  expect(verified.err).toBe('roneo: Le fichier des textes est abîmé (sa preuve manque).\n');
  const restored = await run(['restore', 'backups/2020-01-01-1200.sqlite', '--archive', 'new'], { folder });
  expect(restored.code).toBe(1);
  expect(restored.err).toMatch(/^roneo: .+\n$/);
});

it('another user’s folder may not be looked at', async () => {
  const folder = await newFolder();
  const place = join(folder, 'place');
  mkdirSync(place);
  writeFileSync(join(place, 'archive.sqlite'), '');
  chmodSync(folder, 0o755);
  chmodSync(place, 0o000);
  const source = readFileSync('electron/archive/opening/fault-of-place.ts', 'utf8');
  const { outputText } = transpileModule(source, { compilerOptions: { module: 99, target: 9 } });
  const script = `${outputText}\nconsole.log(JSON.stringify(faultOfPlace(${JSON.stringify(place)})))`;
  const node = [process.execPath, '--input-type=module', '-e', script];
  // Root may look at everything.
  const asNobody = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--clear-groups', ...node] : node;
  const [command = '', ...args] = asNobody;
  const said = execFileSync(command, args, { encoding: 'utf8', cwd: '/' });
  expect(JSON.parse(said)).toEqual({ kind: 'archive-unreadable', path: place, why: 'EACCES' });
});

import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, removeBuilt } from './built';
import { newFolder } from './terminal';

let program = '';
beforeAll(async () => {
  program = await buildCommandLine('cli');
}, 60_000);
afterAll(() => removeBuilt(program));

const sample = join(import.meta.dirname, '../../resources/sample');
const environment = () => ({
  ...process.env,
  LC_ALL: 'fr_FR.UTF-8',
  RONEO_CACHE: '',
  XDG_CONFIG_HOME: join(program, '../configuration'),
});

function texts(folder: string): string[] {
  cpSync(sample, join(folder, 'sample'), { recursive: true });
  return readdirSync(sample)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `sample/${name}`);
}

async function runProgram(words: string[], cwd: string, variables: Record<string, string> = {}) {
  return promisify(execFile)(process.execPath, [program, ...words], {
    cwd,
    env: { ...environment(), ...variables },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (fault: { code: number; stdout: string; stderr: string }) => fault,
  );
}

describe('the built command line, in plain Node', () => {
  it('exports the sample whole, without a display', async () => {
    const folder = await newFolder();
    const { code, stdout, stderr } = await runProgram(['export', ...texts(folder), '--out', 'out'], folder);
    expect(code, stderr).toBe(0);
    for (const file of stdout.trim().split('\n'))
      expect(existsSync(join(folder, 'out', file)), file).toBe(true);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['leaflet', 'press', 'site']);
  });

  it('writes the same bytes wherever the machine is', async () => {
    const folder = await newFolder();
    writeFileSync(join(folder, 'halte.md'), '# La halte rouvre\n\nQuatre trains par jour s’y arrêteront.\n');
    utimesSync(join(folder, 'halte.md'), 1_767_300_000, 1_767_300_000);
    writeFileSync(
      join(folder, 'gare.md'),
      '---\nkind: communiqué\ntitle: La gare rouvre\ndate: 2026-03-03\nembargo: 2026-03-03 06:00\n---\nLa gare rouvre.\n',
    );
    const bytesIn = async (zone: string) => {
      const out = zone.replace('/', '-');
      const words = ['export', 'halte.md', 'gare.md', '--out', out, '--to', 'site,leaflet,press'];
      await runProgram(words, folder, { TZ: zone });
      const files = readdirSync(join(folder, out), { recursive: true, withFileTypes: true });
      return Object.fromEntries(
        files
          // The lists of what was written say when, as the disk does.
          .filter((file) => file.isFile() && file.name !== '.roneo-files')
          .map(({ parentPath, name }) => join(parentPath, name))
          .map((file) => [relative(join(folder, out), file), readFileSync(file).toString('base64')]),
      );
    };
    const paris = await bytesIn('Europe/Paris');
    expect(Object.keys(paris)).toEqual(
      expect.arrayContaining(['press/la-gare-rouvre.eml', 'leaflet/la-halte-rouvre-a5.pdf']),
    );
    for (const zone of ['Asia/Tokyo', 'America/Los_Angeles']) expect(await bytesIn(zone)).toEqual(paris);
  }, 120_000);

  it('opens an archive where it is built with the desk, whose chunks import Electron', async () => {
    const withDesk = await buildCommandLine('desk', { withDesk: true });
    const folder = await newFolder();
    const [text = ''] = texts(folder);
    for (const words of [
      ['import', text],
      ['search', 'train'],
    ]) {
      const ran = await promisify(execFile)(process.execPath, [withDesk, ...words, '--archive', 'archive'], {
        cwd: folder,
        env: environment(),
      });
      expect(ran.stdout).toMatch(/train|Région/);
    }
    await removeBuilt(withDesk);
  }, 120_000);

  it('loads no native library for help', async () => {
    const folder = await newFolder();
    const loaded = join(folder, 'loaded.mjs');
    writeFileSync(
      loaded,
      `import { registerHooks } from 'node:module'; import Module from 'node:module';
       const load = Module._load; Module._load = (name, ...rest) => { console.error('loaded ' + name); return load(name, ...rest); };`.replace(
        "import { registerHooks } from 'node:module'; ",
        '',
      ),
    );
    const { stderr } = await promisify(execFile)(process.execPath, ['--import', loaded, program, '--help'], {
      env: environment(),
    });
    expect(stderr).not.toMatch(/sharp|sqlite|typst/);
    expect(readFileSync(program, 'utf8')).not.toMatch(/from ['"](sharp|better-sqlite3|@myriaddreamin)/);
  });

  it('exits quietly when its pipe is closed', async () => {
    const folder = await newFolder();
    const command = `"${process.execPath}" "${program}" export ${texts(folder).join(' ')} --out out --to site | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command], {
      cwd: folder,
      env: environment(),
    });
    expect(stdout).toMatch(/^site\/.*\n0\n$/);
    expect(stderr).not.toMatch(/EPIPE|Error/);
  }, 60_000);

  it('stops when interrupted, and leaves the earlier folder as it was', async () => {
    const folder = await newFolder();
    const words = ['export', ...texts(folder), '--out', 'out'];
    mkdirSync(join(folder, 'out/site'), { recursive: true });
    writeFileSync(join(folder, 'out/site/theirs.txt'), 'kept');
    const child = spawn(process.execPath, [program, ...words], { cwd: folder, env: environment() });
    let said = '';
    child.stderr.on('data', (part) => (said += String(part)));
    // The site's staging folder shows that the work has begun.
    while (!readdirSync(join(folder, 'out')).some((name) => name.startsWith('.site')))
      await new Promise((done) => setTimeout(done, 5));
    child.kill('SIGINT');
    const code = await new Promise((done) => child.once('exit', done));
    expect([code, said]).toEqual([1, expect.stringContaining('Vous avez arrêté')]);
    expect(readdirSync(join(folder, 'out'))).toEqual(['site']);
    expect(readdirSync(join(folder, 'out/site'))).toEqual(['theirs.txt']);
  }, 60_000);

  it.each([['verify'], ['backup', '--to', 'backups']])(
    'ends a %s at once when interrupted, whatever it waits for',
    async (...words) => {
      const folder = await newFolder();
      const imported = await runProgram(['import', ...texts(folder), '--archive', 'archive'], folder);
      expect(imported.code, imported.stderr).toBe(0);
      const held = new Sqlite(join(folder, 'archive/archive.sqlite'));
      held.pragma('locking_mode = EXCLUSIVE');
      held.exec('BEGIN IMMEDIATE; COMMIT'); // Whoever reads waits five seconds for this program now.
      const child = spawn(process.execPath, [program, ...words, '--archive', 'archive'], {
        cwd: folder,
        env: environment(),
      });
      let said = '';
      child.stderr.on('data', (part) => (said += String(part)));
      const children = `/proc/${child.pid}/task/${child.pid}/children`;
      while (readFileSync(children, 'utf8') === '') await new Promise((done) => setTimeout(done, 5));
      await new Promise((done) => setTimeout(done, 1000));
      const start = Date.now();
      child.kill('SIGINT');
      const code = await new Promise((done) => child.once('exit', done));
      expect([code, said]).toEqual([1, expect.stringContaining('Vous avez arrêté')]);
      expect(Date.now() - start).toBeLessThan(2500);
      held.close();
      expect(await runProgram([...words, '--archive', 'archive'], folder)).toMatchObject({ code: 0 });
      if (words[0] === 'backup') expect(readdirSync(join(folder, 'backups')).join()).not.toContain('part');
    },
    60_000,
  );

  it('reports what an ordinary user may not read or write', async () => {
    const folder = await newFolder();
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'closed.md'), '# T');
    chmodSync(join(folder, 'closed.md'), 0o600);
    writeFileSync(join(folder, 'a.md'), '---\ndate: 2026-01-01\n---\n# T');
    const asNobody = async (words: string[]) =>
      promisify(execFile)(process.execPath, [program, ...words], {
        cwd: folder,
        env: environment(),
        ...(process.getuid?.() === 0 && { uid: 65534, gid: 65534 }),
      }).then(
        () => ({ code: 0, stderr: '' }),
        (fault: { code: number; stderr: string }) => fault,
      );
    if (process.getuid?.() !== 0) chmodSync(join(folder, 'closed.md'), 0);
    expect(await asNobody(['export', 'closed.md', '--out', 'out'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/closed\.md.*accès est refusé/) as string,
    });
    if (process.getuid?.() !== 0) chmodSync(folder, 0o555);
    expect(await asNobody(['export', 'a.md', '--out', 'out'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/Impossible d’écrire/) as string,
    });
    chmodSync(folder, 0o755);
  }, 60_000);
});

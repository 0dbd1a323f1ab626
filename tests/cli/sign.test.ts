import { execFileSync } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder, run } from './terminal';

const secret = 'quatre mots pris au hasard';
const english = { LANG: 'en_GB.UTF-8' };
const withSecret = { ...english, RONEO_SECRET: secret };

/** An archive with a text, and its key; answers the public key. */
async function withKey(folder: string): Promise<string> {
  await writeFile(
    join(folder, 'a.md'),
    '---\ntitle: Un\ndate: 2026-05-02\nstatus: published\nkind: release\n---\n\nUn texte.\n',
  );
  await run(['import', 'a.md', '--archive', 'archive', '--keep-status'], { folder });
  return newKey(folder);
}

async function newKey(folder: string, now?: number): Promise<string> {
  const made = await run(['sign', '--new-key', '--archive', 'archive', '--json'], {
    folder,
    environment: withSecret,
    ...(now !== undefined && { now }),
  });
  expect(made.code).toBe(0);
  return (JSON.parse(made.out) as { publicKey: string }).publicKey;
}

const sign = (folder: string, ...files: string[]) =>
  run(['sign', ...files, '--archive', 'archive'], { folder, environment: withSecret });
const verify = (folder: string, ...args: string[]) =>
  run(['verify', ...args], { folder, environment: english });

it('makes the group’s key, signs by it what minisign verifies, and refuses what was changed', async () => {
  const folder = await newFolder();
  const key = await withKey(folder);
  await writeFile(join(folder, 'kit.zip'), 'Un dossier.');
  const signed = await sign(folder, 'kit.zip');
  expect(signed).toMatchObject({ code: 0, out: `${join(folder, 'kit.zip.minisig')}\n` });
  const said = execFileSync('minisign', ['-Vm', 'kit.zip', '-P', key], { cwd: folder, encoding: 'utf8' });
  expect(said).toContain('file:kit.zip');
  expect((await verify(folder, 'kit.zip', '--archive', 'archive')).out).toMatch(
    /‘kit\.zip’ is genuine \(key [0-9A-F]{16}\)/,
  );
  expect((await verify(folder, 'kit.zip', '--key', key)).code).toBe(0);
  await appendFile(join(folder, 'kit.zip'), '!');
  const changed = await verify(folder, 'kit.zip', '--archive', 'archive');
  expect([changed.code, changed.out]).toEqual([1, '']);
  expect(changed.err).toContain('is not what was signed');
  expect((await verify(folder, 'a.md', '--archive', 'archive')).err).toContain('has no signature beside it');
  const wrong = await run(['sign', 'kit.zip', '--archive', 'archive'], {
    folder,
    environment: { ...english, RONEO_SECRET: 'une autre phrase' },
  });
  expect([wrong.code, wrong.err]).toEqual([
    1,
    expect.stringContaining('The passphrase is not that of this key'),
  ]);
});

it('keeps former keys with their days when another is made, and says of a revoked one that it is', async () => {
  const folder = await newFolder();
  const first = await withKey(folder);
  await writeFile(join(folder, 'un.txt'), 'Un.');
  await sign(folder, 'un.txt');
  const second = await newKey(folder, Date.parse('2026-09-01T10:00:00Z'));
  expect(second).not.toBe(first);
  expect((await verify(folder, 'un.txt', '--archive', 'archive')).out).toMatch(
    /is genuine, signed with an earlier key of the group \([0-9A-F]{16}, 2026-06-30 to 2026-09-01\)/,
  );
  expect((await verify(folder, 'un.txt', '--key', second)).err).toContain('is not the group’s');
  const { files } = JSON.parse((await verify(folder, 'un.txt', '--archive', 'archive', '--json')).out) as {
    files: { key: string; verdict: string }[];
  };
  expect(files).toMatchObject([{ verdict: 'earlier-key' }]);
  await run(['sign', '--revoke', files[0]?.key ?? '', '--archive', 'archive'], {
    folder,
    environment: english,
  });
  const revoked = await verify(folder, 'un.txt', '--archive', 'archive');
  expect([revoked.code, revoked.err]).toEqual([1, expect.stringContaining('revoked on 2026-06-30')]);
  const exported = await run(['export', '--all', '--archive', 'archive', '--out', 'out'], { folder });
  expect(exported.code).toBe(0);
  const page = await readFile(join(folder, 'out/site/press/index.html'), 'utf8');
  expect(page).toContain(`<li><code>${second} (2026-09-01 –)</code></li>`);
  expect(page).toContain(`${first} (2026-06-30 – 2026-09-01, révoquée 2026-06-30)`);
  const readMe = execFileSync(
    'unzip',
    ['-p', join(folder, 'out/press/un-press-kit.zip'), '*/LISEZ-MOI.txt'],
    { encoding: 'utf8' },
  );
  expect(readMe).toContain(second);
});

it('asks for a long passphrase, and for a key', async () => {
  const folder = await newFolder();
  await withKey(folder);
  const short = await run(['sign', '--new-key', '--archive', 'archive'], {
    folder,
    stdin: 'court\n',
    environment: english,
  });
  expect([short.code, short.err]).toEqual([2, expect.stringContaining('at least 12 characters')]);
  expect((await verify(folder, 'a.md')).code).toBe(2);
  expect((await verify(folder, 'a.md', '--key', 'RWrien')).err).toContain('neither a public key of minisign');
  expect((await run(['sign', '--archive', 'archive'], { folder, environment: english })).code).toBe(2);
});

it('an export signs each document and kit by --sign, and writes nothing where the passphrase is wrong', async () => {
  const folder = await newFolder();
  const key = await withKey(folder);
  const toPress = ['export', 'a.md', '--archive', 'archive', '--out', 'out', '--to', 'press', '--sign'];
  const wrong = await run(toPress, { folder, environment: { ...english, RONEO_SECRET: 'une autre phrase' } });
  expect([wrong.code, wrong.out]).toEqual([1, '']);
  expect(wrong.err).toContain('The passphrase is not that of this key');
  const signed = await run(toPress, { folder, environment: withSecret });
  const written = signed.out.split('\n').filter((name) => name.endsWith('.minisig'));
  expect(written.map((name) => name.replace(/.*-press-/, ''))).toEqual(['kit.zip.minisig']);
  for (const name of written) {
    const file = join(folder, 'out', name.replace(/\.minisig$/, ''));
    expect(execFileSync('minisign', ['-Vm', file, '-P', key], { encoding: 'utf8' })).toContain('verified');
  }
  const alone = await run(['export', 'a.md', '--out', 'out', '--sign'], { folder, environment: withSecret });
  expect([alone.code, alone.err]).toEqual([2, expect.stringContaining('--sign needs --archive')]);
});

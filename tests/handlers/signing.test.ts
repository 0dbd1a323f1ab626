import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerCalls } from '../../electron/main/calls/answer-calls';
import { signFiles } from '../../electron/handlers';
import type { Handlers } from '../../src/contract';
import { deskWithFolder, keepArticle, openDesk, ready, valueOf, wholeMasthead } from './desk';

const passphrase = 'quatre mots pris au hasard';
const day = 24 * 60 * 60 * 1000;

test('a key is made with a passphrase, signs what minisign verifies, and its secret part leaves by no call', async () => {
  const desk = await openDesk();
  expect(valueOf(await desk.handlers['signing:list'](null))).toEqual({
    present: null,
    former: [],
    canSign: false,
    isUnlocked: false,
  });
  const made = valueOf(await desk.handlers['signing:make']({ passphrase }));
  expect(made).toMatchObject({ canSign: true, former: [], present: { since: '2026-06-01', until: null } });
  const secret = desk.archive.signingKey.open();
  expect(JSON.stringify(made)).not.toContain(secret.split('\n')[1]);
  const file = join(desk.folder, 'kit.zip');
  await writeFile(file, 'Un dossier.');
  valueOf(await signFiles(secret, passphrase, { paths: [file], now: desk.now }));
  const said = execFileSync('minisign', ['-Vm', file, '-P', made.present?.key ?? ''], { encoding: 'utf8' });
  expect(said).toContain('file:kit.zip');
});

test('a new key ends the former one; a revoked one signs no more', async () => {
  const desk = await openDesk();
  const first = valueOf(await desk.handlers['signing:make']({ passphrase })).present;
  desk.now += day;
  const second = valueOf(await desk.handlers['signing:make']({ passphrase: `${passphrase}, encore` }));
  expect(second.former).toEqual([{ ...first, until: '2026-06-02' }]);
  const number = second.present?.number ?? '';
  const revoked = valueOf(await desk.handlers['signing:revoke']({ number }));
  expect(revoked).toMatchObject({ present: null, canSign: false });
  expect(revoked.former.map((key) => key.revoked)).toEqual(['2026-06-02', null]);
  expect(desk.archive.signingKey.open()).toBe('');
  const unknown = await desk.handlers['signing:revoke']({ number: '0123456789ABCDEF' });
  expect(unknown).toMatchObject({ problem: { kind: 'no-signing-key' } });
});

test('a window that saves the group’s lines, read before, brings no former key back', async () => {
  const desk = await openDesk();
  valueOf(await desk.handlers['signing:make']({ passphrase }));
  const before = valueOf(await desk.handlers['masthead:open'](null));
  const { present } = valueOf(await desk.handlers['signing:make']({ passphrase }));
  valueOf(await desk.handlers['masthead:save']({ ...before, name: 'Gare ouverte' }));
  expect(valueOf(await desk.handlers['signing:list'](null)).present).toEqual(present);
  valueOf(await desk.handlers['masthead:save'](wholeMasthead));
  expect(valueOf(await desk.handlers['signing:list'](null)).present).toEqual(present);
});

test('an identity from elsewhere shows its key, and that nothing can be signed with it here', async () => {
  const [there, here] = [await openDesk(), await openDesk()];
  valueOf(await there.handlers['signing:make']({ passphrase }));
  valueOf(here.archive.masthead.save(there.archive.masthead.open(), here.now));
  const { present, canSign } = valueOf(await here.handlers['signing:list'](null));
  expect([present?.since, canSign]).toEqual(['2026-06-01', false]);
});

test('a passphrase is refused when it is short, and no log says it', async () => {
  const desk = await openDesk();
  const lines: string[] = [];
  const note = (line: unknown) => void lines.push(String(line));
  const answer = answerCalls(desk.handlers as unknown as Handlers, { info: note, error: note });
  expect(await answer('signing:make', { passphrase: 'trop court' })).toMatchObject({ ok: false });
  expect(await answer('signing:make', { passphrase, more: passphrase, number: 1 })).toMatchObject({
    ok: true,
  });
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toMatch(/trop court|quatre mots/);
});

test('a signed export has beside each document and kit a signature that minisign verifies; the next without has none', async () => {
  const desk = await deskWithFolder();
  const { handlers, out } = desk;
  valueOf(await handlers['masthead:save'](wholeMasthead));
  const key = valueOf(await handlers['signing:make']({ passphrase })).present?.key ?? '';
  const { id } = await keepArticle(desk, { kind: 'release', ...ready('La gare', 'la-gare') });
  const run = (isSigned: boolean) =>
    handlers['export:run']({ ids: [id], outlets: ['leaflet', 'press'], isSigned });
  expect(await run(true)).toEqual({ ok: false, problem: { kind: 'signing-key-locked' } });
  expect(await readdir(out)).toEqual([]);
  const refused = await handlers['signing:unlock']({ passphrase: 'une autre phrase' });
  expect(refused).toEqual({ ok: false, problem: { kind: 'passphrase-wrong' } });
  expect(valueOf(await handlers['signing:unlock']({ passphrase }))).toMatchObject({ isUnlocked: true });
  const { files } = valueOf(await run(true));
  const signed = files.filter((file) => /\.(pdf|zip)$/.test(file));
  expect(signed.length).toBeGreaterThanOrEqual(3);
  expect(files.filter((file) => file.endsWith('.minisig'))).toEqual(signed.map((file) => `${file}.minisig`));
  for (const file of signed)
    expect(execFileSync('minisign', ['-Vm', join(out, file), '-P', key], { encoding: 'utf8' })).toContain(
      'Signature and comment signature verified',
    );
  for (const { name, parentPath } of await readdir(desk.folder, { recursive: true, withFileTypes: true }))
    if (/\.(json|db|db-wal|txt)$/.test(name))
      expect(await readFile(join(parentPath, name), 'latin1')).not.toContain(passphrase);
  const { files: unsigned } = valueOf(await run(false));
  const left = (await readdir(out, { recursive: true })).filter((file) => file.endsWith('.minisig'));
  expect([unsigned.filter((file) => file.endsWith('.minisig')), left]).toEqual([[], []]);
});

test('a key that took the place of an open one is closed, and a revoked one signs no export', async () => {
  const desk = await deskWithFolder();
  const { handlers } = desk;
  valueOf(await handlers['signing:make']({ passphrase }));
  valueOf(await handlers['signing:unlock']({ passphrase }));
  const { present, isUnlocked } = valueOf(await handlers['signing:make']({ passphrase }));
  expect(isUnlocked).toBe(false);
  valueOf(await handlers['signing:unlock']({ passphrase }));
  valueOf(await handlers['signing:revoke']({ number: present?.number ?? '' }));
  const { id } = await keepArticle(desk, ready('La gare', 'la-gare'));
  const signed = await handlers['export:run']({ ids: [id], outlets: ['press'], isSigned: true });
  expect(signed).toEqual({ ok: false, problem: { kind: 'no-signing-key' } });
});

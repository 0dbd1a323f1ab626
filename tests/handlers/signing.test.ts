import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerCalls } from '../../electron/main/calls/answer-calls';
import { signFiles } from '../../electron/handlers';
import type { Handlers } from '../../src/contract';
import { openDesk, valueOf, wholeMasthead } from './desk';

const passphrase = 'quatre mots pris au hasard';
const day = 24 * 60 * 60 * 1000;

test('a key is made with a passphrase, signs what minisign verifies, and its secret part leaves by no call', async () => {
  const desk = await openDesk();
  expect(valueOf(await desk.handlers['signing:list'](null))).toEqual({
    present: null,
    former: [],
    canSign: false,
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

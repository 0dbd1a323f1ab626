import { execFileSync } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  keyNumber,
  makeSigningKey,
  openSigningKey,
  publicKeyFile,
  signFile,
  verifyFile,
} from '../../../electron/export/signing/minisign';
import { newFolder } from '../../cli/terminal';

const passphrase = 'une phrase de passe, accentuée';

/** Debian's minisign; answers what it says, or "refused". */
function minisign(folder: string, args: string[], input = ''): string {
  try {
    return execFileSync('minisign', args, { cwd: folder, input, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return 'refused';
  }
}

it('signs what minisign verifies, by a key file that minisign opens with the same passphrase', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'kit.zip'), Buffer.alloc(3_000_000, 7));
  const { secret, publicKey } = await makeSigningKey(passphrase);
  await writeFile(join(folder, 'key'), secret);
  await writeFile(join(folder, 'key.pub'), publicKeyFile(publicKey));
  const key = await openSigningKey(secret, passphrase);
  if (!key) expect.fail('the passphrase does not open it');
  await writeFile(
    join(folder, 'kit.zip.minisig'),
    await signFile(key, join(folder, 'kit.zip'), 'file:kit.zip'),
  );
  expect(minisign(folder, ['-Vm', 'kit.zip', '-p', 'key.pub'])).toContain('Trusted comment: file:kit.zip');
  await writeFile(join(folder, 'own.txt'), 'Un texte.');
  minisign(folder, ['-Sm', 'own.txt', '-s', 'key'], `${passphrase}\n`);
  const signature = await readFile(join(folder, 'own.txt.minisig'), 'utf8');
  expect(await verifyFile(join(folder, 'own.txt'), signature, [publicKey])).toMatchObject({ kind: 'good' });
  await appendFile(join(folder, 'kit.zip'), '.');
  expect(minisign(folder, ['-Vm', 'kit.zip', '-p', 'key.pub'])).toBe('refused');
});

it('reads keys and signatures that minisign made, refuses what was changed, and names other keys', async () => {
  const folder = await newFolder();
  minisign(folder, ['-G', '-p', 'key.pub', '-s', 'key'], `${passphrase}\n${passphrase}\n`);
  const [, publicKey = ''] = (await readFile(join(folder, 'key.pub'), 'utf8')).split('\n');
  const secret = await readFile(join(folder, 'key'), 'utf8');
  expect(await openSigningKey(secret, 'une autre')).toBeNull();
  const key = await openSigningKey(secret, passphrase);
  if (!key) expect.fail('the passphrase does not open it');
  const file = join(folder, 'texte.txt');
  await writeFile(file, 'Un texte.');
  const signature = await signFile(key, file, 'timestamp:1');
  expect(await verifyFile(file, signature, [publicKey])).toEqual({
    kind: 'good',
    key: keyNumber(publicKey),
    comment: 'timestamp:1',
  });
  const forged = signature.replace('timestamp:1', 'timestamp:2');
  expect(await verifyFile(file, forged, [publicKey])).toMatchObject({ kind: 'changed' });
  const other = await makeSigningKey(passphrase);
  expect(await verifyFile(file, signature, [other.publicKey])).toEqual({
    kind: 'other-key',
    key: keyNumber(publicKey),
  });
  await writeFile(file, 'Un autre texte.');
  expect(await verifyFile(file, signature, [publicKey])).toMatchObject({ kind: 'changed' });
  expect(await verifyFile(file, 'rien', [publicKey])).toEqual({ kind: 'unreadable' });
}, 120_000);

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readInstallation } from '../../electron/archive';
import { aFolder } from './fixtures';

it('an installation has one random identifier, which names neither the computer nor its user', () => {
  const file = join(aFolder(), 'profile', 'installation');
  const id = readInstallation(file);
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(readInstallation(file)).toBe(id);
  expect(readFileSync(file, 'utf8')).toBe(`${id}\n`);
  expect(statSync(file).mode & 0o077).toBe(0);
  for (const name of [hostname(), userInfo().username]) expect(id).not.toContain(name.toLowerCase());
  expect(readInstallation(join(aFolder(), 'installation'))).not.toBe(id);
});

it('an identifier that was spoilt is made anew', () => {
  const file = join(aFolder(), 'installation');
  writeFileSync(file, 'half an ident');
  const id = readInstallation(file);
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(readInstallation(file)).toBe(id);
});

it('a place that cannot be written gives no identifier, and no error', () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(readInstallation(join(folder, 'file', 'installation'))).toBe('');
});

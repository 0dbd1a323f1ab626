import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The random identifier of this installation of the program, from a file of the program's own folder, never of the archive's:
 * an archive that is copied to another computer keeps it on the revisions written here, and gets another for those written
 * there. It is made at the first call; "" where it can be neither read nor kept.
 */
export function readInstallation(file: string): string {
  try {
    return existing(file) ?? made(file);
  } catch {
    return ''; // An archive opens on a read-only or full disk too.
  }
}

function existing(file: string): string | null {
  try {
    return /^[0-9a-f]{32}$/.exec(readFileSync(file, 'utf8').trim())?.[0] ?? null;
  } catch {
    return null;
  }
}

function made(file: string): string {
  const id = randomUUID().replaceAll('-', '');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${id}\n`, { mode: 0o600 });
  return id;
}

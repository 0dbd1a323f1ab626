import { rm, writeFile } from 'node:fs/promises';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { syncFile } from '../durable-files';
import { digestOf, personalTables } from './digest';
import type { Digest } from './digest';

/** How many times a copy is made again because a text was saved in the very moment that it began. */
const maxTries = 5;

/**
 * Copies all rows of an archive into a new file, while it may be written to, and compares the copy, which the caller closes, with the
 * archive as it stood when the copying began; null when they differ each time, because a text was saved in that very moment or because
 * the disk fails. `onTry` may throw, to stop.
 */
export async function copyDatabase(
  source: string,
  part: string,
  onTry: () => void,
): Promise<{ digest: Digest; copy: Database } | null> {
  const copier = openReadOnly(source);
  try {
    for (let tries = 0; tries < maxTries; tries += 1) {
      onTry();
      const copied = await copyAndCompare(source, part, copier);
      if (copied) return copied;
    }
    return null;
  } finally {
    copier.close();
  }
}

async function copyAndCompare(
  source: string,
  part: string,
  copier: Database,
): Promise<{ digest: Digest; copy: Database } | null> {
  await rm(part, { force: true });
  await writeFile(part, '', { mode: 0o600 }); // SQLite fills an empty file, which is private from the start.
  const reader = openReadOnly(source);
  let digest: Digest;
  try {
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM sqlite_schema').get();
    copier.prepare('VACUUM INTO ?').run(part);
    await syncFile(part);
    digest = digestOf(reader);
  } finally {
    reader.close();
  }
  const copy = openReadOnly(part);
  if (digestOf(copy).digest === digest.digest) return { digest, copy };
  copy.close();
  return null;
}

const openReadOnly = (file: string): Database => new Sqlite(file, { readonly: true, timeout: 5000 });

/** Takes the people of the press list, and what went to them, out of a copy; who objected stays known by hashes. Nothing of them stays in its file. */
export async function leavePeopleOut(copied: {
  copy: Database;
}): Promise<{ digest: Digest; copy: Database }> {
  const part = copied.copy.name;
  copied.copy.close();
  const database = new Sqlite(part);
  try {
    for (const table of personalTables) database.exec(`DELETE FROM ${table}`);
    database.exec('VACUUM');
  } finally {
    database.close();
  }
  await syncFile(part);
  const copy = openReadOnly(part);
  return { digest: digestOf(copy), copy };
}

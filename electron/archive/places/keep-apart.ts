import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type { Result } from '../../../src/contract';
import { digestInTurns } from '../backup/digest';
import { freeNameFor, preparedFor, putInPlace } from '../backup/put-in-place';
import type { HeldFiles } from '../opening/held-files';
import { apartPart } from './apart-order';
import type { ApartOrder, ApartProblem } from './apart-order';
import { storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';

/** What can be done with an archive while another file lies in the place of its own. */
export interface ReplacedFile {
  /**
   * Copies what is held open of the archive into a folder beside, which is answered; again, to bring it up to date. `finish` is
   * `finishApart`, which may do its work elsewhere.
   */
  copyOut(
    day: string,
    finish: (order: ApartOrder) => Promise<Result<null, ApartProblem>>,
  ): Promise<Result<string, ApartProblem>>;
  /** Whether what is written meanwhile goes into the replaced file, of which a copy is then made. */
  allowWriting(isAllowed: boolean): void;
}

export function replacedFileOf(folder: string, database: Database, files: HeldFiles | null): ReplacedFile {
  return {
    copyOut: apartCopies(folder, database, files),
    allowWriting: (isAllowed) => files?.writeApart(isAllowed),
  };
}

/**
 * Copies archives whose files are not in their place any more, out of what is held open of them, into a folder beside: an archive of its
 * own. The first call of a day chooses its name, the next ones bring it up to date. Of a file that another program wrote into nothing is
 * copied: it is made once, of what else there is.
 */
function apartCopies(
  folder: string,
  database: Database,
  files: Pick<HeldFiles, 'refusal' | 'logApart'> | null,
): ReplacedFile['copyOut'] {
  const places = new Map<string, string>();
  return async (day, finish) => {
    const to = places.get(day) ?? freeNameFor(resolve(folder), day);
    places.set(day, to);
    try {
      const refusal = files?.refusal();
      const isRewritten = refusal?.kind === 'archive-replaced' && refusal.how === 'rewritten';
      if (isRewritten && existsSync(to)) return done(to);
      const order: ApartOrder = isRewritten
        ? { folder, to, how: 'rewritten', log: files?.logApart() ?? null }
        : { folder, to, how: 'held', digest: await copyHeld(database, to) };
      const finished = await finish(order);
      return finished.ok ? done(to) : finished;
    } catch (error) {
      return failed(storageProblemOf(error, to));
    }
  };
}

/** How many times the held database is copied again because texts were saved meanwhile. */
const mostTries = 5;

/** Copies the held database page by page, between other work, and answers the digest of the rows that were copied. */
async function copyHeld(database: Database, to: string): Promise<string> {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const part = join(to, apartPart);
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck();
  for (let tries = 1; ; tries += 1) {
    const before = changes.get();
    const digest = await copyOnce(database, part);
    if (changes.get() === before || tries === mostTries) return digest;
  }
}

/** What is saved meanwhile may be in the copy and not in the digest, or the other way about. */
async function copyOnce(database: Database, part: string): Promise<string> {
  await rm(part, { force: true });
  await writeFile(part, '', { mode: 0o600 });
  await database.backup(part);
  const digesting = digestInTurns(database);
  let turn = digesting.next();
  for (; !turn.done; turn = digesting.next()) await nextTurn();
  return turn.value.digest;
}

/**
 * Puts the copy of an archive, which must be closed, into its place again; what lies there is kept beside, under the name answered. When
 * it cannot, the copy is where it was.
 */
export function putBack(
  archive: string,
  copy: string,
  day: string,
): Result<{ kept: string }, StorageProblem> {
  const prepared = preparedFor(archive);
  try {
    rmSync(prepared, { recursive: true, force: true });
    renameSync(copy, prepared);
    const put = putInPlace(archive, day);
    if (!put.ok) renameSync(prepared, copy);
    return put;
  } catch (error) {
    return failed(storageProblemOf(error, archive));
  }
}

/**
 * The names of other versions of an archive's file that lie beside it: programs that synchronise folders leave them when two machines
 * wrote at once. Nextcloud, Dropbox, Syncthing and OneDrive each add words of their own to its name.
 */
export function copiesBeside(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^archive.+\.sqlite$/i.test(name))
    .sort();
}

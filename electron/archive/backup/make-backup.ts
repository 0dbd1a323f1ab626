import { rename, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { done, failed } from '../../../src/contract';
import type {
  ArchiveFault,
  BackupLine,
  BackupProblem,
  BackupProgress,
  Cancelled,
  Result,
} from '../../../src/contract';
import { syncFolder } from '../durable-files';
import { faultsOfPictures, faultsOfTexts } from '../faults';
import { steps } from '../migrations';
import { isLeftLogDamaged, logFault } from '../opening/check-log';
import { faultOfPlace } from '../opening/fault-of-place';
import { isLost, reasonToRefuse } from '../opening/inspect';
import { storageProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import {
  backupsIn,
  freeBackupName,
  backupLineOf,
  minuteOf,
  partEnd,
  picturesOfBackups,
  removeBackup,
  removeParts,
  sha256Of,
  writeProof,
} from './backup-files';
import type { BackupFile, Proof } from './backup-files';
import { copyDatabase, leavePeopleOut } from './copy-database';
import { digestOf } from './digest';
import { copyPictures, sweepPictures } from './pictures';
import { identityIn, ownBackups } from './own-backups';
import { openPlace } from './place';
import { copyTemplates } from './templates';
import { backupsToRemove } from './thinning';
/** What a backup is made of, where it goes, and when. */
export interface BackupOrder {
  /** The folder of the archive, which another program may hold open and write to. */
  archive: string;
  /** The folder of backups; it is made unless it was there before (`isKnown`) and is gone. */
  to: string;
  isKnown?: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** The IANA time zone of the days that backups are named by. */
  zone: string;
  /** The random name of this installation. */
  installation?: string;
  /** Whether the press list, and what went to whom, is left out: for a folder that others may read. */
  leavesPeople?: boolean;
  /** Why it is kept until a person says otherwise. */
  keptFor?: BackupLine['keptFor'];
}

/** How a long task reports its progress and is stopped. */
export interface Watch {
  progress?: (progress: BackupProgress) => void;
  signal?: AbortSignal;
}

/** A backup that was made and proved, or the last one proved again because nothing was changed since. */
export interface BackupMade {
  backup: BackupLine;
  isNew: boolean;
  faults: ArchiveFault[];
  /** The names of the older backups that were removed. */
  thinned: string[];
}

type MakingProblem = StorageProblem | BackupProblem | Cancelled;

/**
 * Backs an archive up into a folder: one file of all that is written, and the pictures that the folder has not yet. It counts only
 * once it was read back and found to hold what the archive held, row for row and picture for picture; until then it has another
 * name, and what a killed program leaves of it is removed the next time.
 */
export async function makeBackup(
  order: BackupOrder,
  watch: Watch = {},
): Promise<Result<BackupMade, MakingProblem>> {
  const { archive, to, isKnown = false } = order;
  const source = join(archive, 'archive.sqlite');
  const fault = faultOfPlace(archive) ?? faultOfPlace(to);
  if (fault) return failed(fault);
  if (isLost(source)) return failed({ kind: 'archive-lost', path: archive });
  if (!existsSync(source)) return failed({ kind: 'folder-absent', path: archive });
  const place = await openPlace(to, { archive, isKnown });
  if (!place.ok) return place;
  const making = new Making(order, watch);
  try {
    await removeParts(to);
    const ofLog = isLeftLogDamaged(archive) ? [logFault] : [];
    const made = await making.run();
    return made.ok ? done({ ...made.value, faults: [...ofLog, ...made.value.faults] }) : made;
  } catch (error) {
    return failed(problemIn(error, order));
  } finally {
    making.close();
    await removeParts(to).catch(() => undefined);
    place.value.release();
  }
}

/** Removes what a backup left that was ended while it was made. */
export async function clearUnfinishedBackup({ archive, to }: BackupOrder): Promise<void> {
  const place = await openPlace(to, { archive, isKnown: true });
  if (!place.ok) return;
  await removeParts(to).finally(place.value.release);
}

class Stopped extends Error {}

class Making {
  readonly #order: BackupOrder;
  readonly #watch: Watch;
  readonly #databases: Database[] = [];

  constructor(order: BackupOrder, watch: Watch) {
    this.#order = order;
    this.#watch = watch;
  }

  async run(): Promise<Result<BackupMade, MakingProblem>> {
    const { archive, to, installation = '', leavesPeople = false } = this.#order;
    const source = this.#open(join(archive, 'archive.sqlite'));
    const refusal = reasonToRefuse(source, archive, steps.length, []);
    if (refusal) return failed(refusal);
    const known = await backupsIn(to);
    const identity = identityIn(source);
    const [newest] = known;
    if (newest && !ownBackups(known, { folder: archive, identity }).includes(newest))
      return failed({ kind: 'backup-foreign', path: to });
    await copyTemplates(archive, to);
    this.#step('texts')(0, 1);
    const last = known.find(({ proof }) => proof?.installation === installation);
    const again =
      last &&
      last.proof?.contents === digestOf(source, { leavesPeople }).contents &&
      (await this.#proveAgain(last));
    return again ? done(again) : this.#makeNew(known, identity);
  }

  close(): void {
    for (const database of this.#databases) database.close();
  }

  async #makeNew(known: readonly BackupFile[], identity: string): Promise<Result<BackupMade, MakingProblem>> {
    const { archive, to, now, zone, installation = '', keptFor } = this.#order;
    const part = join(to, `new-${process.pid}${partEnd}`);
    const whole = await copyDatabase(join(archive, 'archive.sqlite'), part, () => this.#step('texts')(0, 1));
    if (!whole) return failed({ kind: 'backup-unproved', path: to });
    const copied = this.#order.leavesPeople ? await leavePeopleOut(whole) : whole;
    this.#databases.push(copied.copy);
    const folders = { from: join(archive, 'pictures'), to: picturesOfBackups(to) };
    await copyPictures(copied.copy, folders, this.#step('pictures'));
    const inTexts = faultsOfTexts(copied.copy, this.#step('proof'));
    let inPictures = await faultsOfPictures(copied.copy, folders.to, this.#step('proof'));
    if (inPictures.length > 0) {
      const again = new Set(inPictures.flatMap((fault) => (fault.kind === 'picture' ? fault.hash : [])));
      await copyPictures(copied.copy, folders, this.#step('pictures'), again);
      inPictures = await faultsOfPictures(copied.copy, folders.to, this.#step('proof'));
    }
    copied.copy.close();
    const proof: Proof = {
      format: 1,
      madeAt: now,
      provedAt: now,
      sequence: Math.max(0, ...known.map((each) => each.proof?.sequence ?? 0)) + 1,
      installation,
      ...(identity && { archive: identity }),
      ...(keptFor && { keptFor }),
      ...copied.digest,
      faults: inTexts.length,
      picturesLost: inPictures.length,
      bytes: (await stat(part)).size,
      sha256: await sha256Of(part),
    };
    const minute = minuteOf(now, zone);
    const file = join(to, freeBackupName(known, minute));
    await writeProof(file, proof);
    await rename(part, file);
    await syncFolder(to);
    const thinned = await thinOut(to, minute.slice(0, 10));
    return done({
      backup: backupLineOf({ file, day: '', proof }),
      isNew: true,
      faults: [...inTexts, ...inPictures],
      thinned,
    });
  }

  /** Proves the last backup again, since the archive has not changed since; null when that backup is damaged. */
  async #proveAgain(last: BackupFile): Promise<BackupMade | null> {
    const { to, now, keptFor } = this.#order;
    const { file, proof } = last;
    if (!proof || proof.faults + proof.picturesLost > 0 || (await sha256Of(file)) !== proof.sha256)
      return null;
    const copy = this.#open(file);
    const faults = await faultsOfPictures(copy, picturesOfBackups(to), this.#step('proof'));
    if (faults.length > 0) return null;
    const proved = {
      ...proof,
      provedAt: Math.max(now, proof.provedAt),
      ...(keptFor && !proof.keptFor && { keptFor }),
    };
    await writeProof(file, proved);
    return { backup: backupLineOf({ ...last, proof: proved }), isNew: false, faults: [], thinned: [] };
  }

  #open(file: string): Database {
    const database = new Sqlite(file, { readonly: true, timeout: 5000 });
    this.#databases.push(database);
    return database;
  }

  #step(step: BackupProgress['step']): (count: number, total: number) => void {
    return (count, total) => {
      if (this.#watch.signal?.aborted) throw new Stopped();
      this.#watch.progress?.({ step, done: count, total });
    };
  }
}

/** Removes the backups that later ones replace, and the pictures that only they showed; answers the names of these backups. */
async function thinOut(folder: string, today: string): Promise<string[]> {
  const all = await backupsIn(folder);
  const proved = all.flatMap(({ proof, ...file }) => (proof ? { ...file, ...proof, proof } : []));
  const surplus = backupsToRemove(
    proved.map((each) => ({ ...each, isSound: each.faults === 0, isKept: each.keptFor !== undefined })),
    today,
  );
  if (surplus.length === 0) return [];
  for (const one of surplus) await removeBackup(one);
  await sweepPictures(folder, await backupsIn(folder));
  return surplus.map((one) => backupLineOf(one).name);
}

function problemIn(error: unknown, { archive, to }: BackupOrder): MakingProblem {
  if (error instanceof Stopped) return { kind: 'cancelled' };
  if (!existsSync(to)) return { kind: 'place-absent', path: to };
  const problem = storageProblemOf(error, to);
  if (problem.kind === 'archive-damaged' || problem.kind === 'archive-busy')
    return { ...problem, path: archive };
  return problem.kind === 'archive-read-only' ? { kind: 'not-writable', path: to, why: 'EROFS' } : problem;
}

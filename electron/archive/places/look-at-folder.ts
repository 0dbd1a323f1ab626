import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { done, failed } from '../../../src/contract';
import type { PlaceProblem, Result } from '../../../src/contract';
import { isBackupName } from '../backup/backup-files';
import { steps } from '../migrations';
import { inspectArchive, isLost } from '../opening/inspect';
import { openingProblemOf } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';

/** What lies in a folder that a person chose for an archive. */
export type FolderContent =
  /** An archive, in the folder itself or in its only folder that holds one; when it was moved elsewhere, if it was. */
  { kind: 'archive'; folder: string; movedAt: number | null } | { kind: 'empty'; folder: string };

/**
 * Says what lies in a folder without writing a byte there. What is no archive, or one that this program cannot open, is a problem; a
 * damaged archive counts as an archive, since it can be recovered.
 */
export function lookAtFolder(path: string): Result<FolderContent, StorageProblem | PlaceProblem> {
  const folder = resolve(path);
  try {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      return failed({ kind: 'folder-absent', path: folder });
    const names = seenIn(folder);
    const held = holds(folder) ? folder : onlyArchiveIn(folder, names);
    if (held !== null) return archiveIn(held);
    if (names.some(isBackupName)) return failed({ kind: 'folder-of-backups', path: folder });
    if (names.length > 0) return failed({ kind: 'folder-not-archive', path: folder });
    return isInsideArchive(folder)
      ? failed({ kind: 'folder-inside-archive', path: folder })
      : done({ kind: 'empty', folder });
  } catch (error) {
    return failed(openingProblemOf(error, folder));
  }
}

/** Whether an archive that was there before is gone: its stick is away, its folder was emptied or renamed. */
export function isArchiveAbsent(folder: string): boolean {
  return !holds(folder);
}

/** A folder of backups also has pictures and no file of texts, and is no archive that lost its file. */
function holds(folder: string): boolean {
  const file = join(folder, 'archive.sqlite');
  return existsSync(file) || (isLost(file) && !readdirSync(folder).some(isBackupName));
}

/** The names in a folder but those that systems put there unasked. */
const seenIn = (folder: string): string[] =>
  readdirSync(folder).filter(
    (name) => !/^\.|^(lost\+found|System Volume Information|desktop\.ini|Thumbs\.db)$/.test(name),
  );

/** People choose the stick, or the folder above: the one archive in it is meant. */
function onlyArchiveIn(folder: string, names: readonly string[]): string | null {
  const [one, ...others] = names
    .map((name) => join(folder, name))
    .filter((inner) => statSync(inner).isDirectory() && holds(inner));
  return one !== undefined && others.length === 0 ? one : null;
}

function archiveIn(folder: string): Result<FolderContent, StorageProblem> {
  const refusal = inspectArchive(join(folder, 'archive.sqlite'), folder, steps.length);
  const isUsable = !refusal || refusal.kind === 'archive-damaged' || refusal.kind === 'archive-lost';
  return isUsable ? done({ kind: 'archive', folder, movedAt: movedAt(folder) }) : failed(refusal);
}

/** Whether an archive lies above a folder: one inside another would be copied and removed with it. */
export function isInsideArchive(folder: string): boolean {
  const above = dirname(resolve(folder));
  if (above === resolve(folder)) return false;
  return existsSync(join(above, 'archive.sqlite')) || isInsideArchive(above);
}

const markName = 'moved.json';
const markSchema = z.object({ note: z.string(), at: z.int() });

/** When the archive of a folder was moved elsewhere, in milliseconds since 1970; null when it was not. */
export function movedAt(folder: string): number | null {
  try {
    return markSchema.parse(JSON.parse(readFileSync(join(folder, markName), 'utf8'))).at;
  } catch {
    return null; // No mark, or one that somebody else wrote.
  }
}

/** Marks the archive of a folder as moved; `note` says to whoever opens the folder that it can be removed. It does not say where to. */
export function markMoved(folder: string, note: string, at: number): void {
  writeFileSync(join(folder, markName), `${JSON.stringify({ note, at }, null, 1)}\n`, { mode: 0o600 });
}

/** Makes a moved archive one to work in again. */
export async function unmarkMoved(folder: string): Promise<void> {
  await rm(join(folder, markName), { force: true });
}

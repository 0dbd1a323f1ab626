import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { done, failed, keptFor } from '../../../src/contract';
import type { ArchiveProblem, BackupLine, BackupProblem, Result } from '../../../src/contract';
import { freeName, writeDurably } from '../durable-files';
import { faultOfPlace } from '../opening/fault-of-place';

const at = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const proofSchema = z.object({
  format: z.literal(1),
  madeAt: at,
  provedAt: at,
  /** Counts the backups of a folder, whatever the clock says. */
  sequence: at,
  /** The random name of the installation that made it. */
  installation: z.string(),
  /** The random name of the archive; earlier versions knew none. */
  archive: z.string().exactOptional(),
  /** Why it is kept until a person says otherwise; absent from a backup that later ones replace. */
  get keptFor() {
    // Read when it is first asked for: in the build of the command line alone, the list may be evaluated after this.
    return z.enum(keptFor).exactOptional();
  },
  texts: at,
  removed: at,
  revisions: at,
  pictures: at,
  lastChange: at.nullable(),
  /** Texts, rows and documents that the disk had altered in the archive; pictures that it had lost. */
  faults: at,
  picturesLost: at,
  /** Of every row of every table, and of the tables that hold what a person wrote. */
  digest: sha256,
  contents: sha256,
  bytes: at,
  sha256,
});

/** What was found when a backup was compared with its archive; it lies beside the backup's file, with the same name. */
export type Proof = z.infer<typeof proofSchema>;

/** A backup in a folder of backups: one file of texts; the pictures of all of them lie in one folder beside. */
export interface BackupFile {
  file: string;
  /** The day it was made, local, "2026-11-28". */
  day: string;
  proof: Proof | null;
}

const namePattern = /^(\d{4}-\d\d-\d\d)-\d{4}(?:-\d+)?\.sqlite$/;

export const isBackupName = (name: string): boolean => namePattern.test(name);
export const picturesOfBackups = (folder: string): string => join(folder, 'pictures');

/** The file of a backup's proof. */
export const proofOf = (file: string): string => file.replace(/\.sqlite$/, '.json');

/** The day and the minute of a time, local to a zone: "2026-11-28-1804". */
export function minuteOf(now: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(now).replace(' ', '-').replace(':', '');
}

/** A name that no backup of a folder has yet: "2026-11-28-1804.sqlite". */
export function freeBackupName(known: readonly BackupFile[], minute: string): string {
  const taken = new Set(known.map(({ file }) => basename(file)));
  return freeName(
    (suffix) => `${minute}${suffix}.sqlite`,
    (name) => taken.has(name),
  );
}

/** Writes the proof of a backup beside it; before the backup has its name it proves nothing. */
export async function writeProof(file: string, proof: Proof): Promise<void> {
  await writeDurably(proofOf(file), `${JSON.stringify(proof, null, 1)}\n`);
}

/** Has a backup stay until a person says otherwise, or no longer. */
export async function keepBackup({ file, proof }: BackupFile, kept: BackupLine['keptFor']): Promise<void> {
  if (!proof) return;
  const { keptFor: _before, ...others } = proof;
  await writeProof(file, kept ? { ...others, keptFor: kept } : others);
}

/** The file first: a proof alone proves nothing. */
export async function removeBackup({ file }: BackupFile): Promise<void> {
  await rm(file, { force: true });
  await rm(proofOf(file), { force: true });
}

/** The end of the names of files that do not count yet. */
export const partEnd = '.part';

/** Removes what killed programs left in a folder of backups: parts of files, and proofs of backups that never got their name. */
export async function removeParts(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names) {
    const isStray = name.endsWith('.json') && isBackupName(backupOf(name)) && !names.includes(backupOf(name));
    if (isStray || name.includes(partEnd) || /\.json\.\d+-\d+\.new$/.test(name))
      await rm(join(folder, name), { force: true });
  }
}

const backupOf = (proof: string): string => proof.replace(/\.json$/, '.sqlite');

/** The SHA-256 of a file's bytes, in hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** The backups of a folder, the last made first. A proof that is not that of the file beside it does not count. */
export async function backupsIn(folder: string): Promise<BackupFile[]> {
  const names = (await readdir(folder)).filter((name) => namePattern.test(name));
  const found = await Promise.all(names.map((name) => backupAt(join(folder, name))));
  return found
    .filter((backup) => backup !== null)
    .sort((one, other) => orderOf(other) - orderOf(one) || compare(other.file, one.file));
}

/** Backups are sorted by the number in their proof; those without a proof come last, sorted by name. */
const orderOf = ({ proof }: BackupFile): number => proof?.sequence ?? -1;
const compare = (one: string, other: string): number => (one < other ? -1 : 1);

/** The size in bytes of the largest proof that is read. */
const maxOfProof = 100_000;

/** Pipes and devices with such names count neither as backups nor as proofs. */
async function backupAt(file: string): Promise<BackupFile | null> {
  const [{ size, isFile }, ofProof] = await Promise.all([lookAt(file), lookAt(proofOf(file))]);
  if (!isFile) return null;
  const isProof = ofProof.isFile && ofProof.size < maxOfProof;
  const json = isProof ? await readFile(proofOf(file), 'utf8').catch(() => '') : '';
  const proof = proofSchema.safeParse(parsed(json)).data;
  const day = namePattern.exec(basename(file))?.[1] ?? '';
  return { file, day, proof: proof?.bytes === size ? proof : null };
}

async function lookAt(file: string): Promise<{ size: number; isFile: boolean }> {
  const found = await stat(file).catch(() => null);
  return { size: found?.size ?? 0, isFile: found?.isFile() ?? false };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** What a list says of a backup. */
export function backupLineOf({ file, proof }: BackupFile): BackupLine {
  const name = basename(file);
  if (!proof) return { ...unproved, name };
  const { madeAt, provedAt, texts, removed, revisions, pictures, lastChange, faults, picturesLost } = proof;
  const held = { texts, removed, revisions, pictures, lastChange, faults, picturesLost };
  return { name, madeAt, provedAt, keptFor: proof.keptFor ?? null, ...held };
}

const unproved: Omit<BackupLine, 'name'> = {
  madeAt: 0,
  provedAt: null,
  keptFor: null,
  texts: 0,
  removed: 0,
  revisions: 0,
  pictures: 0,
  lastChange: null,
  faults: 0,
  picturesLost: 0,
};

/** A backup that a person names by its folder, of which the last proved one is taken, or by its file. */
export async function findBackup(path: string): Promise<Result<BackupFile, BackupProblem | ArchiveProblem>> {
  const found = await stat(path).catch(() => null);
  const fault = found?.isFile() ? null : faultOfPlace(path);
  if (fault) return failed(fault);
  if (found?.isDirectory()) {
    const all = await backupsIn(path);
    const best = all.find(({ proof }) => proof) ?? all[0];
    return best ? done(best) : failed({ kind: 'backup-missing', path });
  }
  const backup = path.endsWith('.sqlite') ? await backupAt(path) : null;
  return backup ? done(backup) : failed({ kind: 'backup-missing', path });
}

/** The folder of the pictures of a backup. */
export const picturesBeside = ({ file }: BackupFile): string => picturesOfBackups(dirname(file));

import type { BackupProblem, Cancelled, PlaceProblem } from '../../../src/contract';
import type { StorageProblem } from '../storage-problem';

export type ApartProblem = StorageProblem | PlaceProblem | BackupProblem | Cancelled;

/** What is still to be done for a copy in the folder `to` to be an archive of its own. */
export type ApartOrder = { folder: string; to: string } & (
  | { how: 'held'; digest: string }
  /** The held file is not what it was: only the log is left, under this name. */
  | { how: 'rewritten'; log: string | null }
);

/** The name of a copied database until it is proved. */
export const apartPart = 'archive.sqlite.new';

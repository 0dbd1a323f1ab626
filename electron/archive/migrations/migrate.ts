import type { Database } from 'better-sqlite3';

/** One change of the archive's tables; once released, a step is never edited: the next change is a new step. */
export interface Step {
  number: number;
  sql: string;
  /** Computes what SQL cannot, in the same transaction, after the step's SQL. */
  fill?: (database: Database) => void;
}

/** Marks a file as an archive of ours: "Rone" in ASCII, in SQLite's application_id. */
export const applicationId = 0x526f6e65;

/** The step an archive stands at; 0 for a file without any. */
export function stepOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** Told how many of the pending steps are done. */
export type OnStep = (done: number, total: number) => void;

/** Brings an archive to the last of `steps`, all pending ones in one transaction or none of them. */
export function migrate(database: Database, steps: readonly Step[], onStep: OnStep = () => undefined): void {
  if (stepOf(database) === steps.length) return;
  database.transaction(takePending).immediate(database, steps, onStep);
}

function takePending(database: Database, steps: readonly Step[], onStep: OnStep): void {
  const pending = steps.slice(stepOf(database));
  for (const [index, step] of pending.entries()) {
    onStep(index, pending.length);
    database.exec(step.sql);
    step.fill?.(database);
  }
  database.pragma(`application_id = ${applicationId}`);
  database.pragma(`user_version = ${steps.length}`);
}

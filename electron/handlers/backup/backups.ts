import { join } from 'node:path';
import { failed } from '../../../src/contract';
import type {
  BackupConcern,
  BackupLine,
  BackupPlace,
  BackupState,
  NamedBackup,
  Problem,
  Result,
} from '../../../src/contract';
import type { ArticleId } from '../../../src/article';
import type { MachineMemory } from '../desk/machine-memory';
import { ArchiveCheck } from './archive-check';
import { BackupPlaces } from './backup-places';
import { BackupRun } from './backup-run';
import type { BackupTools, Which } from './backup-run';
import { createMaintenance } from './maintenance';
import type { Maintenance } from './maintenance';
import { Erasures } from './erase-backups';
import type { CompactElsewhere } from './erase-backups';

/** The backups of the open archive: where they lie, when they are due, and the work on them. */
export interface Backups {
  state(): Promise<BackupState>;
  /**
   * Makes a backup in all places, where one is due, or also where the archive has changed since the last one. Answers the first
   * problem, after all places were tried.
   */
  run(which: Which, keptFor?: BackupLine['keptFor']): Promise<Result<null, Problem>>;
  /** Whether a backup is due in one of the places. */
  isDue(): Promise<boolean>;
  /** Whether to make a backup before the desk ends: the archive has changed since the last one. */
  isWantedAtEnd(): boolean;
  /** Checks the archive if that is due, and warns of the faults that it finds. */
  check(): Promise<void>;
  choose(folder: string | null): void;
  setAutomatic(isAutomatic: boolean): void;
  /** Whether the backups in the second place hold the press list too. */
  setPeopleInSecond(isThere: boolean): void;
  /** Forgets the faults of a text that was taken back from a backup. */
  mended(id: ArticleId): void;
  /** Warns when the last proof is old, once a day. */
  warnIfOld(): Promise<void>;
  /** Whether a folder is one of the places. */
  isPlace(folder: string): Promise<boolean>;
  /** Whether a backup is one of those that are listed in the places. */
  has(backup: NamedBackup): Promise<boolean>;
  /**
   * Deletes something for ever. Backups and checks, which read the archive, are ended before and wait meanwhile. The texts are deleted
   * from the backups too; from those on a disk that is not connected, when it is again.
   */
  whileErasing<Value>(
    ids: readonly ArticleId[],
    erase: (compact: CompactElsewhere, signal: AbortSignal) => Promise<Value>,
  ): Promise<Value>;
  /** Finishes an erasure that the end of the program interrupted. */
  finishErasing(): Promise<void>;
  /** Ends running backups and maintenance at once. */
  stop(): Promise<void>;
  maintenance: Maintenance;
}

const day = 24 * 3_600_000;

/** Milliseconds after which a proof is old. */
const oldAfter = { own: 3 * day, second: 14 * day } as const;

/** Keeps the backups of an archive, in a folder beside it and in a second one that the person chose. */
export function createBackups(tools: BackupTools): Backups {
  const { archive, clock, emit, memory } = tools;
  const maintenance = createMaintenance(tools.startProcess);
  const places = new BackupPlaces({ ...tools, maintenance });
  const check = new ArchiveCheck({ ...tools, maintenance, places });
  const erasures = new Erasures({ ...tools, maintenance, places, check });
  const backups = new BackupRun(tools, maintenance, places, erasures);
  return {
    maintenance,
    async state() {
      const { isAutomatic, peopleInSecond, checkedAt, faults } = memory.get();
      return {
        archive: archive.folder,
        isAutomatic,
        peopleInSecond,
        isRunning: backups.isRunning,
        places: await places.list(),
        faults,
        checkedAt,
      };
    },
    async run(which, keptFor = null) {
      const refusal = archive.refusal();
      return refusal ? failed(refusal) : backups.run(which, keptFor);
    },
    async isDue() {
      if (!memory.get().isAutomatic || archive.refusal()) return false;
      return (await places.list()).some((place) => places.isDue(place));
    },
    isWantedAtEnd: () => memory.get().isAutomatic && !archive.refusal() && backups.isChanged,
    async check() {
      await tools.jobs.settled('erase');
      await check.run();
    },
    mended: (id) => check.forgetFaultsOf([id]),
    choose: (folder) => memory.set({ second: folder, secondProvedAt: null, peopleInSecond: false }),
    setAutomatic: (isAutomatic) => memory.set({ isAutomatic }),
    setPeopleInSecond: (peopleInSecond) => memory.set({ peopleInSecond }),
    async warnIfOld() {
      const { toldAt } = memory.get();
      if (archive.refusal() || (toldAt !== null && Math.abs(clock() - toldAt) < day)) return;
      const concern = concernOf(await places.list(), memory.get(), clock());
      if (!concern) return;
      memory.set({ toldAt: clock() });
      emit('backup:concern', concern);
    },
    isPlace: async (folder) => (await places.list()).some((place) => place.folder === folder),
    async has({ folder, name }) {
      const all = (await places.list()).filter((place) => place.folder === folder);
      return all.some(({ backups: made }) => made.some((backup) => backup.name === name));
    },
    whileErasing: (ids, erase) => erasures.run(ids, erase),
    finishErasing: () => erasures.finish(),
    stop() {
      tools.jobs.cancel('backup');
      return maintenance.stop();
    },
  };
}

/** The first place whose last proof is old. The archive's own place counts only while backups are automatic. */
function concernOf(
  places: readonly BackupPlace[],
  { isAutomatic }: Pick<ReturnType<MachineMemory['get']>, 'isAutomatic'>,
  now: number,
): BackupConcern | null {
  for (const { kind, provedAt, problem } of places) {
    if (kind === 'earlier' || (kind === 'own' && !isAutomatic)) continue;
    const isOld = provedAt === null ? problem !== null : now - provedAt > oldAfter[kind];
    if (isOld) return { kind: 'old', place: kind, provedAt };
  }
  return null;
}

/** The path of a backup's file. */
export const pathOf = ({ folder, name }: { folder: string; name: string }): string => join(folder, name);

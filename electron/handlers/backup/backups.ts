import { join } from 'node:path';
import { done, failed } from '../../../src/contract';
import type {
  ArchiveFault,
  BackupConcern,
  BackupPlace,
  BackupState,
  Cancelled,
  Events,
  Problem,
  Result,
} from '../../../src/contract';
import type { ArticleId } from '../../../src/article';
import type { Archive } from '../../archive';
import type { StartProcess } from '../../process';
import { createCare } from './care';
import type { CareAnswer, CareArgument } from './care-tasks';
import type { Care } from './care';
import { unlessAborted } from '../process/unless-aborted';
import { careMemory } from './care-memory';
import type { CareMemory } from './care-memory';

/** What backups need of the program around them. */
export interface BackupTools {
  archive: Archive;
  clock: () => number;
  /** The system's IANA time zone: backups are counted by its days. */
  zone: string;
  /** The random name of this installation. */
  installation: string;
  /** The file in the program's own folder that remembers the places. */
  memory: string;
  /** Starts the process that does the work; null to do it in this one. */
  startProcess: StartProcess | null;
  emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
}

type Which = 'all' | 'due' | 'changed';

/** The backups of the open archive: where they lie, when they are due, and the work on them. */
export interface Backups {
  state(): Promise<BackupState>;
  /**
   * Backs up into every place, into those where it is due, or also where something was written since. Answers the first problem,
   * once all was tried.
   */
  run(which: Which): Promise<Result<null, Problem>>;
  /** Whether something was written since the last backup, or none was made today. */
  isDue(): Promise<boolean>;
  /** Whether the desk should make a backup before it ends: something was written since the last one. */
  isWantedAtEnd(): boolean;
  /** Checks the next share of the archive, once a day. */
  check(): Promise<void>;
  choose(folder: string | null): void;
  setAutomatic(isAutomatic: boolean): void;
  /** Says so when the last proof is old, and when faults that were found are not mended; once a day each. */
  tellConcern(): Promise<void>;
  /** Whether a folder is one of the places. */
  isPlace(folder: string): Promise<boolean>;
  /**
   * Deletes something for ever: what is running is ended, and nothing is backed up or checked meanwhile, which would read the archive.
   * Those of the texts that are deleted leave the backups too; those of a stick that is away, when it comes back.
   */
  whileErasing<Value>(
    ids: readonly ArticleId[],
    erase: (compact: CompactElsewhere) => Promise<Value>,
  ): Promise<Value>;
  /** Goes on with what the end of the program broke off. */
  finishErasing(): Promise<void>;
  /** Ends what is running, at once. */
  stop(): Promise<void>;
  care: Care;
}

/** Writes the archive's database anew in a process of its own. */
export type CompactElsewhere = (
  order: CareArgument<'compact'>,
) => Promise<CareAnswer<'compact'> | Result<never, Cancelled>>;

const hour = 3_600_000;
const day = 24 * hour;

/** A place is due again this long after its last proof. */
const dueAfter = 20 * hour;

/** A proof is old after so long. */
const oldAfter = { own: 3 * day, second: 14 * day } as const;

/** In how many days all of an archive is looked at. */
const shares = 14;

/** Keeps the backups of an archive, in a folder beside it and in a second one that the person chose. */
export function createBackups(tools: BackupTools): Backups {
  const { archive, clock, emit } = tools;
  const care = createCare(tools.startProcess);
  const memory = careMemory(tools.memory);
  const problems = new Map<string, Problem>();
  const proved = new Set<string>();
  let savedChanges = 0;
  let running: Promise<Result<null, Problem>> | null = null;
  let erasing: Promise<unknown> = Promise.resolve();
  let stopping = new AbortController();

  const places = async (): Promise<BackupPlace[]> => {
    const { backupFolders } = await import('../../archive');
    const beside = backupFolders(archive.folder);
    const { own = null, second, secondProvedAt } = memory.get();
    const ownFolder = own ?? beside[0] ?? archive.folder;
    const folders = [...new Set([ownFolder, ...(second ? [second] : []), ...beside])];
    const listed = (await care.run('list', folders)) ?? [];
    return listed.flatMap(({ folder, isThere, backups }) => {
      const kind = folder === ownFolder ? 'own' : folder === second ? 'second' : 'earlier';
      if (kind === 'earlier' && backups.length === 0) return [];
      const times = backups.map((each) => each.provedAt ?? 0);
      const provedAt = Math.max(0, ...times, kind === 'second' ? (secondProvedAt ?? 0) : 0) || null;
      return { kind, folder, isThere, provedAt, backups, problem: problems.get(folder) ?? null };
    });
  };

  /** With a clock that was set back, what was proved in this session is not due again. */
  const isPlaceDue = ({ kind, folder, provedAt }: BackupPlace): boolean => {
    if (kind === 'earlier') return false;
    if (provedAt === null || clock() - provedAt > dueAfter) return true;
    return provedAt - clock() > dueAfter && !proved.has(folder);
  };

  const eraseIn = async (folder: string): Promise<void> => {
    // A text that was taken back since is none to be erased.
    const ids = (memory.get().toErase[folder] ?? []).filter((id) => !archive.listRevisions(id).ok);
    const { zone } = tools;
    const order = { archive: archive.folder, folder, ids, now: clock(), zone };
    const erased = ids.length === 0 ? done(0) : await care.run('erase', order);
    if (!erased?.ok) return;
    const { [folder]: _erased, ...others } = memory.get().toErase;
    memory.set({ toErase: others });
  };

  /** Remembered before anything is deleted, and done again at the next backup when the program ends meanwhile. */
  const rememberToErase = (all: readonly BackupPlace[], ids: readonly ArticleId[]) => {
    const { toErase } = memory.get();
    const added = all.map(({ folder }): [string, string[]] => [folder, [...(toErase[folder] ?? []), ...ids]]);
    memory.set({ toErase: { ...toErase, ...Object.fromEntries(added) } });
  };

  const compactElsewhere: CompactElsewhere = async (order) =>
    (await care.run('compact', order)) ?? failed({ kind: 'cancelled' });

  const whileErasing: Backups['whileErasing'] = (ids, erase) => {
    const erased = erasing.then(async () => {
      await care.stop();
      const all = ids.length > 0 ? await places() : [];
      rememberToErase(all, ids);
      const answer = await erase(compactElsewhere);
      for (const { folder, isThere } of all) if (isThere) await eraseIn(folder);
      return answer;
    });
    erasing = erased.catch(() => undefined);
    return erased;
  };

  const back = async (place: BackupPlace, signal: AbortSignal): Promise<Problem | null> => {
    if (memory.get().toErase[place.folder]) await eraseIn(place.folder);
    if (signal.aborted) return { kind: 'cancelled' };
    const changes = archive.changes();
    const made = await makeIn(place, place.folder);
    if (made === null) return { kind: 'cancelled' };
    if (!made.ok) {
      problems.set(place.folder, made.problem);
      return made.problem;
    }
    problems.delete(place.folder);
    proved.add(place.folder);
    // Only what has just been proved to be in a backup.
    if (place.kind === 'own') archive.thinRevisions(clock());
    savedChanges = changes;
    if (place.kind === 'second') memory.set({ secondProvedAt: made.value.backup.provedAt });
    return null;
  };

  /** Beside the archive, the backups of an earlier one of the same name keep their folder: the next is taken. */
  const makeIn = async (place: BackupPlace, folder: string): Promise<CareAnswer<'backup'> | null> => {
    const made = await care.run(
      'backup',
      {
        archive: archive.folder,
        to: folder,
        isKnown: place.kind === 'second' && memory.get().secondProvedAt !== null,
        now: clock(),
        zone: tools.zone,
        installation: tools.installation,
      },
      (progress) => emit('backup:progress', progress),
    );
    if (place.kind !== 'own' || !made || made.ok || made.problem.kind !== 'backup-foreign') {
      if (made?.ok && place.kind === 'own') memory.set({ own: folder });
      return made;
    }
    const { backupFolders } = await import('../../archive');
    const beside = backupFolders(archive.folder);
    const next = beside[beside.indexOf(folder) + 1];
    return next === undefined ? made : makeIn(place, next);
  };

  const runNow = async (which: Which): Promise<Result<null, Problem>> => {
    const { signal } = stopping;
    // What is deleted for ever may wait for an export; who ends the program does not.
    await unlessAborted(erasing, signal);
    if (signal.aborted) return failed({ kind: 'cancelled' });
    let problem: Problem | null = null;
    try {
      for (const place of await places()) {
        if (signal.aborted) return failed({ kind: 'cancelled' });
        if (
          place.kind !== 'earlier' &&
          (which === 'all' || isPlaceDue(place) || (which === 'changed' && isChanged()))
        )
          problem = (await back(place, signal)) ?? problem;
      }
    } finally {
      emit('backup:progress', null);
    }
    return problem ? failed(problem) : done(null);
  };

  /** What was found by checks and is there still: it is remembered from one start to the next, until it is mended. */
  const knownFaults = async (): Promise<ArchiveFault[]> => {
    const { faults } = memory.get();
    if (faults.length === 0 || archive.refusal()) return faults;
    const left = (await care.run('recheck', { archive: archive.folder, faults })) ?? faults;
    if (left.length < faults.length) memory.set({ faults: left });
    return left;
  };

  const isChanged = () => archive.changes() > savedChanges;

  return {
    care,
    async state() {
      const { isAutomatic, checkedAt } = memory.get();
      return {
        archive: archive.folder,
        isAutomatic,
        isRunning: running !== null,
        places: await places(),
        faults: await knownFaults(),
        checkedAt,
      };
    },
    run(which) {
      const refusal = archive.refusal();
      if (refusal) return Promise.resolve(failed(refusal));
      running ??= runNow(which).finally(() => (running = null));
      return running;
    },
    async isDue() {
      if (!memory.get().isAutomatic || archive.refusal()) return false;
      return (await places()).some(isPlaceDue);
    },
    isWantedAtEnd: () => memory.get().isAutomatic && !archive.refusal() && isChanged(),
    async check() {
      await erasing;
      const { share, shareCheckedAt } = memory.get();
      if (archive.refusal() || (shareCheckedAt !== null && Math.abs(clock() - shareCheckedAt) < dueAfter))
        return;
      const folders = (await places()).filter(({ isThere }) => isThere).map(({ folder }) => folder);
      const checked = await care.run('check', {
        archive: archive.folder,
        share: { share: share % shares, of: shares },
        backups: folders,
      });
      if (!checked?.ok) return;
      const isLast = (share + 1) % shares === 0;
      memory.set({
        share: (share + 1) % shares,
        shareCheckedAt: clock(),
        ...(isLast ? { checkedAt: clock() } : {}),
      });
      if (checked.value.faults.length === 0) return;
      const { placeOfFault } = await import('../../archive');
      const all = [...(await knownFaults()), ...checked.value.faults];
      const faults = [...new Map(all.map((fault) => [placeOfFault(fault), fault])).values()];
      memory.set({ faults, faultsToldAt: clock() });
      emit('backup:concern', { kind: 'faults', faults });
    },
    choose(folder) {
      memory.set({ second: folder, secondProvedAt: null });
    },
    setAutomatic(isAutomatic) {
      memory.set({ isAutomatic });
    },
    async tellConcern() {
      const { toldAt, faultsToldAt } = memory.get();
      const faults = await knownFaults();
      if (faults.length > 0 && (faultsToldAt === null || Math.abs(clock() - faultsToldAt) >= day)) {
        memory.set({ faultsToldAt: clock() });
        emit('backup:concern', { kind: 'faults', faults });
      }
      if (archive.refusal() || (toldAt !== null && Math.abs(clock() - toldAt) < day)) return;
      const concern = concernOf(await places(), memory.get(), clock());
      if (!concern) return;
      memory.set({ toldAt: clock() });
      emit('backup:concern', concern);
    },
    async isPlace(folder) {
      return (await places()).some((place) => place.folder === folder);
    },
    whileErasing,
    async finishErasing() {
      await erasing;
      if (archive.refusal() || !archive.isErasingLeft()) return;
      await whileErasing([], (compact) => archive.finishErasing(clock(), { compact }));
    },
    stop() {
      stopping.abort();
      stopping = new AbortController();
      return care.stop();
    },
  };
}

/** The place whose last proof is old; the archive's own only where nothing was proved though it should have been. */
function concernOf(
  places: readonly BackupPlace[],
  { isAutomatic }: CareMemory,
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

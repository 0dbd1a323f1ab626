import { join } from 'node:path';
import { done, failed } from '../../../src/contract';
import type {
  ArchiveFault,
  BackupConcern,
  BackupLine,
  BackupPlace,
  BackupState,
  Cancelled,
  Events,
  NamedBackup,
  Problem,
  Result,
} from '../../../src/contract';
import type { ArticleId } from '../../../src/article';
import type { Archive } from '../../archive';
import type { StartProcess } from '../../process';
import { createCare } from './care';
import type { CareAnswer, CareArgument } from './care-tasks';
import type { Care } from './care';
import type { MachineMemory } from '../desk/machine-memory';
import { unlessAborted } from '../process/unless-aborted';

/** What backups need of the program around them. */
export interface BackupTools {
  archive: Archive;
  clock: () => number;
  /** The system's IANA time zone: backups are counted by its days. */
  zone: string;
  /** The random name of this installation. */
  installation: string;
  /** Remembers the places. */
  memory: MachineMemory;
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
  run(which: Which, keptFor?: BackupLine['keptFor']): Promise<Result<null, Problem>>;
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
  /** Whether a backup is one of those that are listed in the places. */
  has(backup: NamedBackup): Promise<boolean>;
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
  const { archive, clock, emit, memory } = tools;
  const care = createCare(tools.startProcess);
  const problems = new Map<string, Problem>();
  const proved = new Set<string>();
  let savedChanges = 0;
  let running: Promise<Result<null, Problem>> | null = null;
  let erasing: Promise<unknown> = Promise.resolve();
  let stopping = new AbortController();

  const places = async (): Promise<BackupPlace[]> => {
    const { backupFolders } = await import('../../archive');
    const beside = backupFolders(archive.folder);
    const { own, second, secondProvedAt } = memory.get();
    // A copy of the archive elsewhere, or one that was moved, has its backups beside it.
    const ownFolder = own !== null && beside.includes(own) ? own : (beside[0] ?? archive.folder);
    const folders = [...new Set([ownFolder, ...(second ? [second] : []), ...beside])];
    const owner = { folder: archive.folder, identity: archive.identity };
    const listed = (await care.run('list', { owner, folders })) ?? [];
    const isMain = (folder: string) => folder === ownFolder || folder === second;
    const earlier = listed
      .map((each) => ({
        ...each,
        backups: isMain(each.folder) ? each.others : [...each.backups, ...each.others],
      }))
      .filter(({ folder, backups }) => beside.includes(folder) && backups.length > 0);
    const all = [...listed.filter(({ folder }) => isMain(folder)), ...earlier];
    return all.map(({ folder, isThere, backups }, at) => {
      const isEarlier = at >= all.length - earlier.length;
      const kind = isEarlier ? 'earlier' : folder === ownFolder ? 'own' : 'second';
      const times = backups.map((each) => each.provedAt ?? 0);
      const provedAt = Math.max(0, ...times, kind === 'second' ? (secondProvedAt ?? 0) : 0) || null;
      const problem = isEarlier ? null : (problems.get(folder) ?? null);
      return { kind, folder, isThere, provedAt, backups, problem };
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
    const ids = (memory.get().toErase[folder] ?? []).filter((id) => !archive.revisions.list(id).ok);
    const { zone } = tools;
    const order = { archive: archive.folder, identity: archive.identity, folder, ids, now: clock(), zone };
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

  /** Faults name texts by their headlines, those of pictures too: checks find these again. */
  const forgetFaultsOf = (ids: readonly ArticleId[]) => {
    const { faults } = memory.get();
    const others = faults.filter(
      (fault) => fault.kind !== 'picture' && !('id' in fault && ids.includes(fault.id)),
    );
    if (ids.length > 0 && others.length < faults.length) memory.set({ faults: others });
  };

  const compactElsewhere: CompactElsewhere = async (order) =>
    (await care.run('compact', order)) ?? failed({ kind: 'cancelled' });

  const whileErasing: Backups['whileErasing'] = (ids, erase) => {
    const erased = erasing.then(async () => {
      await care.stop();
      const all = ids.length > 0 ? await places() : [];
      rememberToErase(all, ids);
      const answer = await erase(compactElsewhere);
      forgetFaultsOf(ids);
      for (const { folder, isThere } of all) if (isThere) await eraseIn(folder);
      return answer;
    });
    erasing = erased.catch(() => undefined);
    return erased;
  };

  const back = async (
    place: BackupPlace,
    { signal, keptFor }: { signal: AbortSignal; keptFor: BackupLine['keptFor'] },
  ): Promise<Problem | null> => {
    if (memory.get().toErase[place.folder]) await eraseIn(place.folder);
    if (signal.aborted) return { kind: 'cancelled' };
    const changes = archive.changes();
    const made = await makeIn(place, place.folder, keptFor);
    if (made === null) return { kind: 'cancelled' };
    if (!made.ok) {
      problems.set(place.folder, made.problem);
      return made.problem;
    }
    problems.delete(place.folder);
    proved.add(place.folder);
    // Only what has just been proved to be in a backup.
    if (place.kind === 'own') archive.revisions.thin(clock());
    savedChanges = changes;
    if (place.kind === 'second') memory.set({ secondProvedAt: made.value.backup.provedAt });
    return null;
  };

  /** Beside the archive, the backups of an earlier one of the same name keep their folder: the next is taken. */
  const makeIn = async (
    place: BackupPlace,
    folder: string,
    keptFor: BackupLine['keptFor'],
  ): Promise<CareAnswer<'backup'> | null> => {
    const made = await care.run(
      'backup',
      {
        archive: archive.folder,
        to: folder,
        isKnown: place.kind === 'second' && memory.get().secondProvedAt !== null,
        now: clock(),
        zone: tools.zone,
        installation: tools.installation,
        keptFor,
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
    return next === undefined ? made : makeIn(place, next, keptFor);
  };

  const runNow = async (which: Which, keptFor: BackupLine['keptFor']): Promise<Result<null, Problem>> => {
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
          problem = (await back(place, { signal, keptFor })) ?? problem;
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
    async run(which, keptFor = null) {
      const refusal = archive.refusal();
      if (refusal) return failed(refusal);
      if (keptFor !== null) await running?.catch(() => undefined); // One that is running gives way to later ones.
      running ??= runNow(which, keptFor).finally(() => (running = null));
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
    async has({ folder, name }) {
      const all = (await places()).filter((place) => place.folder === folder);
      return all.some(({ backups }) => backups.some((backup) => backup.name === name));
    },
    whileErasing,
    async finishErasing() {
      await erasing;
      if (archive.refusal() || !archive.erasing.isLeft()) return;
      await whileErasing([], (compact) => archive.erasing.finish(clock(), { compact }));
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

import { done, failed } from '../../../src/contract';
import type { BackupLine, BackupPlace, Events, Problem, Result } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { StartProcess } from '../../process';
import type { MachineMemory } from '../desk/machine-memory';
import type { Jobs } from '../jobs/jobs';
import { abortable } from '../../process';
import type { BackupPlaces } from './backup-places';
import type { Maintenance } from './maintenance';
import type { MaintenanceAnswer } from './maintenance-tasks';
import type { Erasures } from './erase-backups';

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
  jobs: Jobs;
}

type KeptFor = BackupLine['keptFor'];

/** Where a backup is made: in all places, where one is due, or also where the archive has changed since the last one. */
export type Which = 'all' | 'due' | 'changed';

/** Backs an archive up into its places, one after the other. */
export class BackupRun {
  readonly #tools: BackupTools;
  readonly #maintenance: Maintenance;
  readonly #places: BackupPlaces;
  readonly #erasures: Erasures;
  /** The archive's count of changes when it was last backed up. */
  #savedChanges = 0;
  #running: Promise<Result<null, Problem>> | null = null;

  constructor(tools: BackupTools, maintenance: Maintenance, places: BackupPlaces, erasures: Erasures) {
    this.#tools = tools;
    this.#maintenance = maintenance;
    this.#places = places;
    this.#erasures = erasures;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Whether something was written since the last backup. */
  get isChanged(): boolean {
    return this.#tools.archive.changes() > this.#savedChanges;
  }

  /** Answers the first problem, once all was tried. */
  async run(which: Which, keptFor: KeptFor): Promise<Result<null, Problem>> {
    if (keptFor !== null) await this.#tools.jobs.settled('backup'); // The one that is running is not kept, so a new one is made after it.
    this.#running ??= this.#tools.jobs
      .run('backup', (signal) => this.#runNow(which, keptFor, signal))
      .finally(() => (this.#running = null));
    return this.#running;
  }

  async #runNow(which: Which, keptFor: KeptFor, signal: AbortSignal): Promise<Result<null, Problem>> {
    // Erasing may wait long for an export; quitting must not wait for it.
    await abortable(this.#tools.jobs.settled('erase'), signal);
    if (signal.aborted) return failed({ kind: 'cancelled' });
    let problem: Problem | null = null;
    try {
      for (const place of await this.#places.list()) {
        if (signal.aborted) return failed({ kind: 'cancelled' });
        if (this.#isWanted(place, which)) problem = (await this.#back(place, signal, keptFor)) ?? problem;
      }
    } finally {
      this.#tools.emit('backup:progress', null);
    }
    return problem ? failed(problem) : done(null);
  }

  #isWanted(place: BackupPlace, which: Which): boolean {
    if (place.kind === 'earlier') return false;
    return which === 'all' || this.#places.isDue(place) || (which === 'changed' && this.isChanged);
  }

  async #back(place: BackupPlace, signal: AbortSignal, keptFor: KeptFor): Promise<Problem | null> {
    const { archive, memory, clock } = this.#tools;
    await this.#erasures.eraseIn(place.folder);
    if (signal.aborted) return { kind: 'cancelled' };
    const changes = archive.changes();
    const made = await this.#makeIn(place, place.folder, keptFor);
    if (made === null) return { kind: 'cancelled' };
    this.#places.note(place.folder, made.ok ? null : made.problem);
    if (!made.ok) return made.problem;
    // Only after the proof: what is thinned is in a backup by then.
    if (place.kind === 'own') archive.revisions.thin(clock());
    this.#savedChanges = changes;
    if (place.kind === 'second') memory.set({ secondProvedAt: made.value.backup.provedAt });
    return null;
  }

  /** The folder beside the archive may hold the backups of an earlier archive of the same name: then the next folder is taken. */
  async #makeIn(
    place: BackupPlace,
    folder: string,
    keptFor: KeptFor,
  ): Promise<MaintenanceAnswer<'backup'> | null> {
    const { archive, memory, clock, zone, installation, emit } = this.#tools;
    const isKnown = place.kind === 'second' && memory.get().secondProvedAt !== null;
    const leavesPeople = place.kind === 'second' && !memory.get().peopleInSecond;
    const when = { now: clock(), zone, installation };
    const order = { archive: archive.folder, to: folder, isKnown, ...when, leavesPeople, keptFor };
    const made = await this.#maintenance.run('backup', order, (progress) =>
      emit('backup:progress', progress),
    );
    if (place.kind !== 'own' || !made || made.ok || made.problem.kind !== 'backup-foreign') {
      if (made?.ok && place.kind === 'own') memory.set({ own: folder });
      return made;
    }
    const { backupFolders } = await import('../../archive');
    const beside = backupFolders(archive.folder);
    const next = beside[beside.indexOf(folder) + 1];
    return next === undefined ? made : this.#makeIn(place, next, keptFor);
  }
}

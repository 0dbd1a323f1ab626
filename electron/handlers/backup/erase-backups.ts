import type { ArticleId } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { BackupPlace, Cancelled, Result } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { Jobs } from '../jobs/jobs';
import type { MachineMemory } from '../desk/machine-memory';
import type { ArchiveCheck } from './archive-check';
import type { BackupPlaces } from './backup-places';
import type { Maintenance } from './maintenance';
import type { MaintenanceAnswer, MaintenanceArgument } from './maintenance-tasks';

/** Compacts the archive's database in a separate process. */
export type CompactElsewhere = (
  order: MaintenanceArgument<'compact'>,
) => Promise<MaintenanceAnswer<'compact'> | Result<never, Cancelled>>;

/** What deleting for ever needs of the backups. */
interface ErasureNeeds {
  archive: Archive;
  memory: MachineMemory;
  maintenance: Maintenance;
  places: BackupPlaces;
  check: ArchiveCheck;
  clock: () => number;
  zone: string;
  jobs: Jobs;
}

/** Deletes texts for ever, out of the archive and out of its backups, one act after the other. */
export class Erasures {
  readonly #tools: ErasureNeeds;

  constructor(tools: ErasureNeeds) {
    this.#tools = tools;
  }

  /** Ends what reads the archive, runs `erase`, and takes the texts that it deleted out of the backups. */
  run<Value>(
    ids: readonly ArticleId[],
    erase: (compact: CompactElsewhere, signal: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    const { maintenance, places, check, jobs } = this.#tools;
    const compact: CompactElsewhere = async (order) =>
      (await maintenance.run('compact', order)) ?? failed({ kind: 'cancelled' });
    return jobs.run('erase', async (signal) => {
      await maintenance.stop();
      const all = ids.length > 0 ? await places.list() : [];
      this.#remember(all, ids);
      const answer = await erase(compact, signal);
      check.forgetFaultsOf(ids);
      for (const { folder, isThere } of all) if (isThere) await this.eraseIn(folder);
      return answer;
    });
  }

  /** Deletes from the backups in a folder the texts that are still to be deleted there. */
  async eraseIn(folder: string): Promise<void> {
    const { archive, memory, maintenance, clock, zone } = this.#tools;
    const toErase = memory.get().toErase[folder];
    if (!toErase) return;
    // A text that was restored since then stays.
    const ids = toErase.filter((id) => !archive.revisions.list(id).ok);
    const order = { archive: archive.folder, identity: archive.identity, folder, ids, now: clock(), zone };
    const erased = ids.length === 0 ? done(0) : await maintenance.run('erase', order);
    if (!erased?.ok) return;
    const { [folder]: _erased, ...others } = memory.get().toErase;
    memory.set({ toErase: others });
  }

  /** Finishes an erasure that the end of the program interrupted. */
  async finish(): Promise<void> {
    const { archive, clock, jobs } = this.#tools;
    await jobs.settled('erase');
    if (archive.refusal() || !archive.erasing.isLeft()) return;
    await this.run([], (compact) => archive.erasing.finish(clock(), { compact }));
  }

  /** Called before anything is deleted: if the program ends meanwhile, the next backup finishes the work. */
  #remember(all: readonly BackupPlace[], ids: readonly ArticleId[]): void {
    const { memory } = this.#tools;
    const { toErase } = memory.get();
    const added = all.map(({ folder }): [string, string[]] => [folder, [...(toErase[folder] ?? []), ...ids]]);
    memory.set({ toErase: { ...toErase, ...Object.fromEntries(added) } });
  }
}

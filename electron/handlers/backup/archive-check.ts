import type { ArticleId } from '../../../src/article';
import type { Events } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { MachineMemory } from '../desk/machine-memory';
import { dueAfter } from './backup-places';
import type { BackupPlaces } from './backup-places';
import type { Maintenance } from './maintenance';

/** How often an archive without faults is checked, in milliseconds. */
const week = 7 * 24 * 3_600_000;

/** What checking an archive needs. */
interface CheckNeeds {
  archive: Archive;
  memory: MachineMemory;
  maintenance: Maintenance;
  places: BackupPlaces;
  clock: () => number;
  emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
}

/** Checks an archive against its checksums once a week, and each day while it has faults. Faults are reported to the window and remembered. */
export class ArchiveCheck {
  readonly #tools: CheckNeeds;

  constructor(tools: CheckNeeds) {
    this.#tools = tools;
  }

  /** Checks the archive if that is due. */
  async run(): Promise<void> {
    const { archive, memory, maintenance, places, clock, emit } = this.#tools;
    const { checkedAt, faults: known } = memory.get();
    const isDue = checkedAt === null || Math.abs(clock() - checkedAt) > (known.length > 0 ? dueAfter : week);
    if (archive.refusal() || !isDue) return;
    const folders = (await places.list()).filter(({ isThere }) => isThere).map(({ folder }) => folder);
    const checked = await maintenance.run('check', { archive: archive.folder, backups: folders });
    if (!checked?.ok) return;
    memory.set({ faults: checked.value, checkedAt: clock() });
    if (checked.value.length > 0) emit('backup:concern', { kind: 'faults', faults: checked.value });
  }

  /** Forgets the faults of texts that were deleted or mended, and all faults of pictures: these name headlines, and a next check finds them again. */
  forgetFaultsOf(ids: readonly ArticleId[]): void {
    const { memory } = this.#tools;
    const { faults } = memory.get();
    const others = faults.filter(
      (fault) => fault.kind !== 'picture' && !('id' in fault && ids.includes(fault.id)),
    );
    if (ids.length > 0 && others.length < faults.length) memory.set({ faults: others });
  }
}

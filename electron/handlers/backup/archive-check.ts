import type { ArticleId } from '../../../src/article';
import type { ArchiveFault, Events } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { MachineMemory } from '../desk/machine-memory';
import { dueAfter } from './backup-places';
import type { BackupPlaces } from './backup-places';
import type { Care } from './care';

/** In how many days all of an archive is looked at. */
const shares = 14;

/** How often faults are told again, in milliseconds. */
const toldEvery = 24 * 3_600_000;

/** What checking an archive needs. */
interface CheckNeeds {
  archive: Archive;
  memory: MachineMemory;
  care: Care;
  places: BackupPlaces;
  clock: () => number;
  emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
}

/** Checks an archive against its checksums, a share of it each day, and remembers the faults until they are mended. */
export class ArchiveCheck {
  readonly #tools: CheckNeeds;

  constructor(tools: CheckNeeds) {
    this.#tools = tools;
  }

  /** Checks the next share, once a day. */
  async run(): Promise<void> {
    const { archive, memory, care, places, clock, emit } = this.#tools;
    const { share, shareCheckedAt } = memory.get();
    if (archive.refusal() || (shareCheckedAt !== null && Math.abs(clock() - shareCheckedAt) < dueAfter))
      return;
    const folders = (await places.list()).filter(({ isThere }) => isThere).map(({ folder }) => folder);
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
    const all = [...(await this.knownFaults()), ...checked.value.faults];
    const faults = [...new Map(all.map((fault) => [placeOfFault(fault), fault])).values()];
    memory.set({ faults, faultsToldAt: clock() });
    emit('backup:concern', { kind: 'faults', faults });
  }

  /** What was found and is there still: it is remembered from one start to the next, until it is mended. */
  async knownFaults(): Promise<ArchiveFault[]> {
    const { archive, memory, care } = this.#tools;
    const { faults } = memory.get();
    if (faults.length === 0 || archive.refusal()) return faults;
    const left = (await care.run('recheck', { archive: archive.folder, faults })) ?? faults;
    if (left.length < faults.length) memory.set({ faults: left });
    return left;
  }

  /** Says so when faults that were found are not mended, once a day. */
  async tellFaults(): Promise<void> {
    const { memory, clock, emit } = this.#tools;
    const { faultsToldAt } = memory.get();
    const faults = await this.knownFaults();
    if (faults.length === 0 || (faultsToldAt !== null && Math.abs(clock() - faultsToldAt) < toldEvery))
      return;
    memory.set({ faultsToldAt: clock() });
    emit('backup:concern', { kind: 'faults', faults });
  }

  /** Faults name texts by their headlines, those of pictures too: checks find these again. */
  forgetFaultsOf(ids: readonly ArticleId[]): void {
    const { memory } = this.#tools;
    const { faults } = memory.get();
    const others = faults.filter(
      (fault) => fault.kind !== 'picture' && !('id' in fault && ids.includes(fault.id)),
    );
    if (ids.length > 0 && others.length < faults.length) memory.set({ faults: others });
  }
}

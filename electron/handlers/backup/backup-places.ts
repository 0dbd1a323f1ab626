import type { BackupPlace, Problem } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { MachineMemory } from '../desk/machine-memory';
import type { Maintenance } from './maintenance';

/** Milliseconds after its last proof at which a place is due again. */
export const dueAfter = 20 * 3_600_000;

/** The folders that backups lie in: the archive's own, the second one that the person chose, and those of earlier archives beside. */
export class BackupPlaces {
  readonly #archive: Pick<Archive, 'folder' | 'identity'>;
  readonly #memory: MachineMemory;
  readonly #maintenance: Maintenance;
  readonly #clock: () => number;
  /** Why the last backup into a folder failed. */
  readonly #problems = new Map<string, Problem>();
  /** The folders of which a backup was proved in this session. */
  readonly #proved = new Set<string>();

  constructor({
    archive,
    memory,
    maintenance,
    clock,
  }: {
    archive: Pick<Archive, 'folder' | 'identity'>;
    memory: MachineMemory;
    maintenance: Maintenance;
    clock: () => number;
  }) {
    this.#archive = archive;
    this.#memory = memory;
    this.#maintenance = maintenance;
    this.#clock = clock;
  }

  async list(): Promise<BackupPlace[]> {
    const { backupFolders } = await import('../../archive');
    const beside = backupFolders(this.#archive.folder);
    const { own, second, secondProvedAt } = this.#memory.get();
    // A copy of the archive elsewhere, or one that was moved, has its backups beside it.
    const ownFolder = own !== null && beside.includes(own) ? own : (beside[0] ?? this.#archive.folder);
    const folders = [...new Set([ownFolder, ...(second ? [second] : []), ...beside])];
    const owner = { folder: this.#archive.folder, identity: this.#archive.identity };
    const listed = (await this.#maintenance.run('list', { owner, folders })) ?? [];
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
      const problem = isEarlier ? null : (this.#problems.get(folder) ?? null);
      return { kind, folder, isThere, provedAt, backups, problem };
    });
  }

  /** With a clock that was set back, what was proved in this session is not due again. */
  isDue({ kind, folder, provedAt }: BackupPlace): boolean {
    if (kind === 'earlier') return false;
    if (provedAt === null || this.#clock() - provedAt > dueAfter) return true;
    return provedAt - this.#clock() > dueAfter && !this.#proved.has(folder);
  }

  /** Remembers why a backup into a folder failed; null for one that was proved. */
  note(folder: string, problem: Problem | null): void {
    if (problem) this.#problems.set(folder, problem);
    else {
      this.#problems.delete(folder);
      this.#proved.add(folder);
    }
  }
}

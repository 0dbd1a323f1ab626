import { stat } from 'node:fs/promises';
import { done } from '../../../src/contract';
import type { BackupLine, BackupProgress, NamedBackup } from '../../../src/contract';
import type { Owner } from '../../archive';
import { archiveTools } from '../desk/on-demand';
import type { ArchiveTools } from '../desk/on-demand';

/** The maintenance tasks on an archive, which run in a separate process: backups, checks, restoring. */
export function maintenanceTasks(progress: (progress: BackupProgress) => void) {
  return {
    async backup(order: Parameters<ArchiveTools['makeBackup']>[0]) {
      return (await archiveTools()).makeBackup(order, { progress });
    },
    async verify(path: string) {
      return (await archiveTools()).verify(path, (count, total) =>
        progress({ step: 'proof', done: count, total }),
      );
    },
    async list({ owner, folders }: { owner: Owner; folders: readonly string[] }): Promise<ListedFolder[]> {
      const { backupsIn, backupLineOf, ownBackups } = await archiveTools();
      return Promise.all(
        folders.map(async (folder) => {
          const isThere = (await stat(folder).catch(() => null))?.isDirectory() ?? false;
          const all = isThere ? await backupsIn(folder) : [];
          const own = ownBackups(all, owner);
          const others = all.filter((each) => !own.includes(each));
          return { folder, isThere, backups: own.map(backupLineOf), others: others.map(backupLineOf) };
        }),
      );
    },
    async keep({ path, keptFor }: { path: string; keptFor: BackupLine['keptFor'] }) {
      const { findBackup, keepBackup } = await archiveTools();
      const found = await findBackup(path);
      if (found.ok) await keepBackup(found.value, keptFor);
      return found.ok ? done(null) : found;
    },
    async texts(path: string) {
      return (await archiveTools()).textsOfBackup(path);
    },
    async take({ path, id }: { path: string; id: string }) {
      return (await archiveTools()).takeText(path, id);
    },
    async restore(order: { backup: string; to: string }) {
      return (await archiveTools()).restoreArchive(order, { progress });
    },
    async recover(order: { archive: string; to: string }) {
      return (await archiveTools()).recoverArchive(order);
    },
    async move(order: Parameters<ArchiveTools['moveArchive']>[0]) {
      return (await archiveTools()).moveArchive(order, { progress });
    },
    async erase(order: Parameters<ArchiveTools['eraseFromBackups']>[0]) {
      return (await archiveTools()).eraseFromBackups(order);
    },
    async compact(order: Parameters<ArchiveTools['compactArchive']>[0]) {
      return (await archiveTools()).compactArchive(order);
    },
    async update(folder: string) {
      return (await archiveTools()).bringUpToDate(folder, (count, total) =>
        progress({ step: 'texts', done: count, total }),
      );
    },
    async check(order: Parameters<ArchiveTools['checkArchive']>[0]) {
      return (await archiveTools()).checkArchive(order);
    },
  };
}

/** A folder of backups and what lies in it: those of the archive, and those of others. */
interface ListedFolder extends Pick<NamedBackup, 'folder'> {
  isThere: boolean;
  backups: BackupLine[];
  others: BackupLine[];
}

type MaintenanceTasks = ReturnType<typeof maintenanceTasks>;
export type MaintenanceName = keyof MaintenanceTasks;
export type MaintenanceArgument<Name extends MaintenanceName> = Parameters<MaintenanceTasks[Name]>[0];
export type MaintenanceAnswer<Name extends MaintenanceName> = Awaited<ReturnType<MaintenanceTasks[Name]>>;

/** The one order that the process gets, and what it answers. */
export interface MaintenanceOrder {
  name: MaintenanceName;
  argument: unknown;
}
export type MaintenanceMessage =
  | { kind: 'progress'; progress: BackupProgress }
  | { kind: 'done'; value: unknown }
  /** An error in our own code, with its stack. */
  | { kind: 'fault'; stack: string };

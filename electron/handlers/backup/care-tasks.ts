import { stat } from 'node:fs/promises';
import { done } from '../../../src/contract';
import type { BackupLine, BackupProgress, NamedBackup } from '../../../src/contract';
import type { Owner } from '../../archive';
import { archiveCare } from '../desk/on-demand';
import type { ArchiveCare } from '../desk/on-demand';

/** What takes care of an archive beside the desk's work, in a process of its own. */
export function careTasks(progress: (progress: BackupProgress) => void) {
  return {
    async backup(order: Parameters<ArchiveCare['makeBackup']>[0]) {
      return (await archiveCare()).makeBackup(order, { progress });
    },
    async verify(path: string) {
      return (await archiveCare()).verify(path, (count, total) =>
        progress({ step: 'proof', done: count, total }),
      );
    },
    async list({ owner, folders }: { owner: Owner; folders: readonly string[] }): Promise<ListedFolder[]> {
      const { backupsIn, lineOf, ownBackups } = await archiveCare();
      return Promise.all(
        folders.map(async (folder) => {
          const isThere = (await stat(folder).catch(() => null))?.isDirectory() ?? false;
          const all = isThere ? await backupsIn(folder) : [];
          const own = ownBackups(all, owner);
          const others = all.filter((each) => !own.includes(each));
          return { folder, isThere, backups: own.map(lineOf), others: others.map(lineOf) };
        }),
      );
    },
    async keep({ path, keptFor }: { path: string; keptFor: BackupLine['keptFor'] }) {
      const { findBackup, keepBackup } = await archiveCare();
      const found = await findBackup(path);
      if (found.ok) await keepBackup(found.value, keptFor);
      return found.ok ? done(null) : found;
    },
    async texts(path: string) {
      return (await archiveCare()).textsOfBackup(path);
    },
    async take({ path, id }: { path: string; id: string }) {
      return (await archiveCare()).takeText(path, id);
    },
    async restore(order: { backup: string; to: string }) {
      return (await archiveCare()).restoreArchive(order, { progress });
    },
    async recover(order: { archive: string; to: string }) {
      return (await archiveCare()).recoverArchive(order);
    },
    async move(order: Parameters<ArchiveCare['moveArchive']>[0]) {
      return (await archiveCare()).moveArchive(order, { progress });
    },
    async erase(order: Parameters<ArchiveCare['eraseFromBackups']>[0]) {
      return (await archiveCare()).eraseFromBackups(order);
    },
    async compact(order: Parameters<ArchiveCare['compactArchive']>[0]) {
      return (await archiveCare()).compactArchive(order);
    },
    async update(folder: string) {
      return (await archiveCare()).bringUpToDate(folder, (count, total) =>
        progress({ step: 'texts', done: count, total }),
      );
    },
    async check(order: Parameters<ArchiveCare['checkArchive']>[0]) {
      return (await archiveCare()).checkArchive(order);
    },
  };
}

/** A folder of backups and what lies in it: those of the archive, and those of others. */
export interface ListedFolder extends Pick<NamedBackup, 'folder'> {
  isThere: boolean;
  backups: BackupLine[];
  others: BackupLine[];
}

export type CareTasks = ReturnType<typeof careTasks>;
export type CareName = keyof CareTasks;
export type CareArgument<Name extends CareName> = Parameters<CareTasks[Name]>[0];
export type CareAnswer<Name extends CareName> = Awaited<ReturnType<CareTasks[Name]>>;

/** What the process is asked, once, and what it answers. */
export interface CareOrder {
  name: CareName;
  argument: unknown;
}
export type CareMessage =
  | { kind: 'progress'; progress: BackupProgress }
  | { kind: 'done'; value: unknown }
  /** An error in our own code, with its stack. */
  | { kind: 'fault'; stack: string };

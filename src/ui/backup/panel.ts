import type { KnownArchive, Problem } from '../../contract';
import { loadedLater } from '../article/panel';
import type { Action, Panel } from '../article/panel';
import type { Panels } from '../kit/state/panels';
import { useStore } from '../kit/state/store';
import { ArchiveSwitch } from './archive-switch';
import { useArchives } from './archives';
import type { ArchivesStore } from './archives';
import { useBackups } from './backups';
import type { BackupStore } from './backups';

const RecoveryDialog = loadedLater(async () => (await import('./recovery')).RecoveryDialog);
const MoveDialog = loadedLater(async () => (await import('./move-dialog')).MoveDialog);

/** The archives of this machine, and their backups. */
export function archivesPanel(needs: {
  archives: ArchivesStore;
  backups: BackupStore;
  openSettings: Panels['openSettings'];
  readOnly: Problem | null;
}): Panel {
  const { archives, backups, openSettings, readOnly } = needs;
  return {
    name: 'archives',
    commands: [
      {
        name: 'back-up',
        run() {
          openSettings('archive'); // Where it says how far it is.
          void backups.run();
        },
        line: {
          title: ({ archive }) => archive.now,
          group: 'desk',
          aliases: 'back-up',
          isAvailable: () => !readOnly,
        },
      },
      {
        name: 'open-archive',
        run: () => void archives.openOther(),
        line: { title: ({ archives: { openOther } }) => openOther, group: 'desk', aliases: 'open-archive' },
      },
      {
        name: 'new-archive',
        run: () => void archives.begin(),
        line: { title: ({ archives: { begin } }) => begin, group: 'desk', aliases: 'new-archive' },
      },
      {
        name: 'move-archive',
        run: () => void archives.askMove(),
        line: { title: ({ archives: { move } }) => move, group: 'desk', aliases: 'move-archive' },
      },
    ],
    actions: () =>
      archives.known
        .get()
        .filter(({ isOpen }) => !isOpen)
        .map((known) => openArchive(archives, known)),
    dialogs: [
      {
        Content: RecoveryDialog,
        useIsOpen: () => useStore(useBackups().recovered, (report) => report !== null),
      },
      { Content: MoveDialog, useIsOpen: () => useStore(useArchives().move, (move) => move !== null) },
    ],
    bar: { of: 'desk', Button: ArchiveSwitch },
  };
}

/** Opens another archive of this machine, by its group's name. */
function openArchive(archives: ArchivesStore, { folder, name, isThere }: KnownArchive): Action {
  return {
    name: `archive-${folder}`,
    title: (messages) => name || messages.archives.unnamed,
    group: (messages) => messages.archives.switchTo,
    aliases: ({ actionAliases }) => `${actionAliases['known-archive']} ${folder}`,
    isNotKept: true,
    isAvailable: () => isThere,
    run: () => void archives.open(folder),
  };
}

import { basename } from 'node:path';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { done } from '../../../src/contract';
import type { Events, Handlers } from '../../../src/contract';
import { putBack } from '../../archive';
import type { Archive } from '../../archive';
import type { Backups } from '../../handlers';
import { today } from '../dialogs/ways-back';
import type { Log } from '../start/log';

/** What an archive whose file was replaced needs of the program. */
interface ReplacedTools {
  archive: Archive;
  backups: Backups;
  emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
}

/** How often the archive's files are looked at, in milliseconds: three questions to the system, none of which reads a file. */
const every = 2000;

/**
 * Notices that another program put another file in the place of the open archive's: what was saved is copied beside at once, and the
 * window told. Nothing is written into either file until the person has chosen.
 */
export function watchArchiveFiles(
  { archive, backups, emit }: ReplacedTools,
  window: BrowserWindow,
  log: Log,
): void {
  let told: Events['archives:replaced'] = null;
  let isCopying = false;
  const look = async () => {
    if (isCopying || window.isDestroyed()) return;
    const refusal = archive.refusal();
    if (refusal?.kind !== 'archive-replaced') {
      if (told) emit('archives:replaced', (told = null));
      return;
    }
    if (!told) {
      isCopying = true;
      log.error('archive', new Error(refusal.isGone ? 'its file is gone' : 'its file was replaced'));
      await backups.stop();
      const copied = await archive.keepApart(today()).finally(() => (isCopying = false));
      if (!copied.ok) log.error('archive', new Error(`no copy was made: ${copied.problem.kind}`));
      told = { isGone: refusal.isGone, kept: copied.ok ? copied.value : null };
    }
    told = { ...told, isGone: refusal.isGone }; // A file may be taken away first, and another put there later.
    emit('archives:replaced', told); // Again and again: the page may have been loaded anew.
  };
  setInterval(() => void look().catch((error: unknown) => log.error('archive', error)), every).unref();
}

/** The calls by which a person chooses between the archive that is held open and the one that lies in its place. */
export function replacedHandlers({
  archive,
  backups,
  emit,
}: ReplacedTools): Pick<Handlers, 'archives:write-apart' | 'archives:settle'> {
  return {
    'archives:write-apart'(isAllowed) {
      archive.writeApart(isAllowed);
      return Promise.resolve(done(null));
    },
    async 'archives:settle'(keep) {
      await backups.stop();
      const copied = await archive.keepApart(today(), (progress) => emit('backup:progress', progress));
      emit('backup:progress', null);
      if (!copied.ok) {
        archive.writeApart(false);
        return copied;
      }
      archive.close();
      const settled =
        keep === 'ours'
          ? putBack(archive.folder, copied.value, today())
          : done({ kept: basename(copied.value) });
      app.relaunch();
      setTimeout(() => app.exit(0), 400); // Once the window has been answered.
      return settled;
    },
  };
}

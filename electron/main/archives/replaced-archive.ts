import { basename } from 'node:path';
import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import { done } from '../../../src/contract';
import type { Events, Handlers, Problem, Result } from '../../../src/contract';
import { freeNameFor, putBack, writeUnsaved } from '../../archive';
import type { Archive } from '../../archive';
import type { Backups } from '../../handlers';
import { today } from '../dialogs/ways-back';
import type { Log } from '../start/log';

/** How often the archive's files are checked, in milliseconds; a check is three calls of the system, and reads no file. */
const pollInterval = 2000;

/**
 * Notices when another program replaces or removes the file of the open archive. What was saved is then copied into a folder beside it
 * and the window is told. Nothing more is written until the person has chosen between that copy and the other file.
 */
export function watchForReplaced(
  tools: {
    archive: Archive;
    backups: Backups;
    emit: <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
  },
  window: BrowserWindow,
  log: Log,
): Pick<Handlers, 'archives:settle'> {
  const { archive, backups, emit } = tools;
  let copied: Promise<Result<string, Problem>> | null = null;

  async function copy(): Promise<Result<string, Problem>> {
    await backups.stop();
    const made = await archive.copyHeld(freeNameFor(archive.folder, today()));
    if (!made.ok) log.error('archive', new Error(`no copy was made: ${made.problem.kind}`));
    return made;
  }

  async function look(): Promise<void> {
    if (window.isDestroyed()) return;
    const refusal = archive.refusal();
    // The log was deleted while a backup reads the archive: SQLite cannot make a new one until the backup ends, and saves wait.
    if (refusal?.kind === 'archive-busy') await backups.stop();
    if (refusal?.kind === 'archive-replaced') {
      if (!copied) log.error('archive', new Error(`its file is ${refusal.how}`));
      const made = await (copied ??= copy());
      // Sent at each check, because the page may have been reloaded.
      emit('archives:replaced', { how: refusal.how, kept: made.ok ? made.value : null });
    } else if (copied) {
      copied = null; // The file is back.
      emit('archives:replaced', null);
    }
  }

  setInterval(() => void look().catch((error: unknown) => log.error('archive', error)), pollInterval).unref();
  return {
    async 'archives:settle'({ keep, unsaved }) {
      let made = await copied;
      if (!made?.ok) made = await (copied = copy()); // The disk may have space by now.
      if (!made.ok) return made;
      const written = writeUnsaved(made.value, unsaved, Date.now());
      if (!written.ok) return written;
      await archive.end();
      const settled =
        keep === 'ours' ? putBack(archive.folder, made.value, today()) : done({ kept: basename(made.value) });
      app.relaunch();
      setTimeout(() => app.exit(0), 400); // Once the window has been answered.
      return settled;
    },
  };
}

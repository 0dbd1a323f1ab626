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

/** How often the archive's files are looked at, in milliseconds: three questions to the system, none of which reads a file. */
const every = 2000;

/**
 * Notices that another program replaced the file of the open archive or took it away: what was saved is copied into a folder beside, and
 * the window told. Nothing is written any more until the person has chosen between that copy and what lies in the archive's place.
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
    // The log was deleted while a backup reads the archive, which keeps it from being made anew, and every save waits.
    if (refusal?.kind === 'archive-busy') await backups.stop();
    if (refusal?.kind === 'archive-replaced') {
      if (!copied) log.error('archive', new Error(`its file is ${refusal.how}`));
      const made = await (copied ??= copy());
      // Again and again: the page may have been loaded anew.
      emit('archives:replaced', { how: refusal.how, kept: made.ok ? made.value : null });
    } else if (copied) {
      copied = null; // The file is back.
      emit('archives:replaced', null);
    }
  }

  setInterval(() => void look().catch((error: unknown) => log.error('archive', error)), every).unref();
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

import { app } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Archive } from '../../archive';
import type { Backups, Jobs } from '../../handlers';
import type { Log } from '../start/log';

const minute = 60_000;

/** When backups are first looked at after a start, and how often after. */
const firstAfter = 2 * minute;
const interval = 5 * minute;

/** How long a backup may delay quitting, in milliseconds. If it takes longer it is made after the next start. */
const longestAtEnd = 15_000;

/** Makes the backups that are due while the desk is open, and one on quitting if the archive has changed; then closes the archive. */
export function keepBackups(
  { archive, backups, jobs }: { archive: Archive; backups: Backups; jobs: Jobs },
  window: BrowserWindow,
  log: Log,
): void {
  let isEnding = false;
  let isClosed = false;
  const look = async () => {
    if (isEnding || window.isDestroyed()) return;
    await backups.finishErasing();
    if (await backups.isDue()) await backups.run('due');
    await backups.check();
    await backups.warnIfOld();
  };
  const lookQuietly = () => void look().catch((error: unknown) => log.error('backups', error));
  setTimeout(lookQuietly, firstAfter).unref();
  setInterval(lookQuietly, interval).unref();

  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    if (isEnding) return;
    isEnding = true;
    // If the person starts the program meanwhile, there is no window to show: it restarts once it has ended.
    app.once('second-instance', () => {
      app.relaunch();
      void backups.stop();
    });
    void backUpAtEnd()
      .catch((error: unknown) => log.error('backup at the end', error))
      .then(() => jobs.stop())
      .then(() => archive.end())
      .catch((error: unknown) => log.error('closing the archive', error))
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });

  async function backUpAtEnd(): Promise<void> {
    if (!backups.isWantedAtEnd()) return void backups.stop();
    const timer = setTimeout(() => void backups.stop(), longestAtEnd);
    await backups.run('changed').finally(() => clearTimeout(timer));
  }
}

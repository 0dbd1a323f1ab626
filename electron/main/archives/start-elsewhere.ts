import { app } from 'electron';
import type { CloseGuard } from '../window/save-before-close';
import type { KnownArchives } from './known-archives';

/** What the program is started again with to open another archive: its own arguments, but for the archive. */
export function argumentsFor(args: readonly string[], archive: string): string[] {
  const others = args.filter(
    (arg, index) => arg !== '--archive' && !arg.startsWith('--archive=') && args[index - 1] !== '--archive',
  );
  return [...others, `--archive=${archive}`];
}

/** Has the program start again on another archive once it has ended. */
export function startAgainOn(archive: string, known: KnownArchives): void {
  known.setLast(archive);
  relaunch(archive);
}

/**
 * Closes the window once all is saved, and starts the program again on another archive; false when something is not saved and the
 * person keeps the window open.
 */
export async function leaveFor(
  archive: string,
  { known, closeGuard }: { known: KnownArchives; closeGuard: CloseGuard },
): Promise<boolean> {
  const before = known.last();
  const startAgain = () => relaunch(archive);
  app.once('quit', startAgain);
  known.setLast(archive);
  if (await closeGuard.leave()) return true;
  app.off('quit', startAgain);
  known.setLast(before);
  return false;
}

/** An AppImage is started by its file: what runs lies in a folder that is gone by then. */
function relaunch(archive: string): void {
  const { APPIMAGE: appImage } = process.env;
  app.relaunch({
    args: argumentsFor(process.argv.slice(1), archive),
    ...(appImage ? { execPath: appImage } : {}),
  });
}

import { app } from 'electron';
import type { CloseGuard } from '../window/save-before-close';
import type { KnownArchives } from './known-archives';

/** The arguments for a restart with another archive: those of this start, with that archive instead of its own. */
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

/** An AppImage is started by its file: the running program lies in a temporary folder, which is removed when it ends. */
function relaunch(archive: string): void {
  const { APPIMAGE: appImage } = process.env;
  app.relaunch({
    args: argumentsFor(process.argv.slice(1), archive),
    ...(appImage ? { execPath: appImage } : {}),
  });
}

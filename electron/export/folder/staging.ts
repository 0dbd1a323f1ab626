import { lstat, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { uptime } from 'node:os';
import path from 'node:path';

let count = 0;

/** A new name for a staging folder beside an outlet's: for the version being written, the one being replaced, or what is being changed in it. */
export function stagingBeside(target: string, which: 'new' | 'old' | 'patch'): string {
  count += 1;
  return path.join(path.dirname(target), `.${path.basename(target)}.roneo-${which}-${process.pid}-${count}`);
}

/** The folder that a symbolic link leads to, so that the link stays one; else the folder's absolute path. */
export async function realFolder(folder: string): Promise<string> {
  return (await exists(folder)) ? realpath(folder) : path.resolve(folder);
}

/** Whether there is a file or folder at a path. */
export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

/**
 * Removes the staging folders of exports whose process has ended. If one ended between the two renames of the swap, the
 * old folder is put back in its place.
 */
export async function clearLeftovers(target: string, onRemoved?: () => void): Promise<void> {
  const parent = path.dirname(target);
  const start = `.${path.basename(target)}.roneo-`;
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith(start))) {
    const [, which, pid] = /^(new|old)-(\d+)-\d+$/.exec(name.slice(start.length)) ?? [];
    const leftover = path.join(parent, name);
    if (!which || !(await isLeft(leftover, Number(pid)))) continue;
    if (which === 'old' && !(await exists(target))) await rename(leftover, target);
    else await removeFolder(leftover, onRemoved);
  }
}

/** How many of its entries are removed at once. */
const concurrency = 16;

/** Removes a folder with all that is in it; `onRemoved` is called now and then meanwhile, as a site may hold tens of thousands of folders. */
export async function removeFolder(folder: string, onRemoved: () => void = () => undefined): Promise<void> {
  const rest = await readdir(folder).catch(() => []);
  for (let at = 0; at < rest.length; at += concurrency) {
    const some = rest.slice(at, at + concurrency);
    await Promise.all(some.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
    onRemoved();
  }
  await rm(folder, { recursive: true, force: true });
}

/**
 * Whether a staging folder was left by a process that has ended: it is none, or the folder is older than the machine's last start, after
 * which another may have its number. A link or a file of such a name is no export's.
 */
export async function isLeft(folder: string, pid: number): Promise<boolean> {
  const found = await lstat(folder);
  if (!found.isDirectory()) return false;
  return !isRunning(pid) || found.mtimeMs < Date.now() - uptime() * 1000;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

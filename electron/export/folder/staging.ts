import { readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

let count = 0;

/** The name of a working folder beside an outlet's: its new version being written, or its old one on the way out. */
export function stagingBeside(target: string, which: 'new' | 'old'): string {
  count += 1;
  return path.join(path.dirname(target), `.${path.basename(target)}.roneo-${which}-${process.pid}-${count}`);
}

/** The folder itself where the given one is a link to it, so that a link stays a link. */
export async function realFolder(folder: string): Promise<string> {
  return (await exists(folder)) ? realpath(folder) : path.resolve(folder);
}

/** Whether there is anything of that name. */
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
 * Clears what an export that was killed left beside the folder. If it died between the two names of the swap,
 * the old folder takes its place again.
 */
export async function clearLeftovers(target: string): Promise<void> {
  const parent = path.dirname(target);
  const start = `.${path.basename(target)}.roneo-`;
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith(start))) {
    const [, which, pid] = /^(new|old)-(\d+)-\d+$/.exec(name.slice(start.length)) ?? [];
    if (!which || isRunning(Number(pid))) continue;
    const leftover = path.join(parent, name);
    if (which === 'old' && !(await exists(target))) await rename(leftover, target);
    else await rm(leftover, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

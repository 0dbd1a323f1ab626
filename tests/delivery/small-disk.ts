import { execFileSync } from 'node:child_process';
import { it } from 'vitest';

/** Whether this user may mount disks: only root may, and a container without rights does not let root either. */
export const canMount = mayMount();

/** A test that mounts a disk. */
export const mounts = it.skipIf(!canMount);

function mayMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A folder on a disk of so many kilobytes, while a work lasts. */
export async function onSmallDisk(
  folder: string,
  kilobytes: number,
  work: () => Promise<void>,
): Promise<void> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  try {
    await work();
  } finally {
    execFileSync('umount', ['-l', folder]);
  }
}

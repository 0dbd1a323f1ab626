import { execFileSync } from 'node:child_process';
import { it } from 'vitest';

/** A test that mounts a disk, which only root may. */
export const mounts = it.skipIf(!canMount());

/** Whether this user may mount disks: a container without rights does not let root either. */
function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

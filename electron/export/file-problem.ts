import type { FileProblem } from '../../src/contract';

/** What a failed write means for the person who chose the folder; null when the fault is not the disk's but ours. */
export function fileProblem(error: unknown, folder: string): FileProblem | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) return null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full', path: folder };
  return { kind: 'not-writable', path: folder, why: code };
}

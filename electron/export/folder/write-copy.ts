import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { done, failed } from '../../../src/contract';
import type { FileProblem, Result } from '../../../src/contract';
import { fileProblem } from './write-folder';

/**
 * Writes a copy of a text to the file that a person chose, flushed to the disk, and answers the file's name. A file that
 * was there stays whole until the new one is. Problems: disk-full, not-writable.
 */
export async function writeCopy(file: string, text: string): Promise<Result<string, FileProblem>> {
  const beside = `${file}.new`;
  try {
    await writeAndSync(beside, text);
    await rename(beside, file);
    return done(path.basename(file));
  } catch (error) {
    await rm(beside, { force: true });
    const problem = fileProblem(error, path.dirname(file));
    if (problem) return failed(problem);
    throw error;
  }
}

async function writeAndSync(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

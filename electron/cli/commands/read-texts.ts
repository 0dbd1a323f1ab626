import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { ChosenText, DatedText, TextsOrder } from '../../handlers';

/** The largest file in bytes that is read. */
const maxBytes = 1_000_000_000;

/**
 * Reads a text that the person named, by a path that starts from a folder, with its file's date and access to the pictures beside it. Problems:
 * file-missing, file-unreadable (also for a folder).
 */
export async function readText(name: string, folder: string): Promise<Result<DatedText, Problem>> {
  const file = resolve(folder, name);
  try {
    const { mtimeMs } = await stat(file);
    return done({ ...(await readBytes(name, file)), modified: mtimeMs });
  } catch (error) {
    return failed(problemOf(error, name));
  }
}

/** Reads all the texts that the person named; one that cannot be read stops no other. */
export async function readTexts(
  names: readonly string[],
  folder: string,
): Promise<Pick<TextsOrder, 'texts' | 'unread'>> {
  const texts: DatedText[] = [];
  const unread: { name: string; problem: Problem }[] = [];
  for (const name of names) {
    const text = await readText(name, folder);
    if (text.ok) texts.push(text.value);
    else unread.push({ name, problem: text.problem });
  }
  return { texts, unread };
}

async function readBytes(name: string, file: string): Promise<ChosenText> {
  const bytes = await readFile(file);
  return { name, bytes, sibling: (path) => readBeside(dirname(file), path) };
}

/** A file in a text's folder or below, links resolved; null when there is none, or it lies elsewhere. */
async function readBeside(folder: string, path: string): Promise<Uint8Array | null> {
  try {
    const root = await realpath(folder);
    const file = await realpath(resolve(folder, path));
    const below = relative(root, file);
    if (below.startsWith(`..${sep}`) || below === '..' || isAbsolute(below)) return null;
    const stats = await stat(file);
    return stats.isFile() && stats.size <= maxBytes ? await readFile(file) : null; // A pipe would be waited for.
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return null;
  }
}

function problemOf(error: unknown, path: string): Problem {
  const code = errorCode(error);
  if (code === '') throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'file-missing', path };
  return { kind: 'file-unreadable', path, why: code };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

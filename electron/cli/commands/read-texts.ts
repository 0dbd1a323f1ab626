import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { zonedNow } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { ChosenText, DatedText } from '../../handlers';

/** Where names that the person gives start from, and in which zone their files' dates are told. */
export interface Place {
  folder: string;
  zone: string;
}

/**
 * Reads a text that the person named, with the date of its file and the way to the pictures beside it. Problems:
 * file-missing, file-unreadable (also for a folder).
 */
export async function readText(name: string, { folder, zone }: Place): Promise<Result<DatedText, Problem>> {
  const file = resolve(folder, name);
  try {
    const { mtimeMs } = await stat(file);
    return done({ ...(await readBytes(name, file)), date: zonedNow(mtimeMs, zone) });
  } catch (trouble) {
    return failed(problemOf(trouble, name));
  }
}

/** Reads all the texts that the person named; the first that cannot be read ends it. */
export async function readTexts(
  names: readonly string[],
  place: Place,
): Promise<Result<DatedText[], Problem>> {
  const texts: DatedText[] = [];
  for (const name of names) {
    const text = await readText(name, place);
    if (!text.ok) return text;
    texts.push(text.value);
  }
  return done(texts);
}

async function readBytes(name: string, file: string): Promise<ChosenText> {
  const bytes = await readFile(file);
  return { name, bytes, sibling: (path) => readBeside(dirname(file), path) };
}

/** A file in a text's folder or below, links followed; null when there is none, or it lies elsewhere. */
async function readBeside(folder: string, path: string): Promise<Uint8Array | null> {
  try {
    const inside = await realpath(folder);
    const file = await realpath(resolve(folder, path));
    const way = relative(inside, file);
    return way.startsWith(`..${sep}`) || way === '..' || isAbsolute(way) ? null : await readFile(file);
  } catch (trouble) {
    if (codeOf(trouble) === '') throw trouble;
    return null;
  }
}

function problemOf(trouble: unknown, path: string): Problem {
  const code = codeOf(trouble);
  if (code === '') throw trouble;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'file-missing', path };
  return { kind: 'file-unreadable', path, why: code };
}

function codeOf(trouble: unknown): string {
  return trouble instanceof Error && 'code' in trouble ? String(trouble.code) : '';
}

import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { ChosenFiles, ChosenFile } from './chosen-files';

/** More files than any site of posts has; a folder with more is a disk, chosen by mistake. */
const maxFiles = 200_000;

/** The largest file in bytes that is read at all; most formats have a lower limit of their own. */
const maxBytes = 1_000_000_000;

/**
 * The file or folder at a path that the person chose. Files are read one at a time when needed; one that is missing or
 * unreadable answers with the problem then. `name` is its name in the report.
 */
export async function openChosen(path: string, name = basename(path)): Promise<ChosenFiles> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return await folderAt(path, name);
    return { folder: null, files: [fileAt(path, name, stats.size)] };
  } catch (error) {
    return onlyProblem(problemOf(error, name), name);
  }
}

async function folderAt(path: string, name: string): Promise<ChosenFiles> {
  const root = await realpath(path);
  const files: ChosenFile[] = [];
  await collectFiles(root, '', files);
  if (files.length <= maxFiles) return { folder: basename(root), files };
  return onlyProblem({ kind: 'file-unreadable', path: name, why: 'it holds too many files' }, name);
}

function onlyProblem(problem: Problem, name: string): ChosenFiles {
  return { folder: null, files: [{ path: name, size: 0, read: () => Promise.resolve(failed(problem)) }] };
}

/** Collects the files of a folder in the order of their names; links that lead out of it are not followed. */
async function collectFiles(root: string, inside: string, files: ChosenFile[]): Promise<void> {
  if (files.length > maxFiles) return;
  const entries = await readdir(join(root, inside), { withFileTypes: true }).catch((error: unknown) => error);
  if (!Array.isArray(entries)) return void files.push(unreadable(`${inside}/`, entries));
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) await collectFiles(root, path, files);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await pointsInside(root, path)))) {
      const file = join(root, path);
      const size = await stat(file).then(
        (stats) => stats.size,
        () => 0,
      );
      files.push({ path, size, read: () => readAt(file, path) });
    }
  }
}

async function pointsInside(root: string, path: string): Promise<boolean> {
  try {
    const target = await realpath(join(root, path));
    return isInside(root, target) && (await stat(target)).isFile();
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return false;
  }
}

function fileAt(path: string, name: string, size: number): ChosenFile {
  return {
    path: name,
    size,
    read: () => readAt(path, name),
    sibling: (relativePath) => readBeside(dirname(path), relativePath),
  };
}

async function readAt(path: string, name: string): Promise<Result<Uint8Array, Problem>> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes)
      return failed({ kind: 'file-unreadable', path: name, why: 'it is larger than 1000 MB' });
    return done(await readFile(path));
  } catch (error) {
    return failed(problemOf(error, name));
  }
}

/** A file in a folder or below, links followed; null when there is none, or it is elsewhere. */
async function readBeside(folder: string, path: string): Promise<Uint8Array | null> {
  try {
    const inside = await realpath(folder);
    const file = await realpath(resolve(folder, path));
    if (!isInside(inside, file)) return null;
    const stats = await stat(file);
    return stats.isFile() && stats.size <= maxBytes ? await readFile(file) : null; // Reading a pipe might never end.
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return null;
  }
}

function isInside(folder: string, file: string): boolean {
  const relativePath = relative(folder, file);
  return relativePath !== '..' && !relativePath.startsWith(`..${sep}`) && !isAbsolute(relativePath);
}

function unreadable(path: string, error: unknown): ChosenFile {
  const answer = failed(problemOf(error, path));
  return { path, size: 0, read: () => Promise.resolve(answer) };
}

function problemOf(error: unknown, path: string): Problem {
  const code = codeOf(error);
  if (code === '') throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'file-missing', path };
  return { kind: 'file-unreadable', path, why: code };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

import { createProcessTypesetter, createTypesetter } from '../../export';
import type { Job, Typesetter } from '../../export';
import type { ChosenFiles } from '../../import';
import type { Result } from '../../../src/contract';
import type * as archive from '../../archive';
import type { Archive, StorageProblem } from '../../archive';
import type { StartProcess } from '../../process';

/** Typesets documents in processes of its own, the first of which starts with the first document; in this one without any. */
export function typesetOnDemand(resources: string, start: StartProcess | null): Job['typeset'] {
  return start ? createProcessTypesetter(resources, () => start('typesetting')) : typesetHere(resources);
}

/** The same, but the first process starts at once, while the texts are still read. */
export function startTypesetting(resources: string, start: StartProcess | null): Job['typeset'] {
  if (!start) return typesetHere(resources);
  const typesetter = createProcessTypesetter(resources, () => start('typesetting'));
  typesetter.start();
  return typesetter;
}

function typesetHere(resources: string): Job['typeset'] {
  let typesetter: Typesetter | null = null;
  return (request) => Promise.resolve((typesetter ??= createTypesetter(resources)).typeset(request));
}

/** The source at a path that the person gave: a file, or a folder of texts, which is read later. */
export async function openChosen(path: string, name: string): Promise<ChosenFiles> {
  const { openChosen: at } = await import('../../import');
  return at(path, name);
}

/**
 * Opens the archive of a folder to write to it, and only then loads SQLite; a missing one is created when the file of the
 * installation's identifier is given.
 */
export async function openArchiveAt(
  folder: string,
  installationFile: string | null = null,
): Promise<Result<Archive, StorageProblem>> {
  const { openArchive, readInstallation } = await import('../../archive');
  if (installationFile === null) return openArchive(folder, { create: false });
  return openArchive(folder, { create: true, installation: readInstallation(installationFile) });
}

/** Opens the archive of a folder for a command that only reads it, and only then loads SQLite. */
export async function readArchiveAt(folder: string): Promise<Result<Archive, StorageProblem>> {
  const { openToRead } = await import('../../archive');
  return openToRead(folder);
}

/** What opens archives, backs them up, checks and restores them, and only then loads SQLite. */
export async function archiveTools(): Promise<ArchiveTools> {
  return import('../../archive');
}

/** All that the archive's room offers. */
export type ArchiveTools = typeof archive;

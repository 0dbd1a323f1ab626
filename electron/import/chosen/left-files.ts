import { dirname } from 'node:path/posix';
import { fileRole } from './file-role';
import type { Site } from './site';
import type { FoundEntry } from '../model/found-text';
import type { ChosenFile } from './chosen-files';

/** Why a file of a folder is not imported: the keys of sentences. */
export const leftReasons = ['not-a-text', 'not-shown', 'site-part', 'program', 'list-page'] as const;
export type LeftReason = (typeof leftReasons)[number];

/** A file that was not imported, and why. */
export interface LeftFile {
  path: string;
  why: LeftReason;
}

/** Names the files of a folder that were not imported: one by one, or by their folder where there are many. */
export function* leftFiles(files: readonly LeftFile[], site: Site): Generator<FoundEntry> {
  const groups = new Map<string, { folder: string; why: string; names: string[] }>();
  for (const { path, why } of files) {
    const folder = groupFolder(path, why, site);
    const group = groups.get(`${folder} ${why}`) ?? { folder, why, names: [] };
    group.names.push(path);
    groups.set(`${folder} ${why}`, group);
  }
  for (const { folder, why, names } of groups.values()) {
    if (names.length <= maxNamed) for (const name of names) yield { kind: 'skipped', name, why };
    else yield { kind: 'skipped', name: `${folder}/ (${names.length})`, why };
  }
}

/** The files of a folder that are no texts, and those pictures that no text shows. */
export async function* otherFiles(
  files: readonly ChosenFile[],
  site: Site,
  used: ReadonlySet<string>,
): AsyncGenerator<FoundEntry> {
  const left: LeftFile[] = [];
  for (const { path, read } of files) {
    if (path.endsWith('/')) yield* refused(path, await read());
    else if (!used.has(path)) left.push({ path, why: reasonOf(path, site) });
  }
  yield* leftFiles(left, site);
}

/** A folder that could not be read is listed under its own name. */
function* refused(name: string, answer: Awaited<ReturnType<ChosenFile['read']>>): Generator<FoundEntry> {
  if (!answer.ok) yield { kind: 'refused', name, problem: answer.problem };
}

/** The greatest number of files of one folder that are named one by one. */
const maxNamed = 5;

function reasonOf(path: string, site: Site): LeftReason {
  const role = fileRole(path, site);
  if (role === 'picture') return 'not-shown';
  return role === 'site-part' || role === 'program' ? role : 'not-a-text';
}

/** A part of a site or of a program is named by its highest folder, other files by the folder they are in. */
function groupFolder(path: string, why: string, { root }: Site): string {
  const folder = dirname(path);
  if (why !== 'site-part' && why !== 'program') return folder;
  const inside = root === '' ? path : path.slice(root.length + 1);
  const first = inside.includes('/') ? (inside.split('/')[0] ?? '') : '.';
  return root === '' ? first : `${root}/${first}`;
}

import type { Article, ArticleId } from '../../../src/article';
import { outlets } from '../../../src/contract';
import type { Outlet } from '../../../src/contract';
import type { Archive } from '../../archive';
import { readTracked } from '../../export';
import type { Naming } from '../../export';

/** A file that an earlier export made of a text, by its path in the folder of exports. */
export interface EarlierFile {
  path: string;
  outlet: Outlet;
  text: ArticleId;
  /** Whether the text was withdrawn by then, so that the file says so. */
  isWithdrawal: boolean;
}

/**
 * Says of a text what the public may have of it already: the state that was published last, null for nothing; 'unknown' where it is out,
 * but nobody noted in which state.
 */
export function publicBefore(
  archive: Pick<Archive, 'publishing' | 'revisions'> | null,
  files: readonly EarlierFile[],
): (id: ArticleId) => Article | 'unknown' | null {
  const exported = new Set(files.map(({ text }) => text));
  const places = archive ? Object.values(archive.publishing.published.open()) : [];
  return (id) => {
    const there = places.flatMap(({ texts }) => texts[id] ?? []).filter(({ until }) => until === null);
    if (there.length === 0) return exported.has(id) ? 'unknown' : null;
    const revision = Math.max(0, ...there.flatMap((text) => text.revision ?? []));
    const opened = revision > 0 && archive?.revisions.open({ id, revision });
    return opened && opened.ok ? opened.value : 'unknown';
  };
}

/** What earlier exports left in a folder, under the names of any language; nothing of a folder that cannot be read. */
export async function earlierFilesOf(folder: string, naming: Naming): Promise<EarlierFile[]> {
  const lists = outlets.flatMap((outlet) =>
    [naming.folders[outlet], ...naming.otherFolders[outlet]].map(async (name) => {
      const files = await readTracked(`${folder}/${name}`).catch(() => []);
      return files.flatMap(({ path, origin }) =>
        origin
          ? [{ path: `${name}/${path}`, outlet, text: origin.id, isWithdrawal: origin.was === 'withdrawn' }]
          : [],
      );
    }),
  );
  return (await Promise.all(lists)).flat();
}

import path from 'node:path';
import type { Article, ArticleId } from '../../../src/article';
import { outlets } from '../../../src/contract';
import { readTracked } from '../folder/tracked-files';
import { staysInFolder } from '../order/tracking';
import type { KnownTexts } from '../order/tracking';
import { plainNaming, textDocuments } from './naming';
import type { Naming } from './naming';

/** What the files of the texts of one export are called. */
export interface TextNames {
  stemOf: (article: Article) => string;
  endingOf: Naming['endingOf'];
}

/** Each text's files by its address. */
export const plainNames: TextNames = { stemOf: ({ slug }) => slug, endingOf: plainNaming.endingOf };

/**
 * Names the files of each text as none of another text are named: neither in this export, where the texts before it
 * choose first, nor among what earlier exports left in the folder.
 */
export async function nameTexts(
  articles: readonly Article[],
  { naming, folder, known }: { naming: Naming; folder: string; known: KnownTexts },
): Promise<TextNames> {
  const owners = await ownersOf(naming, folder, known);
  const stems = new Map<ArticleId, string>();
  const endings = textDocuments.map(naming.endingOf).filter((ending) => ending !== null);
  for (const article of articles) {
    const stem = chooseStem(article, (candidate) =>
      endings.every((ending) => (owners.get(candidate + ending) ?? article.id) === article.id),
    );
    stems.set(article.id, stem);
    for (const ending of endings) owners.set(stem + ending, article.id);
  }
  return { stemOf: ({ id, slug }) => stems.get(id) ?? slug, endingOf: naming.endingOf };

  function chooseStem(article: Article, isFree: (stem: string) => boolean): string {
    let last = article.slug;
    for (const stem of naming.stems(article)) {
      last = stem;
      if (isFree(stem)) break;
    }
    return last;
  }
}

/** Which text each file is made of that earlier exports left in the folder, by the file's name. */
async function ownersOf(
  { folders, otherFolders }: Naming,
  folder: string,
  known: KnownTexts,
): Promise<Map<string, ArticleId>> {
  const owners = new Map<string, ArticleId>();
  for (const outlet of outlets) {
    if (outlet === 'site') continue;
    for (const name of [folders[outlet], ...otherFolders[outlet]]) {
      // A list that cannot be read is told by the outlet, which reads it too.
      const files = await readTracked(path.join(folder, name)).catch(() => []);
      for (const file of files) {
        if (file.origin && staysInFolder(file, { outlet, known })) owners.set(file.path, file.origin.id);
      }
    }
  }
  return owners;
}

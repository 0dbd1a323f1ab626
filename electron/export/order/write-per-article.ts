import type { Article } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Notice, Outlet, Problem, Result } from '../../../src/contract';
import type { OutletFile } from '../folder/write-files';
import { readTracked } from '../folder/tracked-files';
import type { TrackedFile } from '../folder/tracked-files';
import { ProblemError, writeFolder } from '../folder/write-folder';
import { checkOrder } from './check-order';
import type { Exported, Job, Material } from './job';
import { mapArticles } from './map-articles';
import { originOf, staysInFolder } from './tracking';

/** What an outlet makes of one article. */
export type MakeFiles = (
  article: Article,
) => Promise<Result<{ files: OutletFile[]; notices: Notice[] }, Problem>>;

/**
 * Writes the files that an outlet makes of each article into its folder. One that cannot be made of an article is a notice of
 * weight and stops no other. Files of earlier exports stay as long as their texts go there.
 * Problems: nothing-to-export, headline-missing, slug-taken, cancelled, and those of writing a folder.
 */
export async function writePerArticle(
  outlet: Outlet,
  { material, folder, job }: { material: Material; folder: string; job: Job },
  make: MakeFiles,
): Promise<Result<Exported, Problem>> {
  const checked = checkOrder(material.articles);
  if (!checked.ok) return checked;
  const notices: Notice[] = [];
  const written = await writeFolder(folder, allFiles(), {
    signal: job.signal,
    keepEarlier: (file) => !material.known || staysInFolder(file, material.articles, material.known),
  });
  if (!written.ok) return written;
  const { files, removed } = written.value;
  return done({ files, notices: [...notices, ...withdrawnNotices(outlet, removed)] });

  async function* allFiles(): AsyncGenerator<OutletFile> {
    const articles = checked.ok ? checked.value : [];
    let next = 0;
    for await (const made of mapArticles(articles, job, make)) {
      const article = articles[next++];
      if (!article) return;
      if (made.ok) {
        notices.push(...made.value.notices);
        const origin = material.known && originOf(article, material.known);
        for (const file of made.value.files) yield origin ? { ...file, origin } : file;
      } else if (stopsOutlet(made.problem)) throw new ProblemError(made.problem);
      else notices.push({ kind: 'outlet-missing', outlet, article: article.headline, problem: made.problem });
    }
  }
}

/** Removes from an outlet's folder, which this export does not write, the files of texts that do not go there any more. */
export async function withdrawFiles(
  outlet: Outlet,
  { material, folder, job }: { material: Material; folder: string; job: Job },
): Promise<Result<Exported, Problem>> {
  const { known } = material;
  const isStale = (file: TrackedFile) => known !== undefined && !staysInFolder(file, [], known);
  if (!(await readTracked(folder)).some(isStale)) return done({ files: [], notices: [] });
  const written = await writeFolder(folder, [], {
    signal: job.signal,
    keepEarlier: (file) => !isStale(file),
  });
  return written.ok ? done({ files: [], notices: withdrawnNotices(outlet, written.value.removed) }) : written;
}

function withdrawnNotices(outlet: Outlet, files: string[]): Notice[] {
  return files.length > 0 ? [{ kind: 'withdrawn', outlet, files }] : [];
}

/** Whether a problem is not of one article. */
function stopsOutlet({ kind }: Problem): boolean {
  return kind === 'cancelled' || kind === 'disk-full' || kind === 'not-writable';
}

import type { Article } from '../../src/article';
import { done, failed } from '../../src/contract';
import type { Notice, Problem, Result } from '../../src/contract';
import { renderSite } from '../../src/render';
import type { RenderedSite } from '../../src/render';
import type { Exported, Job, Material } from './job';
import { sortOut } from './site-articles';
import { readSiteAssets } from './site-assets';
import { silentPictures } from './silent-pictures';
import { preparePictures, PictureFault } from './site-pictures';
import { writeFolder } from './write-folder';
import type { OutletFile } from './write-files';

/**
 * Writes the whole site into a folder, which it swaps in at the end. Drafts and what is under embargo at `job.now`
 * are left out, with a notice, wherever they come from. With nothing to publish the site says so, so that what was
 * withdrawn does not stay.
 * Problems: headline-missing, slug-taken, picture-missing, picture-unreadable, disk-full, not-writable, cancelled.
 */
export async function exportSite(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const sorted = sortOut(material.articles, job.now);
  if (!sorted.ok) return sorted;
  const { articles, notices } = sorted.value;
  const site = renderSite({ articles, masthead: material.masthead });
  try {
    const files = gather(site, articles, material, job);
    const written = await writeFolder(folder, files, { signal: job.signal, keepEarlier: false });
    if (!written.ok) return written;
    return done({ files: written.value, notices: [...notices, ...remarks(articles, material)] });
  } catch (fault) {
    if (fault instanceof PictureFault) return failed(fault.problem);
    throw fault;
  }
}

/** Everything the folder will hold, made ready one file at a time as the disk takes them. */
async function* gather(
  site: RenderedSite,
  articles: readonly Article[],
  material: Material,
  job: Job,
): AsyncGenerator<OutletFile> {
  const total = articles.length + site.pictures.length;
  const headlines = new Map(articles.map((article) => [`${article.slug}/index.html`, article.headline]));
  let count = 0;
  for (const { path, text } of site.files) {
    const article = headlines.get(path);
    if (article !== undefined) job.progress({ done: ++count, total, article });
    yield { path, bytes: text };
  }
  yield* await readSiteAssets(job.resources);
  for await (const picture of preparePictures(site.pictures, articles, material, job)) {
    job.progress({ done: ++count, total, article: picture.article });
    yield picture.file;
  }
}

function remarks(articles: readonly Article[], { masthead }: Material): Notice[] {
  return [
    ...(masthead.site ? [] : [{ kind: 'site-address-missing' } as const]),
    ...articles.flatMap(silentPictures),
  ];
}

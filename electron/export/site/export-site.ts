import type { Article } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { renderSite } from '../../../src/render';
import type { RenderedSite } from '../../../src/render';
import type { Exported, Job, Material } from '../order/job';
import { sortOut } from '../order/check-order';
import { silentPictures } from '../order/notices';
import { PictureFault, preparePictures } from './renditions';
import { writeFolder } from '../folder/write-folder';
import type { OutletFile } from '../folder/write-files';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The cuts of the look that the site's style asks for; a reader's browser fetches only those a page needs. */
const cuts =
  /^(source-serif-4-latin(-ext)?-(400|600)-(normal|italic)|libre-franklin-latin(-ext)?-(400|600)-normal)\.woff2$/;

/** The site's style with its faces, and the faces with their licences, as files under `assets/`. */
export async function readSiteAssets(resources: string): Promise<OutletFile[]> {
  const faces = path.join(resources, 'fonts', 'web');
  const style = await readFile(path.join(resources, 'site', 'site.css'), 'utf8');
  const named = await readFile(path.join(faces, 'faces.css'), 'utf8');
  const files = (await readdir(faces)).filter(
    (name) => cuts.test(name) || /^(source-serif-4|libre-franklin)-OFL/.test(name),
  );
  return [
    { path: 'assets/site.css', bytes: `${facesNeeded(named)}\n${style}` },
    ...files.sort().map((name) => ({ path: `assets/fonts/${name}`, copyOf: path.join(faces, name) })),
  ];
}

/** The @font-face rules of the cuts, their files looked for beside the style. */
function facesNeeded(named: string): string {
  const rules = named.match(/@font-face \{[^}]*\}/g) ?? [];
  return rules
    .filter((rule) => cuts.test(/url\('([^']*)'\)/.exec(rule)?.[1] ?? ''))
    .map((rule) => rule.replace("url('", "url('fonts/"))
    .join('\n');
}

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

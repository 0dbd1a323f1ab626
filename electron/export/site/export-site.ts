import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { isReservedSlug, renderSite } from '../../../src/render';
import type { RenderedSite } from '../../../src/render';
import type { OutletFile } from '../folder/write-files';
import { writeFolder } from '../folder/write-folder';
import { checkArticles, publicArticles } from '../order/check-order';
import type { Exported, Job, Material } from '../order/job';
import { altMissingNotices } from '../order/notices';
import { prepareRenditions } from './renditions';

/**
 * Writes the whole site into a folder, which it replaces at the end. Drafts and what is under embargo at `job.now` are
 * left out, with a notice, even when the caller passes them. Without any article to publish the site is still written,
 * so that what was withdrawn does not stay.
 * Problems: headline-missing, slug-taken, picture-missing, picture-unreadable, disk-full, not-writable, cancelled.
 */
export async function exportSite(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const open = publicArticles(material.articles, job.now);
  const checked = checkArticles(open.articles, isReservedSlug);
  if (!checked.ok) return checked;
  const articles = checked.value;
  const site = renderSite({ articles, masthead: material.masthead });
  const files = siteFiles(site, articles, material, job);
  const written = await writeFolder(folder, files, { signal: job.signal, keepEarlier: false });
  if (!written.ok) return written;
  return done({ files: written.value, notices: [...open.notices, ...noticesOf(articles, material)] });
}

/** Every file of the site, prepared one at a time as they are written. */
async function* siteFiles(
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
  for await (const rendition of prepareRenditions(site.pictures, articles, material, job)) {
    job.progress({ done: ++count, total, article: rendition.article });
    yield rendition.file;
  }
}

/** The web fonts that the site's style sheet uses: these families, weights and slopes. */
const usedFonts =
  /^(source-serif-4-latin(-ext)?-(400|600)-(normal|italic)|libre-franklin-latin(-ext)?-(400|600)-normal)\.woff2$/;

/** The site's style sheet, its fonts and their licences, as files under `assets/`. */
export async function readSiteAssets(resources: string): Promise<OutletFile[]> {
  const fonts = path.join(resources, 'fonts', 'web');
  const style = await readFile(path.join(resources, 'site', 'site.css'), 'utf8');
  const faces = await readFile(path.join(fonts, 'faces.css'), 'utf8');
  const files = (await readdir(fonts)).filter(
    (name) => usedFonts.test(name) || /^(source-serif-4|libre-franklin)-OFL/.test(name),
  );
  return [
    { path: 'assets/site.css', bytes: `${usedFaces(faces)}\n${style}` },
    ...files.sort().map((name) => ({ path: `assets/fonts/${name}`, copyOf: path.join(fonts, name) })),
  ];
}

/** The @font-face rules of the used fonts, with addresses relative to the style sheet. */
function usedFaces(faces: string): string {
  const rules = faces.match(/@font-face \{[^}]*\}/g) ?? [];
  return rules
    .filter((rule) => usedFonts.test(/url\('([^']*)'\)/.exec(rule)?.[1] ?? ''))
    .map((rule) => rule.replace("url('", "url('fonts/"))
    .join('\n');
}

function noticesOf(articles: readonly Article[], { masthead }: Material): Notice[] {
  return [
    ...(masthead.site ? [] : [{ kind: 'site-address-missing' } as const]),
    ...articles.flatMap(altMissingNotices),
  ];
}

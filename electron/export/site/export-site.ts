import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { figuresOf } from '../../../src/article';
import type { Article, Masthead, UntranslatedWords } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { isReservedSlug, renderSite } from '../../../src/render';
import type { RenderedSite } from '../../../src/render';
import type { OutletFile } from '../folder/write-files';
import { writeFolder } from '../folder/write-folder';
import { checkArticles, publicArticles } from '../order/check-order';
import type { Exported, Job, Material } from '../order/job';
import { altMissingNotices } from '../order/notices';
import { untranslatedNotices } from '../order/masthead-notices';
import { prepareRenditions } from './renditions';

/**
 * Writes the whole site into a folder, which it replaces at the end. Drafts and what is under embargo at `job.now` are
 * left out, with a notice, even when the caller passes them. Without any article to publish the site is still written,
 * so that what was withdrawn does not stay.
 * An article without a headline, or with an address that is taken, has no page; a picture that is lost or damaged is left out
 * of its pages.
 * Problems: picture-missing and picture-unreadable of the logo, disk-full, not-writable, cancelled.
 */
export async function exportSite(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const open = publicArticles(material.articles, job.now);
  const { sound, unsound } = checkArticles(open.articles, isReservedSlug);
  const missing = unsound.map(({ article: { headline }, problem }): Notice => {
    return { kind: 'outlet-missing', outlet: 'site', article: headline, problem };
  });
  const written = await writeSite(sound, material, folder, job);
  if (!written.ok) return written;
  const { files, notices } = written.value;
  const documents = files
    .filter((file) => file === 'index.html')
    .map((file) => ({ kind: 'site' as const, file }));
  return done({ files, documents, notices: [...missing, ...open.notices, ...notices] });
}

/** Writes the site, and again without each picture that turns out to be lost or damaged. */
async function writeSite(
  articles: readonly Article[],
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Omit<Exported, 'documents'>, Problem>> {
  const { masthead, whole } = material;
  const site = renderSite({ articles, masthead, ...(whole && { whole }) });
  const files = siteFiles(site, articles, material, job);
  const { signal, onRemoved } = job;
  const written = await writeFolder(folder, files, { signal, onRemoved, keepEarlier: () => false });
  if (written.ok) return done({ files: written.value.files, notices: noticesOf(articles, material) });
  const lost = lostPicture(written.problem);
  const notices = articles.flatMap((article) => leftOutPictures(article, lost));
  if (notices.length === 0) return written;
  const without = await writeSite(
    articles.map((article) => withoutPicture(article, lost)),
    { ...material, whole: (article) => withoutPicture(whole?.(article) ?? article, lost) },
    folder,
    job,
  );
  return without.ok
    ? done({ files: without.value.files, notices: [...notices, ...without.value.notices] })
    : without;
}

/** The hash of the picture that a problem is of; "" for any other problem. */
function lostPicture(problem: Problem): string {
  if (problem.kind === 'picture-missing') return problem.picture;
  return problem.kind === 'picture-unreadable' ? problem.name : '';
}

function leftOutPictures(article: Article, hash: string): Notice[] {
  return figuresOf(article).flatMap(({ picture, caption, alt }, at): Notice[] => {
    const notice = { article: article.headline, caption: caption || alt, place: at + 1 };
    return picture.hash === hash ? [{ kind: 'picture-left-out', ...notice }] : [];
  });
}

function withoutPicture(article: Article, hash: string): Article {
  const { lead, body } = article;
  return {
    ...article,
    lead: lead?.picture.hash === hash ? null : lead,
    body: body.filter((block) => block.type !== 'figure' || block.picture.hash !== hash),
  };
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

/** A call without an address is not on the site. */
function shownCalls({ newsletter, join }: Masthead): UntranslatedWords[] {
  return [
    'legal',
    ...(newsletter.url ? (['newsletter'] as const) : []),
    ...(join.url ? (['join'] as const) : []),
  ];
}

function noticesOf(articles: readonly Article[], { masthead }: Material): Notice[] {
  const languages = articles.map(({ language }) => language);
  return [
    ...(masthead.site ? [] : [{ kind: 'site-address-missing' } as const]),
    ...untranslatedNotices(masthead, languages, shownCalls(masthead)),
    ...articles.flatMap(altMissingNotices),
  ];
}

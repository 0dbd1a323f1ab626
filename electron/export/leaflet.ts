import type { Article, Masthead } from '../../src/article';
import { done, failed } from '../../src/contract';
import type { LeafletProof, Notice, Problem, Result } from '../../src/contract';
import { siteSlug } from '../../src/render';
import type { Exported, Job, Material } from './job';
import { setLeaflet } from './leaflet-set';
import { setTwoUp } from './leaflet-two-up';
import type { Typeset } from './typeset-request';
import type { OutletFile } from './write-files';
import { writeFolder } from './write-folder';

/**
 * Writes each article's leaflet into a folder: `<slug>-a5.pdf` to read or print, `<slug>-a5-2up.pdf` for the copier.
 * Problems: nothing-to-export, headline-missing, slug-taken, leaflet-too-long, picture-missing, picture-unreadable,
 * typesetting, cancelled, and those of writing a folder.
 */
export async function exportLeaflet(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const files: OutletFile[] = [];
  const notices: Notice[] = [];
  const slugs = new Set<string>();
  if (material.articles.length === 0) return failed({ kind: 'nothing-to-export' });
  for (const [at, article] of material.articles.entries()) {
    job.progress({ done: at, total: material.articles.length, article: article.headline });
    if (job.signal.aborted) return failed({ kind: 'cancelled' });
    const slug = siteSlug(article);
    if (!article.headline.trim()) return failed({ kind: 'headline-missing', article: article.id });
    if (slugs.has(slug)) return failed({ kind: 'slug-taken', slug });
    slugs.add(slug);
    const made = await leafletFiles(article, slug, material, job);
    if (!made.ok) return made;
    files.push(...made.value.files);
    notices.push(...made.value.notices);
  }
  const written = await writeFolder(folder, files, { signal: job.signal, keepEarlier: true });
  job.progress({ done: material.articles.length, total: material.articles.length, article: '' });
  return written.ok ? done({ files: written.value, notices }) : written;
}

/** The leaflet for the preview: the very bytes that the export writes, whole even when there are words too many. */
export async function proofLeaflet(
  article: Article,
  masthead: Masthead,
  readPicture: Material['readPicture'],
  typeset: Typeset,
  signal?: AbortSignal,
): Promise<Result<LeafletProof, Problem>> {
  const set = await setLeaflet(article, masthead, readPicture, typeset, signal);
  if (!set.ok) return set;
  const { pdf, pages, bodySize, wordsTooMany } = set.value;
  return done({ pdf, pages, bodySize, wordsTooMany });
}

async function leafletFiles(
  article: Article,
  slug: string,
  { masthead, readPicture }: Material,
  { typeset, signal, cache }: Job,
): Promise<Result<{ files: OutletFile[]; notices: Notice[] }, Problem>> {
  const set = await setLeaflet(article, masthead, readPicture, typeset, signal, cache);
  if (!set.ok) return set;
  const { pdf, wordsTooMany, notices } = set.value;
  if (wordsTooMany > 0)
    return failed({ kind: 'leaflet-too-long', article: article.headline, words: wordsTooMany });
  const sheet = await setTwoUp(set.value, article.headline, typeset, signal);
  if (!sheet.ok) return sheet;
  const files = [
    { path: `${slug}-a5.pdf`, bytes: pdf },
    { path: `${slug}-a5-2up.pdf`, bytes: sheet.value },
  ];
  return done({ files, notices });
}

import type { Article, Masthead } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { LeafletProof, Notice, Problem, Result } from '../../../src/contract';
import { articleByArticle } from '../order/map-articles';
import { Halted, writeUnlessHalted } from '../folder/write-folder';
import type { Exported, Job, Material } from '../order/job';
import { setLeaflet } from './set-leaflet';
import { slugsOf } from '../order/check-order';
import type { Typeset } from '../typeset/typesetter';
import type { OutletFile } from '../folder/write-files';
import { printLanguage } from '../../../src/render';

/**
 * Writes each article's leaflet into a folder: `<slug>-a5.pdf` to read or print, `<slug>-a5-2up.pdf` for the copier.
 * A text too long for two pages costs no other its leaflet: it is a notice, and a problem only when no leaflet came of
 * the whole order. Problems: nothing-to-export, headline-missing, slug-taken, leaflet-too-long, picture-missing,
 * picture-unreadable, typesetting, cancelled, and those of writing a folder.
 */
export async function exportLeaflets(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const slugs = slugsOf(material.articles);
  if (!slugs.ok) return slugs;
  const notices: Notice[] = [];
  const files = leaflets(material, slugs.value, job, notices);
  const written = await writeUnlessHalted(folder, files, job.signal);
  return written.ok ? done({ files: written.value, notices }) : written;
}

async function* leaflets(
  material: Material,
  slugs: readonly string[],
  job: Job,
  notices: Notice[],
): AsyncGenerator<OutletFile> {
  const made = articleByArticle(material.articles, job, (article, at) =>
    leafletFiles(article, slugs[at] ?? '', material, job),
  );
  let tooLong: Problem | null = null;
  let isAnyWritten = false;
  for await (const leaflet of made) {
    if (leaflet.ok) {
      notices.push(...leaflet.value.notices);
      yield* leaflet.value.files;
      isAnyWritten = true;
    } else if (leaflet.problem.kind === 'leaflet-too-long') {
      tooLong ??= leaflet.problem;
      notices.push({ ...leaflet.problem, kind: 'leaflet-left-out' });
    } else throw new Halted(leaflet.problem);
  }
  if (tooLong && !isAnyWritten) throw new Halted(tooLong);
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
  const sheet = await setTwoUp(set.value, article, typeset, signal);
  if (!sheet.ok) return sheet;
  const files = [
    { path: `${slug}-a5.pdf`, bytes: pdf },
    { path: `${slug}-a5-2up.pdf`, bytes: sheet.value },
  ];
  return done({ files, notices });
}

/**
 * Two leaflets side by side on a sheet of A4 for the copier, front beside front and back beside back: printed on both
 * sides, turned on the short edge and cut in the middle, both halves are the same leaflet.
 */
async function setTwoUp(
  leaflet: { pdf: Uint8Array; pages: number },
  { headline: title, language }: Pick<Article, 'headline' | 'language'>,
  typeset: Typeset,
  signal?: AbortSignal,
): Promise<Result<Uint8Array, Problem>> {
  const data = { title, pages: leaflet.pages, language: printLanguage(language) };
  const files = new Map([['leaflet.pdf', leaflet.pdf]]);
  const set = await typeset(
    { template: 'sheet', title, data, files, want: 'pdf', standard: 'plain' },
    signal,
  );
  return set.ok ? done(set.value.pdf) : set;
}

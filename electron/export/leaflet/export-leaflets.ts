import type { Article } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { LeafletProof, Notice, Problem, Result } from '../../../src/contract';
import { leafletFormat } from '../../../src/leaflet';
import { printLanguage } from '../../../src/render';
import type { OutletFile } from '../folder/write-files';
import { ProblemError, writeFolder } from '../folder/write-folder';
import { checkOrder } from '../order/check-order';
import type { Exported, Job, Material, TypesetOrder } from '../order/job';
import { mapArticles } from '../order/map-articles';
import { setLeaflet } from './set-leaflet';

/**
 * Writes each article's leaflet into a folder: `<slug>-a5.pdf` to read or print, `<slug>-a5-2up.pdf` for the copier, named
 * after the format and the copies on a sheet.
 * A text too long for two pages does not stop the others: it is a notice, and a problem only when no article of the
 * order has a leaflet. Problems: nothing-to-export, headline-missing, slug-taken, leaflet-too-long, picture-missing,
 * picture-unreadable, typesetting, cancelled, and those of writing a folder.
 */
export async function exportLeaflets(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const checked = checkOrder(material.articles);
  if (!checked.ok) return checked;
  const notices: Notice[] = [];
  const files = allLeaflets(checked.value, material, job, notices);
  const written = await writeFolder(folder, files, { signal: job.signal, keepEarlier: true });
  return written.ok ? done({ files: written.value, notices }) : written;
}

async function* allLeaflets(
  articles: readonly Article[],
  { masthead, readPicture }: Material,
  job: Job,
  notices: Notice[],
): AsyncGenerator<OutletFile> {
  const { typeset, signal, cache } = job;
  const made = mapArticles(articles, job, (article) =>
    makeLeaflet({ article, masthead, readPicture, typeset, signal, cache }),
  );
  let tooLong: Problem | null = null;
  let isAnyMade = false;
  for await (const leaflet of made) {
    if (leaflet.ok) {
      notices.push(...leaflet.value.notices);
      yield* leaflet.value.files;
      isAnyMade = true;
    } else if (leaflet.problem.kind === 'leaflet-too-long') {
      tooLong ??= leaflet.problem;
      notices.push({ ...leaflet.problem, kind: 'leaflet-left-out' });
    } else throw new ProblemError(leaflet.problem);
  }
  if (tooLong && !isAnyMade) throw new ProblemError(tooLong);
}

async function makeLeaflet(
  order: TypesetOrder,
): Promise<Result<{ files: OutletFile[]; notices: Notice[] }, Problem>> {
  const { headline, slug } = order.article;
  const set = await setLeaflet(order);
  if (!set.ok) return set;
  const { pdf, wordsTooMany, notices } = set.value;
  if (wordsTooMany > 0) return failed({ kind: 'leaflet-too-long', article: headline, words: wordsTooMany });
  const sheet = await impose(set.value, order);
  if (!sheet.ok) return sheet;
  const { name, imposition } = leafletFormat;
  const files = [
    { path: `${slug}-${name}.pdf`, bytes: pdf },
    { path: `${slug}-${name}-${imposition.across}up.pdf`, bytes: sheet.value },
  ];
  return done({ files, notices });
}

/**
 * Imposes copies of a leaflet on a sheet of the copier, front beside front and back beside back: printed on both sides,
 * turned on the format's edge and cut, all parts are the same leaflet.
 */
async function impose(
  leaflet: { pdf: Uint8Array; pages: number },
  { article, typeset, signal }: TypesetOrder,
): Promise<Result<Uint8Array, Problem>> {
  const title = article.headline;
  const language = printLanguage(article.language);
  const data = { title, pages: leaflet.pages, language, format: leafletFormat };
  const files = new Map([['leaflet.pdf', leaflet.pdf]]);
  const set = await typeset(
    { template: 'sheet', title, data, files, want: 'pdf', standard: 'plain' },
    signal,
  );
  return set.ok ? done(set.value.pdf) : set;
}

/**
 * The leaflet for the preview, with the same bytes as the exported one; complete even when the text is too long.
 * Problems: picture-missing, picture-unreadable, typesetting, cancelled.
 */
export async function proofLeaflet(order: TypesetOrder): Promise<Result<LeafletProof, Problem>> {
  const set = await setLeaflet(order);
  if (!set.ok) return set;
  const { pdf, pages, bodySize, wordsTooMany } = set.value;
  return done({ pdf, pages, bodySize, wordsTooMany });
}

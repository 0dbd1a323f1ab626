import { availableParallelism } from 'node:os';
import type { Sharp } from 'sharp';
import { figuresOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { PictureProblem, Result } from '../../../src/contract';
import { localMasthead } from '../../../src/render';
import type { Rendition } from '../../../src/render';
import type { EarlierFiles } from '../folder/earlier-files';
import type { OutletFile } from '../folder/write-files';
import { ProblemError } from '../folder/write-folder';
import type { Job, Material } from '../order/job';
import { mapInOrder } from '../order/map-articles';
import { sanitizeSvg } from '../pictures/svg/sanitize-svg';
import { densityFor, guardPicture, openPicture, readOriginal } from '../pictures/open-picture';
import { readCached, writeCached } from '../pictures/cache-folder';

/** A rendition of a picture as a file, and the headline of the article that shows it; or why a picture, by its hash, has none. */
export type PreparedRendition =
  { article: string; file: OutletFile } | { lost: string; problem: PictureProblem };

/** How many renditions are made at once: more than there are cores take more memory and no less time. */
const atOnce = Math.min(4, availableParallelism());

/** Part of the cache's file names and of the manifest's keys: increased when a rendition of the same picture would have other bytes. */
const version = 1;

/**
 * Prepares the renditions that the pages ask for, each picture read once. What the site has stays; others of earlier exports are taken
 * from the cache, whose files are named by the picture's hash, the width and the version. A picture that is lost or damaged has none.
 */
export async function* prepareRenditions(
  wanted: readonly Rendition[],
  articles: readonly Article[],
  { material, job, earlier }: { material: Material; job: Job; earlier: EarlierFiles },
): AsyncGenerator<PreparedRendition> {
  const headlines = headlinesByPicture(articles);
  const { cache, isPlan = false } = job;
  for (const [hash, renditions] of byPicture(wanted)) {
    const article =
      headlines.get(hash) ?? localMasthead(material.masthead, articles[0]?.language ?? 'en').name;
    job.signal.throwIfAborted();
    const source = readOnce(article, material);
    const prepared = mapInOrder(
      renditions,
      (rendition) => prepare(rendition, source, { earlier, cache, isPlan }),
      atOnce,
    );
    const made = await unlessLost(prepared);
    if (made.ok) for (const file of made.value) yield { article, file };
    else yield { lost: hash, problem: made.problem };
  }
}

async function unlessLost(making: AsyncIterable<OutletFile>): Promise<Result<OutletFile[], PictureProblem>> {
  try {
    const files: OutletFile[] = [];
    for await (const file of making) files.push(file);
    return done(files);
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : null;
    if (problem?.kind === 'picture-missing' || problem?.kind === 'picture-unreadable') return failed(problem);
    throw error;
  }
}

function headlinesByPicture(articles: readonly Article[]): Map<string, string> {
  const headlines = new Map<string, string>();
  for (const article of articles) {
    for (const { picture } of figuresOf(article)) {
      if (!headlines.has(picture.hash)) headlines.set(picture.hash, article.headline);
    }
  }
  return headlines;
}

function byPicture(wanted: readonly Rendition[]): Map<string, Rendition[]> {
  const groups = new Map<string, Rendition[]>();
  for (const rendition of wanted)
    groups.set(rendition.hash, [...(groups.get(rendition.hash) ?? []), rendition]);
  return groups;
}

type Source = (hash: string) => Promise<Uint8Array>;

function readOnce(article: string, { readPicture }: Material): Source {
  let reading: Promise<Uint8Array> | null = null;
  return (hash) => (reading ??= read(hash));

  async function read(hash: string): Promise<Uint8Array> {
    const original = await readOriginal(hash, article, readPicture);
    if (!original.ok) throw new ProblemError(original.problem);
    return original.value;
  }
}

/** A rendition as a file, made at once unless the site has it: only then is it known whether its picture is lost. */
async function prepare(
  rendition: Rendition,
  source: Source,
  { earlier, cache, isPlan }: { earlier: EarlierFiles; cache: string | null; isPlan: boolean },
): Promise<OutletFile> {
  const { path: place, hash, width, format } = rendition;
  const key = `${hash}-${width}-${version}.${format}`;
  const make = () => makeRendition(rendition, source, cache === null ? null : { folder: cache, name: key });
  const file = { path: place, key, make };
  if (isPlan ? earlier.madeFromSame(file) : await earlier.same(file)) return file;
  if (isPlan) {
    // A site that was never made has no page that tells whether a picture is lost.
    if (earlier.files.length > 0) await source(hash);
    return { path: place, key, bytes: '' };
  }
  const bytes = await make();
  return { path: place, key, bytes };
}

async function makeRendition(
  rendition: Rendition,
  source: Source,
  cache: { folder: string; name: string } | null,
): Promise<Uint8Array> {
  const cached = cache && (await readCached(cache.folder, cache.name));
  if (cached) return cached;
  const bytes = await render(rendition, source);
  if (cache) await writeCached(cache.folder, cache.name, bytes);
  return bytes;
}

async function render(rendition: Rendition, source: Source): Promise<Uint8Array> {
  const rendered = await renderRendition(await source(rendition.hash), rendition);
  if (!rendered.ok) throw new ProblemError(rendered.problem);
  return rendered.value;
}

/**
 * A picture for the site at one width: upright, in sRGB, without metadata. Photos become progressive JPEG, or AVIF, drawings stay
 * lossless PNG; a drawing in SVG becomes pixels, unless it is asked for as one. Problems: picture-unreadable.
 */
export async function renderRendition(
  bytes: Uint8Array,
  { width, height, format, hash }: Omit<Rendition, 'path'>,
): Promise<Result<Uint8Array, PictureProblem>> {
  return guardPicture(hash, async () => {
    if (format === 'svg') return done(sanitizeSvg(bytes));
    const density = await densityFor(bytes, Math.max(width, height));
    const sized = (await openPicture(bytes, density)).resize({ width, height, fit: 'fill' });
    return done(new Uint8Array(await encode(sized, format).toBuffer()));
  });
}

function encode(picture: Sharp, format: Exclude<Rendition['format'], 'svg'>): Sharp {
  switch (format) {
    case 'avif':
      return picture.flatten({ background: '#ffffff' }).avif({ quality: 55, effort: 2 });
    case 'jpeg':
      return picture
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80, progressive: true, mozjpeg: true });
    case 'png':
      return picture.png({ compressionLevel: 9, adaptiveFiltering: true });
    case 'webp':
      return picture.webp({ quality: 80 });
  }
}

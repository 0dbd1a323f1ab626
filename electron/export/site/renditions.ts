import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { figuresOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { PictureProblem } from '../../../src/contract';
import type { Rendition } from '../../../src/render';
import type { Job, Material } from '../order/job';
import { renderRendition, renditionVersion } from '../pictures/open-picture';
import type { OutletFile } from '../folder/write-files';

/** A picture ready to be written, and the headline of the article that shows it. */
export interface PreparedPicture {
  article: string;
  file: OutletFile;
}

/** Thrown through the writing of the folder when a picture cannot be had, so that the old folder stays. */
export class PictureFault extends Error {
  constructor(readonly problem: PictureProblem) {
    super(problem.kind);
  }
}

/**
 * Prepares the renditions that the pages ask for, each picture read once. What an earlier export prepared is
 * taken from the cache, whose files are named by the picture's content, the width, and how they are made.
 */
export async function* preparePictures(
  wanted: readonly Rendition[],
  articles: readonly Article[],
  material: Material,
  job: Job,
): AsyncGenerator<PreparedPicture> {
  const owners = ownersOf(articles);
  for (const [hash, renditions] of byPicture(wanted)) {
    const article = owners.get(hash) ?? material.masthead.name;
    job.signal.throwIfAborted();
    const source = readOnce(article, material);
    const files = await Promise.all(renditions.map((rendition) => prepare(rendition, source, job.cache)));
    for (const file of files) yield { article, file };
  }
}

function ownersOf(articles: readonly Article[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const article of articles) {
    for (const { picture } of figuresOf(article)) {
      if (!owners.has(picture.hash)) owners.set(picture.hash, article.headline);
    }
  }
  return owners;
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
    const bytes = await readPicture(hash);
    if (!bytes) throw new PictureFault({ kind: 'picture-missing', article, picture: hash });
    return bytes;
  }
}

async function prepare(rendition: Rendition, source: Source, cache: string | null): Promise<OutletFile> {
  const { path: place } = rendition;
  if (!cache) return { path: place, bytes: await make(rendition, source) };
  const kept = path.join(
    cache,
    `${rendition.hash}-${rendition.width}-${renditionVersion}.${rendition.format}`,
  );
  if (!(await isThere(kept))) await keep(kept, await make(rendition, source));
  return { path: place, copyOf: kept };
}

async function make(rendition: Rendition, source: Source): Promise<Uint8Array> {
  const made = await renderRendition(await source(rendition.hash), rendition);
  if (!made.ok) throw new PictureFault(made.problem);
  return made.value;
}

async function keep(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, bytes);
  await rename(beside, file);
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size > 0,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

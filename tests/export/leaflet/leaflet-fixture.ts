import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { it } from 'vitest';
import type { Article, Figure, Masthead } from '../../../src/article';
import type { LeafletProof } from '../../../src/contract';
import { exportLeaflets, plainNames, proofLeaflet, createTypesetter } from '../../../electron/export';
import type { Job, Material, Typeset } from '../../../electron/export';
import { lineMasthead } from '../../fixtures/leaflet-articles';
import { designFor, usualLeaflets } from '../../../src/leaflet';
import type { LeafletChoice } from '../../../src/leaflet';
import { isSetWhole } from '../../leaflet/whole-set';
import { keptTypesetting } from '../kept-typesetting';
import { readPdf } from '../pdf-readers';

/** A test of the whole set of leaflets: skipped where those that stand for it are enough. */
export const whenSetWhole = it.skipIf(!isSetWhole);

/** Sets what no test before it has. */
export const typeset = keptTypesetting();

const usualDesign = designFor(usualLeaflets, 'a5');

/** A new typesetter on this thread, which keeps nothing. */
export function typesetHere(): Typeset {
  const typesetter = createTypesetter('resources');
  return (request) => Promise.resolve(typesetter.typeset(request));
}

const proofs = new Map<Article, LeafletProof>();

/** The proof of an article; cached, as several tests read the same. */
export async function proofOf(
  article: Article,
  masthead = lineMasthead,
  set = typeset,
): Promise<LeafletProof> {
  const isShared = masthead === lineMasthead && set === typeset;
  const known = isShared ? proofs.get(article) : undefined;
  if (known) return known;
  const proof = await proofLeaflet(
    { article, masthead, readPicture, typeset: set, cache: null },
    usualDesign,
    { now: 0 },
  );
  if (!proof.ok) throw new Error(JSON.stringify(proof.problem));
  if (isShared) proofs.set(article, proof.value);
  return proof.value;
}

export async function exported(
  article: Article,
  masthead: Masthead = lineMasthead,
  leaflets: LeafletChoice = usualLeaflets,
) {
  const folder = await mkdtemp(join(tmpdir(), 'roneo-leaflet-'));
  try {
    const done = await exportLeaflets(
      { ...material([article]), masthead, leaflets },
      join(folder, 'out'),
      job(),
    );
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
    return {
      ...readPdf(await readFile(join(folder, 'out', done.value.files[0] ?? ''))),
      notices: done.value.notices,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function material(articles: Article[]): Material {
  return {
    articles,
    masthead: lineMasthead,
    names: plainNames,
    draftWords: { draft: 'Draft', tooMany: 'Page too many' },
    readPicture,
  };
}

export function job(): Job {
  return {
    now: Date.UTC(2026, 11, 1),
    signal: new AbortController().signal,
    progress: () => undefined,
    resources: 'resources',
    cache: null,
    typeset,
  };
}

const photo = sharp({ create: { width: 600, height: 400, channels: 3, background: '#b3261e' } })
  .jpeg()
  .toBuffer();

export async function readPicture(hash: string): Promise<Uint8Array | null> {
  return hash === 'a'.repeat(64) ? photo : null;
}

export async function figure(): Promise<Figure> {
  await photo;
  const picture = { hash: 'a'.repeat(64), type: 'image/jpeg', width: 600, height: 400 } as const;
  return { type: 'figure', picture, caption: 'La halte', credit: 'Collectif', alt: 'Un autorail rouge' };
}

export function paragraphOf(text: string): Article['body'][number] {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [] }] };
}

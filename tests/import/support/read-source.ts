import { join } from 'node:path';
import { sourceAt, textsIn } from '../../../electron/import';
import type { Found, Source } from '../../../electron/import';
import type { Article } from '../../../src/article';
import type { Account, Problem } from '../../../src/contract';
import { keeper, seed } from './read-fixture';

/** A text of a folder or an export once it was read, by the name that the report gives it. */
export interface ReadText {
  article: Article;
  account: Account;
}

/** All that going through some sources met. */
export interface Met {
  texts: Map<string, ReadText>;
  refused: { name: string; problem: Problem }[];
  aside: string[];
  kept: string[];
}

export const fixtureFolder = (name: string): Promise<Source> =>
  sourceAt(join(import.meta.dirname, '../../fixtures/import', name), name);

/** A folder in memory. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>, folder = 'dossier'): Source {
  return { folder, files: Object.entries(files).map(([path, content]) => fileOf(path, content)) };
}

/** A file that was chosen alone. */
export function aloneOf(name: string, content: string | Uint8Array): Source {
  return { folder: null, files: [fileOf(name, content)] };
}

function fileOf(path: string, content: string | Uint8Array): Source['files'][number] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, read: () => Promise.resolve({ ok: true, value: bytes }) };
}

/** Reads everything that some sources hold, as an import on 30 June 2026 would. */
export async function readAll(...sources: readonly Source[]): Promise<Met> {
  const met: Met = { texts: new Map(), refused: [], aside: [], kept: [] };
  const { keep, kept } = keeper();
  for await (const found of textsIn(sources)) await take(found, met, keep);
  met.kept = kept.map(({ name }) => name);
  return met;
}

async function take(found: Found, met: Met, keep: ReturnType<typeof keeper>['keep']): Promise<void> {
  if (found.kind === 'aside') met.aside.push(`${found.name} (${found.why})`);
  if (found.kind === 'refused') met.refused.push({ name: found.name, problem: found.problem });
  if (found.kind !== 'text') return;
  const date = { local: '2026-06-30T12:00', zone: 'Europe/Paris' };
  const read = await found.text.read({ ...seed, date }, keep);
  if (read.ok) met.texts.set(found.text.name, read.value);
  else met.refused.push({ name: found.text.name, problem: read.problem });
}

/** An account in short: "heading-level:4:2 ×1: Et ensuite". */
export function told({ changed, dropped, missing }: Account): string[] {
  const lines = (sign: string, all: Account['changed']) =>
    all.map(
      ({ what, count, words }) =>
        `${sign} ${what} ×${count}${words.length > 0 ? `: ${words.join(' | ')}` : ''}`,
    );
  const pictures = missing.map(
    ({ address, why, alt, caption }) => `? ${address} (${why}) ${alt} | ${caption}`,
  );
  return [...lines('~', changed), ...lines('-', dropped), ...pictures];
}

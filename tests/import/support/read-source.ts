import { join } from 'node:path';
import { openChosen, findTexts } from '../../../electron/import';
import type { FoundEntry, ChosenFiles } from '../../../electron/import';
import type { Article } from '../../../src/article';
import type { TextConversion, Problem } from '../../../src/contract';
import { keeper, seed } from './read-fixture';

/** A text of a folder or an export that was read. */
export interface ReadText {
  article: Article;
  conversion: TextConversion;
}

/** Everything found in some sources. */
export interface ReadSources {
  texts: Map<string, ReadText>;
  refused: { name: string; problem: Problem }[];
  skipped: string[];
  kept: string[];
}

export const fixtureFolder = (name: string): Promise<ChosenFiles> =>
  openChosen(join(import.meta.dirname, '../../fixtures/import', name), name);

/** A folder in memory. */
export function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  folder = 'dossier',
): ChosenFiles {
  return { folder, files: Object.entries(files).map(([path, content]) => fileOf(path, content)) };
}

/** A single file in memory. */
export function singleFile(name: string, content: string | Uint8Array): ChosenFiles {
  return { folder: null, files: [fileOf(name, content)] };
}

function fileOf(path: string, content: string | Uint8Array): ChosenFiles['files'][number] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, size: bytes.length, read: () => Promise.resolve({ ok: true, value: bytes }) };
}

/** Reads everything in some sources, as an import on 30 June 2026 would. */
export async function readAll(...sources: readonly ChosenFiles[]): Promise<ReadSources> {
  const result: ReadSources = { texts: new Map(), refused: [], skipped: [], kept: [] };
  const { keep, kept } = keeper();
  for await (const found of findTexts(sources)) await collect(found, result, keep);
  result.kept = kept.map(({ name }) => name);
  return result;
}

async function collect(
  found: FoundEntry,
  result: ReadSources,
  keep: ReturnType<typeof keeper>['keep'],
): Promise<void> {
  if (found.kind === 'skipped') result.skipped.push(`${found.name} (${found.why})`);
  if (found.kind === 'refused') result.refused.push({ name: found.name, problem: found.problem });
  if (found.kind !== 'text') return;
  const date = { local: '2026-06-30T12:00', zone: 'Europe/Paris' };
  const read = await found.text.read({ ...seed, date }, keep);
  if (read.ok) result.texts.set(found.text.name, read.value);
  else result.refused.push({ name: found.text.name, problem: read.problem });
}

/** A report in short: "heading-level:4:2 ×1: Et ensuite". */
export function reportLines({ changed, dropped, missing }: TextConversion): string[] {
  const lines = (sign: string, all: TextConversion['changed']) =>
    all.map(
      ({ what, count, words }) =>
        `${sign} ${what} ×${count}${words.length > 0 ? `: ${words.join(' | ')}` : ''}`,
    );
  const pictures = missing.map(
    ({ address, why, alt, caption }) => `? ${address} (${why}) ${alt} | ${caption}`,
  );
  return [...lines('~', changed), ...lines('-', dropped), ...pictures];
}

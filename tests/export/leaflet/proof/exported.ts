import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTypesetter, exportLeaflets, plainNames } from '../../../../electron/export';
import type { Typeset } from '../../../../electron/export';
import type { LeafletFormatName } from '../../../../src/leaflet';
import type { CorpusText } from './corpus';

/** A file that an export wrote. */
interface MadeFile {
  kind: string;
  format?: LeafletFormatName;
  path: string;
  bytes: Uint8Array;
}

/** A typesetter of its own, which has set nothing yet. */
export function newTypesetting(): Typeset {
  const typesetter = createTypesetter('resources');
  return (request) => Promise.resolve(typesetter.typeset(request));
}

/** The leaflets of a text as an export writes them, with its notices: their kinds, and all of them as JSON. */
export async function exported(
  { article, others = [], ...group }: CorpusText,
  leaflets: Parameters<typeof exportLeaflets>[0]['leaflets'] & object,
  typeset: Typeset,
): Promise<{ files: MadeFile[]; problem: string; kinds: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'roneo-proof-'));
  try {
    const job = {
      now: Date.UTC(2026, 11, 31),
      signal: new AbortController().signal,
      progress: () => undefined,
      resources: 'resources',
      cache: null,
      typeset,
    };
    const material = {
      articles: [article, ...others],
      names: plainNames,
      draftWords: { draft: 'Draft', tooMany: 'Page too many' },
      ...group,
      leaflets,
    };
    const made = await exportLeaflets(material, join(folder, 'out'), job);
    if (!made.ok) return { files: [], problem: JSON.stringify(made.problem), kinds: [] };
    const files = made.value.documents.map(async ({ kind, format, file }) => ({
      kind,
      ...(format && { format }),
      path: file,
      bytes: await readFile(join(folder, 'out', file)),
    }));
    const { notices } = made.value;
    const kinds = notices.map(({ kind }) => kind);
    return { files: await Promise.all(files), problem: JSON.stringify(notices), kinds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does something with bytes that a program reads from a file. */
export async function withPath<Out>(bytes: Uint8Array, work: (file: string) => Out): Promise<Out> {
  const folder = await mkdtemp(join(tmpdir(), 'roneo-proof-'));
  try {
    const file = join(folder, 'read.pdf');
    await writeFile(file, bytes);
    return work(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

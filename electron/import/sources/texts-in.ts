import { basename } from 'node:path/posix';
import type { Found } from './found';
import { isExport } from '../wxr/is-export';
import { digestOf } from './digest';
import { folderTexts, textsInFolder } from './folder';
import { textIn } from './single';
import type { Source } from './source';

/**
 * Goes through what a person chose, files alone and folders, and gives each text when its turn comes; what is none is
 * named. Nothing is read before it is asked for, and one text at a time is held.
 */
export async function* textsIn(sources: readonly Source[]): AsyncGenerator<Found> {
  for (const source of sources) {
    if (source.folder !== null) yield* textsInFolder(source);
    else for (const file of source.files) yield* textsInFile(file);
  }
}

/** How many texts there will be, an export counted as one until it is opened. */
export async function countTexts(sources: readonly Source[]): Promise<number> {
  const counts = await Promise.all(
    sources.map(async (source) =>
      source.folder === null ? source.files.length : (await folderTexts(source)).length,
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function* textsInFile(file: Source['files'][number]): AsyncGenerator<Found> {
  const bytes = await file.read();
  if (!bytes.ok) return yield { kind: 'refused', name: file.path, problem: bytes.problem };
  if (isExport(bytes.value)) {
    const { textsInExport } = await import('../wxr/texts-in-export');
    return yield* textsInExport({ name: basename(file.path), place: '', bytes: bytes.value });
  }
  const { sibling } = file;
  const foreign = { name: file.path, bytes: bytes.value, ...(sibling ? { sibling } : {}) };
  yield {
    kind: 'text',
    text: textIn(foreign, { place: basename(file.path), digest: digestOf(bytes.value) }),
  };
}

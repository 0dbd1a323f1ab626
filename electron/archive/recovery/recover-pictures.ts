import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { pictureSchema } from '../../../src/article';
import type { Picture } from '../../../src/article';
import type { RecoveryReport } from '../../../src/contract';
import { writeDurably } from '../durable-files';
import { textsShowing } from '../faults';
import { namesIn, placeOf, readSound } from '../tables/pictures';

/** Gives a row to each picture that a text shows and whose own row was lost: the text says what it is. */
export function listPictures(database: Database): void {
  const add = database.prepare(
    `INSERT OR IGNORE INTO picture (hash, type, width, height, size, kept_at)
     VALUES (@hash, @type, @width, @height, 0, @savedAt)`,
  );
  const states = database.prepare<[], { content: string; savedAt: number }>(
    'SELECT content, saved_at AS savedAt FROM revision ORDER BY saved_at',
  );
  const shown = new Map<string, Picture & { savedAt: number }>();
  for (const { content, savedAt } of states.iterate())
    for (const picture of picturesIn(content))
      if (!shown.has(picture.hash)) shown.set(picture.hash, { ...picture, savedAt });
  for (const picture of shown.values()) add.run(picture);
}

function picturesIn(content: string): Picture[] {
  const pictures: Picture[] = [];
  try {
    JSON.parse(content, (_key, value: unknown) => {
      const picture = pictureSchema.safeParse(value).data;
      if (picture) pictures.push(picture);
      return value;
    });
  } catch {
    return []; // An altered text.
  }
  return pictures;
}

/** Copies every picture of a folder whose bytes are those that its name promises, and names those that a text misses. */
export async function findPictures(
  database: Database,
  { from, to }: { from: string; to: string },
): Promise<Pick<RecoveryReport, 'pictures' | 'picturesLost'>> {
  let pictures = 0;
  for (const hash of await hashesIn(from)) {
    const bytes = await readSound(from, hash);
    if (!bytes) continue;
    await writeDurably(placeOf(to, hash), bytes);
    pictures += 1;
  }
  const resize = database.prepare('UPDATE picture SET size = ? WHERE hash = ?');
  const picturesLost: RecoveryReport['picturesLost'] = [];
  for (const hash of database.prepare<[], string>('SELECT hash FROM picture').pluck().all()) {
    const found = await stat(placeOf(to, hash)).catch(() => null);
    if (found) resize.run(found.size, hash);
    else picturesLost.push({ hash, texts: textsShowing(database, hash) });
  }
  return { pictures, picturesLost };
}

async function hashesIn(folder: string): Promise<string[]> {
  const hashes: string[] = [];
  for (const start of await namesIn(folder)) hashes.push(...(await namesIn(join(folder, start))));
  return hashes.filter((name) => /^[0-9a-f]{64}$/.test(name));
}

import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup, openArchive } from '../../../electron/archive';
import type { Archive, BackupMade, BackupOrder } from '../../../electron/archive';
import type { Article } from '../../../src/article';
import { aFolder, anArticle, morning, value } from '../fixtures';

export const day = 24 * 60 * 60_000;

/** A picture of some bytes, as an import keeps it; what it shows does not matter here. */
export async function keepPicture(archive: Archive, bytes: string) {
  const picture = { bytes: Buffer.from(bytes), type: 'image/jpeg', width: 4, height: 3 } as const;
  return value(await archive.pictures.keep(picture, morning));
}

/** A text that shows a picture. */
export function withPicture(picture: { hash: string }, given: Partial<Article> & { text?: string } = {}) {
  const article = anArticle(given);
  const shown = { ...picture, type: 'image/jpeg', width: 4, height: 3 } as const;
  return {
    ...article,
    body: [
      ...article.body,
      { type: 'figure' as const, picture: shown, caption: '', credit: '', alt: 'Un quai' },
    ],
  };
}

/** An archive with two texts, one of which shows a picture; left open. */
export async function anArchiveToKeep(root = aFolder()) {
  const folder = join(root, 'archive');
  const archive = value(openArchive(folder, { create: true }));
  const picture = await keepPicture(archive, 'la photo du quai');
  const quay = value(
    archive.articles.create(withPicture(picture, { headline: 'Le quai', text: 'Il reste ouvert.' }), morning),
  ).article;
  const vote = value(
    archive.articles.create(anArticle({ headline: 'Le vote', text: 'Il est reporté.' }), morning),
  ).article;
  return { root, folder, archive, quay, vote, picture, to: join(root, 'backups') };
}

/** Backs an archive up at a time, which must succeed. */
export async function backedUp(
  { folder, to }: { folder: string; to: string },
  order: Partial<BackupOrder> = {},
): Promise<BackupMade> {
  return value(
    await makeBackup({
      archive: folder,
      to,
      now: morning,
      zone: 'Europe/Paris',
      installation: 'a',
      ...order,
    }),
  );
}

/** All names in a folder, but that of its lock. */
export const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name !== 'backup.lock')
    .sort();

export const sha256 = (bytes: string): string => createHash('sha256').update(bytes).digest('hex');

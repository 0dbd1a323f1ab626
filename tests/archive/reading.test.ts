import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openArchive, readArchive } from '../../electron/archive';
import { aFolder, anArticle, found, morning, value, anArchive, why } from './fixtures';

/** An archive with one text in it, closed in good order or left with its log as a killed program leaves it. */
function aFolderWithText(left: 'closed' | 'killed') {
  const folder = join(aFolder(), 'archive');
  const archive = value(openArchive(folder, { create: true }));
  const { article } = value(
    archive.articles.create(anArticle({ headline: 'La gare', text: 'Elle reste ouverte.' }), morning),
  );
  if (left === 'closed') archive.close();
  const copy = join(aFolder(), 'copie');
  execFileSync('cp', ['-r', folder, copy]);
  if (left === 'killed') archive.close();
  return { folder: copy, article };
}

function bytesIn(folder: string): Record<string, string> {
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name !== 'pictures')
      .map((name) => [name, hash(name)]),
  );
}

it.each(['closed', 'killed'] as const)('an archive that was %s is read whole, and left as it is', (left) => {
  const { folder, article } = aFolderWithText(left);
  const before = bytesIn(folder);
  const archive = value(readArchive(folder, why));
  expect(archive.readOnly).toEqual(why);
  expect(value(archive.articles.open(article.id)).article).toEqual(article);
  expect(found(archive, 'ouverte')).toEqual(['La gare']);
  archive.close();
  expect(bytesIn(folder)).toEqual(before);
});

it('whoever reads is refused every change by name, and may still set the desk as they like', async () => {
  const { folder, article } = aFolderWithText('closed');
  const archive = value(readArchive(folder, why));
  const refused = { ok: false, problem: why };
  expect(archive.articles.save({ article: { ...article, headline: 'Autre' }, base: 1 }, morning)).toEqual(
    refused,
  );
  expect(archive.articles.create(anArticle(), morning)).toEqual(refused);
  expect(archive.articles.remove(article.id, morning)).toEqual(refused);
  expect(archive.revisions.name({ id: article.id, revision: 1, name: 'Envoyé' })).toEqual(refused);
  const picture = { bytes: new Uint8Array([1]), type: 'image/png', width: 1, height: 1 } as const;
  expect(await archive.pictures.keep(picture, morning)).toEqual(refused);
  expect(readdirSync(folder)).not.toContain('pictures');
  value(archive.settings.save({ theme: 'dark' }, morning));
  expect(archive.settings.open()).toEqual({ theme: 'dark' });
  expect(value(archive.articles.open(article.id)).article.headline).toBe('La gare');
  archive.close();
});

it('an archive of an older Ronéo is read in the tables of today', () => {
  const { folder, article } = aFolderWithText('closed');
  const database = new Sqlite(join(folder, 'archive.sqlite'));
  database.exec(
    `ALTER TABLE revision DROP COLUMN name; ALTER TABLE revision DROP COLUMN hash; ALTER TABLE revision DROP COLUMN parent;
     ALTER TABLE revision DROP COLUMN installation; ALTER TABLE article DROP COLUMN checksum;
     ALTER TABLE revision DROP COLUMN checksum; ALTER TABLE document DROP COLUMN checksum; DROP TABLE masthead_revision; DROP TABLE origin; DROP TABLE unindexed; DROP TABLE appointment; DROP TABLE listing; DROP TABLE tag;
     DROP TABLE picture_facts; DROP TABLE picture_look; DROP TABLE figure; DROP TABLE mark;
     DROP TABLE mail; DROP TABLE mailing;
     DROP TABLE press_person; DROP TABLE press_group; DROP TABLE press_objection; DROP TABLE press_delivery;
     PRAGMA user_version = 1;`,
  );
  database.close();
  const archive = value(readArchive(folder, why));
  expect(value(archive.revisions.list(article.id))).toMatchObject([{ headline: 'La gare', name: '' }]);
});

it('what is no archive, or is not there, is said', () => {
  const folder = aFolder();
  expect(readArchive(folder, why)).toMatchObject({ problem: { kind: 'folder-absent' } });
  writeFileSync(join(folder, 'archive.sqlite'), 'du texte, pas une archive. '.repeat(500));
  expect(readArchive(folder, why)).toMatchObject({ problem: { kind: 'archive-damaged' } });
});

it('an archive that another program holds open is read as it stands, while that program writes on', () => {
  const folder = join(aFolder(), 'archive');
  const desk = anArchive(folder);
  const { article } = value(
    desk.articles.create(anArticle({ headline: 'Un', text: 'Premier mot.' }), morning),
  );
  const read = value(readArchive(folder, { kind: 'archive-busy', path: folder }));
  value(desk.articles.save({ article: { ...article, headline: 'Deux' }, base: 1 }, morning + 6 * 60_000));
  expect(value(read.articles.open(article.id)).article.headline).toBe('Un');
  expect(found(read, 'premier')).toEqual(['Un']);
  expect(read.articles.save({ article, base: 1 }, morning)).toMatchObject({
    problem: { kind: 'archive-busy' },
  });
  read.close();
});

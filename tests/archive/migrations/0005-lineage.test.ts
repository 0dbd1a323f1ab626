import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';
import { steps } from '../../../electron/archive/migrations';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const first = '{"headline":"Un","body":[{"type":"paragraph","content":[]}]}';
const second = '{"headline":"Un, revu","body":[]}';
const other = '{"headline":"Deux","body":[]}';
const masthead = '{"name":"Le collectif"}';

/** An archive as a program of that step left it: two texts, one of two revisions, and a masthead. */
function archiveAt(step: number): Database {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, step));
  const article = database.prepare(
    `INSERT INTO article (id, revision, saved_at, kind, status, language, date, slug, tags, headline, standfirst)
     VALUES (?, ?, 20, 'release', 'draft', 'fr', '2025-03-03T09:00', '', '[]', '', '')`,
  );
  article.run('a', 4);
  article.run('b', 1);
  const revision = database.prepare(
    `INSERT INTO revision (article, revision, started_at, saved_at, words, fullest, headline, content)
     VALUES (?, ?, 10, 20, 1, 1, '', ?)`,
  );
  revision.run(1, 4, second);
  revision.run(2, 1, other);
  revision.run(1, 2, first);
  database.prepare("INSERT INTO document (name, saved_at, content) VALUES ('masthead', 30, ?)").run(masthead);
  return database;
}

it.each([1, 2, 3, 4])('an archive of step %i gets the hash and the parent of each revision', (step) => {
  const database = archiveAt(step);
  migrate(database, steps.slice(0, 5));
  expect(stepOf(database)).toBe(5);
  const rows = database
    .prepare(
      'SELECT article, revision, content, hash, parent, installation FROM revision ORDER BY article, revision',
    )
    .all();
  expect(rows).toEqual([
    { article: 1, revision: 2, content: first, hash: sha256(first), parent: '', installation: '' },
    {
      article: 1,
      revision: 4,
      content: second,
      hash: sha256(second),
      parent: sha256(first),
      installation: '',
    },
    { article: 2, revision: 1, content: other, hash: sha256(other), parent: '', installation: '' },
  ]);
  expect(database.prepare('SELECT * FROM masthead_revision').all()).toEqual([
    {
      number: 1,
      started_at: 30,
      saved_at: 30,
      hash: sha256(masthead),
      parent: '',
      installation: '',
      content: masthead,
    },
  ]);
});

it('an archive without a masthead has no state of one', () => {
  const database = new Sqlite(':memory:');
  migrate(database, steps.slice(0, 5));
  expect(database.prepare('SELECT count(*) FROM masthead_revision').pluck().get()).toBe(0);
});

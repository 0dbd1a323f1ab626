import type { Database } from 'better-sqlite3';
import { blockIdsFor, countsOf, withBlockIds } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { RevisionLine } from '../../../src/contract';
import { contentHash } from './content-hash';

/** How long the saves of one sitting go into the same revision, in milliseconds. */
export const sitting = 5 * 60_000;

/** The states in which an article was saved, the newest of which is its text. */
export interface Revisions {
  /** Keeps an article's first state; `content` is its JSON text. */
  begin(number: number, article: Article, content: string, now: number): void;
  /** Keeps the next state, which takes number `base + 1`. */
  follow(number: number, article: Article, content: string, base: number, now: number): void;
  /** Whether a state says the same as this JSON text. */
  holds(number: number, revision: number, content: string): boolean;
  list(number: number): RevisionLine[];
  open(number: number, revision: number): Article | null;
  /** Pins a state, so that later saves of the same sitting leave it as it is; false when there is none. */
  pin(number: number, revision: number): boolean;
  /** Names a state, which also pins it, or takes its name away by ""; false when there is none. */
  name(number: number, revision: number, name: string): boolean;
}

interface Newest {
  startedAt: number;
  pinned: number;
  fullest: number;
  hash: string;
}

/**
 * Autosave writes up to five times a second; to keep each state would bury those worth returning to. So a save takes the
 * place of the one before it while the sitting lasts: five minutes from its first save. A save that takes away much of what
 * the sitting had at its fullest begins a new revision instead, so that no good text is lost by mistake. `installation` names
 * where the states are written.
 */
export function revisionsOf(database: Database, installation: string): Revisions {
  const statements = prepare(database);
  const { newest, add, replace, list, open, hash, pin, rename } = statements;
  return {
    begin: (number, article, content, now) =>
      void add.run({ ...stateOf(number, article, content, 1, now), parent: '', installation }),
    follow(number, article, content, base, now) {
      const state = stateOf(number, article, content, base + 1, now);
      const before = newest.get(number, base);
      if (before && isSameSitting(before, state)) replace.run({ ...state, installation });
      else add.run({ ...state, parent: before?.hash ?? '', installation });
    },
    holds: (number, revision, content) => hash.get(number, revision) === contentHash(content),
    list: (number) => list.all(number),
    open(number, revision) {
      const content = open.get(number, revision);
      if (content === undefined) return null;
      const article = JSON.parse(content) as Article;
      return withBlockIds(article, blockIdsFor(article.id));
    },
    pin: (number, revision) => pin.run(number, revision).changes > 0,
    name: (number, revision, name) => rename.run(name, number, revision).changes > 0,
  };
}

function prepare(database: Database) {
  return {
    newest: database.prepare<[number, number], Newest>(
      'SELECT started_at AS startedAt, pinned, fullest, hash FROM revision WHERE article = ? AND revision = ?',
    ),
    add: database.prepare(
      `INSERT INTO revision
         (article, revision, started_at, saved_at, words, fullest, headline, content, hash, parent, installation)
       VALUES (@number, @revision, @now, @now, @words, @words, @headline, @content, @hash, @parent, @installation)`,
    ),
    replace: database.prepare(
      `UPDATE revision SET revision = @revision, saved_at = @now, words = @words, fullest = max(fullest, @words),
       headline = @headline, content = @content, hash = @hash, installation = @installation
       WHERE article = @number AND revision = @revision - 1`,
    ),
    list: database.prepare<[number], RevisionLine>(
      'SELECT revision, saved_at AS savedAt, words, headline, name FROM revision WHERE article = ? ORDER BY revision DESC',
    ),
    open: database
      .prepare<[number, number], string>('SELECT content FROM revision WHERE article = ? AND revision = ?')
      .pluck(),
    hash: database
      .prepare<[number, number], string>('SELECT hash FROM revision WHERE article = ? AND revision = ?')
      .pluck(),
    pin: database.prepare('UPDATE revision SET pinned = 1 WHERE article = ? AND revision = ?'),
    rename: database.prepare('UPDATE revision SET name = ?, pinned = 1 WHERE article = ? AND revision = ?'),
  };
}

function isSameSitting(before: Newest, next: { now: number; words: number }): boolean {
  const age = next.now - before.startedAt;
  const mayLose = Math.max(20, before.fullest / 5);
  return before.pinned === 0 && age >= 0 && age < sitting && next.words >= before.fullest - mayLose;
}

function stateOf(number: number, article: Article, content: string, revision: number, now: number) {
  return {
    number,
    revision,
    now,
    words: wordsIn(article),
    headline: article.headline,
    content,
    hash: contentHash(content),
  };
}

function wordsIn(article: Article): number {
  const { headline, standfirst, body } = countsOf(article);
  return headline.words + standfirst.words + body.words;
}

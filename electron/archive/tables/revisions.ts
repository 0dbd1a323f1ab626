import type { Database } from 'better-sqlite3';
import { countsOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { RevisionLine } from '../../../src/contract';

/** How long the saves of one sitting go into the same revision, in milliseconds. */
export const sitting = 5 * 60_000;

/** The states in which an article was saved, the newest of which is its text. */
export interface Revisions {
  /** Keeps an article's first state. */
  begin(number: number, article: Article, now: number): void;
  /** Keeps the next state, which takes number `base + 1`; `content` is the article's JSON text. */
  follow(number: number, article: Article, content: string, base: number, now: number): void;
  /** Whether a state's JSON text is this one. */
  holds(number: number, revision: number, content: string): boolean;
  list(number: number): RevisionLine[];
  open(number: number, revision: number): Article | null;
  /** Sets a state apart, so that later saves of the same sitting leave it as it is; false when there is none. */
  pin(number: number, revision: number): boolean;
  /** Names a state, which also sets it apart, or takes its name away by ""; false when there is none. */
  name(number: number, revision: number, name: string): boolean;
}

interface Newest {
  startedAt: number;
  pinned: number;
  fullest: number;
}

/**
 * Autosave comes once a second; to keep every one would bury those worth returning to. So a save takes the place of the
 * one before it while the sitting lasts: five minutes from its first save. A save that takes away much of what the sitting
 * had at its fullest begins a new revision instead, so that no good text is lost under a slip of the hand.
 */
export function revisionsOf(database: Database): Revisions {
  const newest = database.prepare<[number, number], Newest>(
    'SELECT started_at AS startedAt, pinned, fullest FROM revision WHERE article = ? AND revision = ?',
  );
  const add = database.prepare(
    `INSERT INTO revision (article, revision, started_at, saved_at, words, fullest, headline, content)
     VALUES (@number, @revision, @now, @now, @words, @words, @headline, @content)`,
  );
  const replace = database.prepare(
    `UPDATE revision SET revision = @revision, saved_at = @now, words = @words, fullest = max(fullest, @words),
     headline = @headline, content = @content WHERE article = @number AND revision = @revision - 1`,
  );
  const list = database.prepare<[number], RevisionLine>(
    'SELECT revision, saved_at AS savedAt, words, headline, name FROM revision WHERE article = ? ORDER BY revision DESC',
  );
  const open = database
    .prepare<[number, number], string>('SELECT content FROM revision WHERE article = ? AND revision = ?')
    .pluck();
  const pin = database.prepare('UPDATE revision SET pinned = 1 WHERE article = ? AND revision = ?');
  const rename = database.prepare(
    'UPDATE revision SET name = ?, pinned = 1 WHERE article = ? AND revision = ?',
  );
  return {
    begin: (number, article, now) => void add.run(stateOf(number, article, JSON.stringify(article), 1, now)),
    follow(number, article, content, base, now) {
      const state = stateOf(number, article, content, base + 1, now);
      const before = newest.get(number, base);
      (before && isSameSitting(before, state) ? replace : add).run(state);
    },
    holds: (number, revision, content) => open.get(number, revision) === content,
    list: (number) => list.all(number),
    open(number, revision) {
      const content = open.get(number, revision);
      return content === undefined ? null : (JSON.parse(content) as Article);
    },
    pin: (number, revision) => pin.run(number, revision).changes > 0,
    name: (number, revision, name) => rename.run(name, number, revision).changes > 0,
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
  };
}

function wordsIn(article: Article): number {
  const { headline, standfirst, body } = countsOf(article);
  return headline.words + standfirst.words + body.words;
}

import type { Database } from 'better-sqlite3';
import { countsOf, withHeadlineOnOneLine } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { RevisionLine } from '../../../src/contract';
import { checksumSql, contentHash, isSoundSql } from './checksums';
import { readText } from './read-text';
import { nullIfDamaged } from '../storage-problem';

/** How long the saves of one session go into the same revision, in milliseconds. */
export const sessionLength = 5 * 60_000;

/** A state as it is stored. */
export interface StoredState {
  /** What it says, once it is found to be what was written, and to be a whole text; else null. */
  article: Article | null;
  /** Its stored JSON text. */
  content: string;
  /** The hash of that text. */
  hash: string;
}

/** The states in which an article was saved, the newest of which is its text. */
export interface RevisionTable {
  /** Keeps an article's first state, or one that follows on none; `content` is its JSON text. */
  begin(number: number, article: Article, content: string, revision: number, now: number): void;
  /** Keeps the next state, which takes number `base + 1`. */
  follow(number: number, article: Article, content: string, base: number, now: number): void;
  /** Whether a state says the same as this JSON text. */
  holds(number: number, revision: number, content: string): boolean;
  list(number: number): RevisionLine[];
  /** A state, checked as it is read; null when there is none. */
  read(number: number, revision: number): StoredState | null;
  /** What the newest state says to a search: its bytes are checked, its form is not; null when they were altered. */
  peek(number: number): { article: Article; savedAt: number } | null;
  /** The newest state that is whole, of those before `revision` or of all. */
  lastSound(number: number, id: string, before?: number): { line: RevisionLine; article: Article } | null;
  /** The number of the newest state; null when there is none. */
  newest(number: number): number | null;
  /** Pins a state, so that later saves of the same session leave it as it is; false when there is none. */
  pin(number: number, revision: number): boolean;
  /** Names a state, which also pins it, or removes its name (""); false when there is none. */
  name(number: number, revision: number, name: string): boolean;
}

interface Base {
  startedAt: number;
  pinned: number;
  fullest: number;
  hash: string;
}

/**
 * Autosave writes up to five times a second; keeping each state would hide those worth returning to. So a save takes the
 * place of the one before it while the session lasts: five minutes from its first save. A save that takes away much of what
 * the session had at its fullest begins a new revision instead, so that no good text is lost by mistake. `installation` names
 * where the states are written.
 */
export function revisionTableOf(database: Database, installation: string): RevisionTable {
  const {
    base: baseOf,
    add,
    replace,
    putChecksum,
    list,
    open,
    latest,
    scan,
    hash,
    newest,
    pin,
    rename,
  } = prepare(database);
  const read = (number: number, revision: number): StoredState | null => {
    const stored = open.get(number, revision) ?? scan.get(number, revision);
    return stored ? { ...stored, article: readText(stored) } : null;
  };
  const linesOf = (number: number) => list.all(number).map(revisionLine);
  return {
    begin(number, article, content, revision, now) {
      add.run({ ...stateOf(number, article, content, revision, now), parent: '', installation });
      putChecksum.run(number, revision);
    },
    follow(number, article, content, base, now) {
      const state = stateOf(number, article, content, base + 1, now);
      const before = baseOf.get(number, base);
      if (before && isSameSession(before, state)) replace.run({ ...state, installation });
      else add.run({ ...state, parent: before?.hash ?? '', installation });
      putChecksum.run(number, base + 1);
    },
    holds: (number, revision, content) => hash.get(number, revision) === contentHash(content),
    list: linesOf,
    read,
    peek(number) {
      const stored = latest.get(number);
      return stored && contentHash(stored.content) === stored.hash
        ? { article: JSON.parse(stored.content) as Article, savedAt: stored.savedAt }
        : null;
    },
    lastSound(number, id, before = Infinity) {
      const older = (nullIfDamaged(() => linesOf(number)) ?? []).filter(({ revision }) => revision < before);
      for (const line of older) {
        const article = nullIfDamaged(() => read(number, line.revision))?.article;
        if (article?.id === id) return { line, article };
      }
      return null;
    },
    newest: (number) => newest.get(number) ?? null,
    pin: (number, revision) => pin.run(number, revision).changes > 0,
    name(number, revision, name) {
      const isThere = rename.run(name, number, revision).changes > 0;
      putChecksum.run(number, revision);
      return isThere;
    },
  };
}

type StoredLine = RevisionLine & { isSound: number };

function revisionLine({ isSound, ...line }: StoredLine): RevisionLine {
  return isSound === 1 ? line : { ...line, damaged: true };
}

function prepare(database: Database) {
  return {
    base: database.prepare<[number, number], Base>(
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
    putChecksum: database.prepare(
      `UPDATE revision SET checksum = ${checksumSql('revision')} WHERE article = ? AND revision = ?`,
    ),
    list: database.prepare<[number], StoredLine>(
      `SELECT revision, saved_at AS savedAt, words, headline, name, ${isSoundSql('revision')} AS isSound
       FROM revision WHERE article = ? ORDER BY revision DESC`,
    ),
    open: database.prepare<[number, number], { content: string; hash: string }>(
      'SELECT content, hash FROM revision WHERE article = ? AND revision = ?',
    ),
    latest: database.prepare<[number], { content: string; hash: string; savedAt: number }>(
      `SELECT content, hash, saved_at AS savedAt FROM revision WHERE article = ? ORDER BY revision DESC LIMIT 1`,
    ),
    /** Looks at every row, where the index is damaged. */
    scan: database.prepare<[number, number], { content: string; hash: string }>(
      'SELECT content, hash FROM revision WHERE +article = ? AND +revision = ?',
    ),
    hash: database
      .prepare<[number, number], string>('SELECT hash FROM revision WHERE article = ? AND revision = ?')
      .pluck(),
    newest: database
      .prepare<[number], number | null>('SELECT max(revision) FROM revision WHERE article = ?')
      .pluck(),
    pin: database.prepare('UPDATE revision SET pinned = 1 WHERE article = ? AND revision = ?'),
    rename: database.prepare('UPDATE revision SET name = ?, pinned = 1 WHERE article = ? AND revision = ?'),
  };
}

function isSameSession(before: Base, next: { now: number; words: number }): boolean {
  const age = next.now - before.startedAt;
  const mayLose = Math.max(20, before.fullest / 5);
  return before.pinned === 0 && age >= 0 && age < sessionLength && next.words >= before.fullest - mayLose;
}

function stateOf(number: number, article: Article, content: string, revision: number, now: number) {
  return {
    number,
    revision,
    now,
    words: wordsIn(article),
    headline: withHeadlineOnOneLine(article).headline,
    content,
    hash: contentHash(content),
  };
}

function wordsIn(article: Article): number {
  const { headline, standfirst, body } = countsOf(article);
  return headline.words + standfirst.words + body.words;
}

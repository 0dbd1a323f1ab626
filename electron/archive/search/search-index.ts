import type { Database } from 'better-sqlite3';
import type { Article } from '../../../src/article';
import { nullIfDamaged } from '../storage-problem';
import { refillListings } from '../tables/listing';
import { readText } from '../tables/read-text';
import { indexedWords, wordsAt } from './indexed-words';

/**
 * The index of the words of articles. Indexing would take most of the time of a save, and no one searches between two keys: a text
 * that is being written is queued in the save's own transaction, and indexed when someone searches or another text is written.
 */
export interface SearchIndex {
  /** Indexes an article at once. */
  add(number: number, article: Article): void;
  /** Queues an article whose words have changed, and indexes some other articles that were queued before. */
  queue(number: number): void;
  /** Indexes at most `limit` of the queued articles; false when none is left, and a search finds all texts as they are. */
  indexQueued(limit?: number): boolean;
  /** Whether the words of any article are queued. Not to be asked in a transaction, which would wait for another that writes. */
  hasQueued(): boolean;
  remove(number: number): void;
  /** Rebuilds the index and the listings from the texts. */
  rebuild(): void;
  /** Drops some of the words that are left of removed articles; false when none are. `isFirst` begins a series of such calls. */
  purgeSome(isFirst: boolean): boolean;
}

/**
 * How many pages one step of merging the index writes; removed words leave the index when it is merged. The first step takes the number
 * below zero, and the merge is done once a step changes fewer than two rows. Source: SQLite FTS5, The 'merge' Command.
 */
const pagesMerged = 100;

/** How many of the queued articles a save indexes: there are more only while the index is new. */
const maxWithSave = 3;

/**
 * The index of an archive; its calls must run in a transaction, that of the article's own save where there is one. A damaged index
 * stops no save: it can be made again from the texts, and is, when someone searches.
 */
export function searchIndexOf(database: Database): SearchIndex {
  const statements = prepare(database);
  const unindex = (number: number) => {
    const { at } = statements.listed.get(number) ?? { at: null };
    if (at !== null) statements.remove.run(at);
    statements.move.run(null, number);
  };
  const replace = (number: number, article: Article) => {
    const { at: before, isRemoved } = statements.listed.get(number) ?? { at: null, isRemoved: 0 };
    const at = wordsAt(article.date.local, number);
    if (before !== null && before !== at) statements.remove.run(before);
    statements.put.run(at, ...indexedWords(article, isRemoved === 1));
    if (before !== at) statements.move.run(at, number);
    return true;
  };
  const put = (number: number, article: Article) => {
    if (nullIfDamaged(() => replace(number, article))) statements.dequeue.run(number);
    else statements.queue.run(number);
  };
  const indexText = ({ number, content, hash, isRemoved }: Queued) => {
    const article = readText({ content, hash });
    if (article) return put(number, article);
    if (isRemoved === 1) nullIfDamaged(() => unindex(number));
    statements.dequeue.run(number); // A damaged text can still be found by the words it had.
  };
  return {
    add: put,
    queue(number) {
      for (const text of nullIfDamaged(() => statements.queued.all(number, maxWithSave)) ?? [])
        indexText(text);
      statements.queue.run(number);
    },
    indexQueued(limit = -1) {
      const queued = statements.queued.all(null, limit);
      for (const text of queued) indexText(text);
      return limit >= 0 && queued.length === limit;
    },
    hasQueued: () => nullIfDamaged(() => statements.isQueued.get()) !== undefined,
    remove(number) {
      nullIfDamaged(() => unindex(number));
      statements.dequeue.run(number);
    },
    rebuild() {
      statements.empty.run();
      refillListings(database);
      for (const number of statements.numbers.all()) {
        const text = nullIfDamaged(() => statements.textOf.get(number));
        if (text) indexText(text);
      }
    },
    purgeSome(isFirst) {
      const before = statements.changes.get() ?? 0;
      statements.merge.run(isFirst ? -pagesMerged : pagesMerged);
      return (statements.changes.get() ?? 0) - before > 1;
    },
  };
}

interface Queued {
  number: number;
  content: string;
  hash: string;
  isRemoved: number;
}

const newest = `SELECT a.number, r.content, r.hash, a.removed_at IS NOT NULL AS isRemoved FROM article a
  JOIN revision r ON r.article = a.number AND r.revision = a.revision`;

function prepare(database: Database) {
  return {
    put: database.prepare(
      `INSERT OR REPLACE INTO search (rowid, headline, standfirst, body, notes, captions, people, tags, facts)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    remove: database.prepare('DELETE FROM search WHERE rowid = ?'),
    listed: database.prepare<[number], { at: number | null; isRemoved: number }>(
      'SELECT words_at AS at, is_removed AS isRemoved FROM listing WHERE article = ?',
    ),
    move: database.prepare('UPDATE listing SET words_at = ? WHERE article = ?'),
    queue: database.prepare('INSERT OR IGNORE INTO unindexed (article) VALUES (?)'),
    dequeue: database.prepare('DELETE FROM unindexed WHERE article = ?'),
    empty: database.prepare("INSERT INTO search (search) VALUES ('delete-all')"),
    merge: database.prepare("INSERT INTO search (search, rank) VALUES ('merge', ?)"),
    changes: database.prepare<[], number>('SELECT total_changes()').pluck(),
    numbers: database.prepare<[], number>('SELECT number FROM article').pluck(),
    textOf: database.prepare<[number], Queued>(`${newest} WHERE a.number = ?`),
    isQueued: database.prepare('SELECT 1 FROM unindexed LIMIT 1'),
    /** Up to so many queued articles, except one; -1 for all. */
    queued: database.prepare<[number | null, number], Queued>(
      `${newest} WHERE a.number IN (SELECT article FROM unindexed WHERE article IS NOT ? LIMIT ?)`,
    ),
  };
}

import type { Database } from 'better-sqlite3';
import { elided, fold, formsOf, joinedWords, searchableText, wordsOf } from '../../../src/article';
import type { Article } from '../../../src/article';
import { readableThrough } from '../storage-problem';
import { readText } from '../tables/read-text';

/** What is looked for: words as the index holds them, each standing for every word that it begins. */
export function wordsToFind(typed: string): string[] {
  const words = wordsOf(joinedWords(elided(fold(typed))));
  const long = words.filter((word) => word.length > 1 || /\p{N}/u.test(word));
  return [...new Set(long.length > 0 ? long : words)].slice(0, 16);
}

/** The words as an FTS5 query. Folded words hold letters and digits only, so none can be taken for an operator. */
export function matchOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(' ');
}

/**
 * Keeps the words of articles in step with the articles. Most of a save would be this, and no one searches between two
 * keys: a text that is being written is noted in the save's own transaction, and its words are taken in when someone
 * searches, or when another text is written.
 */
export interface SearchIndex {
  /** Takes an article's words in at once. */
  put(number: number, article: Article): void;
  /** Notes that an article has other words now, and takes in those of any other article noted before. */
  later(number: number): void;
  /** Takes in the words of every article noted; an archive is then searched as it stands. */
  catchUp(): void;
  take(number: number): void;
  /** Makes the index again from the texts. */
  rebuild(): void;
  /** Drops from the database what is left of the words of articles that were taken out. */
  forget(): void;
}

/**
 * The index of an archive; its calls belong in a transaction, that of the article's own save where there is one. A damaged index
 * stops no save: it can be made again from the texts, and is, when someone searches.
 */
export function searchIndexOf(database: Database): SearchIndex {
  const statements = prepare(database);
  const put = (number: number, article: Article) => {
    const isPut = readableThrough(() => statements.put.run(number, ...columnsOf(article)));
    if (isPut) statements.strike.run(number);
    else statements.note.run(number);
  };
  const takeIn = (rows: readonly Noted[]) => {
    for (const { number, content, hash } of rows) {
      const article = readText({ content, hash });
      if (article) put(number, article);
      else statements.strike.run(number); // A damaged text is found by the words that it had.
    }
  };
  return {
    put,
    later(number) {
      takeIn(readableThrough(() => statements.noted.all(number)) ?? []);
      statements.note.run(number);
    },
    catchUp: () => takeIn(statements.noted.all(null)),
    take(number) {
      readableThrough(() => statements.take.run(number));
      statements.strike.run(number);
    },
    rebuild() {
      statements.empty.run();
      for (const number of statements.numbers.all()) {
        const row = readableThrough(() => statements.textOf.get(number));
        if (row) takeIn([row]);
      }
    },
    forget() {
      statements.optimize.run();
    },
  };
}

interface Noted {
  number: number;
  content: string;
  hash: string;
}

function prepare(database: Database) {
  return {
    put: database.prepare(
      'INSERT OR REPLACE INTO search (rowid, headline, standfirst, body, tags, forms) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    take: database.prepare('DELETE FROM search WHERE rowid = ?'),
    note: database.prepare('INSERT OR IGNORE INTO unindexed (article) VALUES (?)'),
    strike: database.prepare('DELETE FROM unindexed WHERE article = ?'),
    empty: database.prepare("INSERT INTO search (search) VALUES ('delete-all')"),
    optimize: database.prepare("INSERT INTO search (search) VALUES ('optimize')"),
    numbers: database.prepare<[], number>('SELECT number FROM article WHERE removed_at IS NULL').pluck(),
    textOf: database.prepare<[number], Noted>(
      `SELECT a.number, r.content, r.hash FROM article a
       JOIN revision r ON r.article = a.number AND r.revision = a.revision WHERE a.number = ?`,
    ),
    /** Those noted, but for one. */
    noted: database.prepare<[number | null], Noted>(
      `SELECT a.number, r.content, r.hash FROM unindexed u JOIN article a ON a.number = u.article
       JOIN revision r ON r.article = a.number AND r.revision = a.revision WHERE u.article IS NOT ?`,
    ),
  };
}

function columnsOf(article: Article): string[] {
  const headline = `${article.kicker}\n${article.headline}`;
  const body = `${article.byline}\n${article.dateline}\n${searchableText(article)}`;
  const columns = [headline, article.standfirst, body, article.tags.join('\n')].map(fold);
  return [...columns, formsOf(columns.join('\n')).join(' ')];
}

import type { Database } from 'better-sqlite3';
import { articleWords } from '../../src/article';
import type { Article } from '../../src/article';
import { fold, formsOf } from './fold';

/** Keeps the words of articles in step with the articles. */
export interface SearchIndex {
  put(number: number, article: Article): void;
  take(number: number): void;
}

/** The index of an archive; its calls belong in the transaction that saves the article. */
export function searchIndexOf(database: Database): SearchIndex {
  const put = database.prepare(
    'INSERT OR REPLACE INTO search (rowid, headline, standfirst, body, tags, forms) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const take = database.prepare('DELETE FROM search WHERE rowid = ?');
  return {
    put: (number, article) => void put.run(number, ...columnsOf(article)),
    take: (number) => void take.run(number),
  };
}

function columnsOf(article: Article): string[] {
  const headline = `${article.kicker}\n${article.headline}`;
  const body = `${article.byline}\n${article.dateline}\n${articleWords(article)}`;
  const columns = [headline, article.standfirst, body, article.tags.join('\n')].map(fold);
  return [...columns, formsOf(columns.join('\n')).join(' ')];
}

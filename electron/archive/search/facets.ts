import type { Database } from 'better-sqlite3';
import type { FacetCount, LibraryFacets } from '../../../src/contract';

/** Counts the texts on the desk by what a list can be narrowed to, where that is no closed list. */
export function facetsOf(database: Database): () => LibraryFacets {
  const counts = (value: string, from = 'listing') =>
    database.prepare<[], FacetCount>(
      `SELECT ${value} AS value, count(*) AS texts FROM ${from} WHERE is_removed = 0 GROUP BY 1 ORDER BY 2 DESC, 1`,
    );
  const languages = counts('language');
  const tags = counts('tag.name', 'tag JOIN listing USING (article)');
  const years = counts('substr(date, 1, 4)');
  return () => ({ languages: languages.all(), tags: tags.all(), years: years.all() });
}

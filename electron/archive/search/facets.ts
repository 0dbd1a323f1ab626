import type { Database } from 'better-sqlite3';
import type { FacetCount, LibraryFacets } from '../../../src/contract';

/** Counts the texts on the desk by what a list can be narrowed to, where that is no closed list. */
export function facetsOf(database: Database): () => LibraryFacets {
  const counts = (value: string, from = 'article') =>
    database.prepare<[], FacetCount>(
      `SELECT ${value} AS value, count(*) AS texts FROM ${from} WHERE article.removed_at IS NULL
       GROUP BY 1 ORDER BY 2 DESC, 1`,
    );
  const languages = counts('article.language');
  // A row that the disk altered may hold no list.
  const tags = counts('tag.value', "article JOIN json_each(iif(json_valid(tags), tags, '[]')) AS tag");
  const years = counts('substr(article.date, 1, 4)');
  return () => ({ languages: languages.all(), tags: tags.all(), years: years.all() });
}

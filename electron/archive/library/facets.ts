import type { Database } from 'better-sqlite3';
import type { FacetCount, LibraryFacets } from '../../../src/contract';

/** Counts the texts on the desk by the values of open filters: languages, tags, years. */
export function facetsOf(database: Database): () => LibraryFacets {
  const spoken = database.prepare<[], { language: string; year: string; texts: number }>(
    `SELECT language, substr(date, 1, 4) AS year, count(*) AS texts FROM listing WHERE is_removed = 0 GROUP BY 1, 2`,
  );
  const tags = database.prepare<[], FacetCount>(
    `SELECT name AS value, count(*) AS texts FROM tag
     WHERE article NOT IN (SELECT article FROM listing WHERE is_removed = 1) GROUP BY key, name`,
  );
  return () => {
    const counted = spoken.all();
    return {
      languages: commonestFirst(counted.map(({ language, texts }) => ({ value: language, texts }))),
      tags: commonestFirst(tags.all()),
      years: commonestFirst(counted.map(({ year, texts }) => ({ value: year, texts }))),
    };
  };
}

const { compare } = new Intl.Collator('und', { numeric: true });

/** Values with their counts, the most common first, equally common ones in natural order: 5 before 15. */
function commonestFirst(counts: readonly FacetCount[]): FacetCount[] {
  const sums = new Map<string, number>();
  for (const { value, texts } of counts) sums.set(value, (sums.get(value) ?? 0) + texts);
  return [...sums]
    .map(([value, texts]) => ({ value, texts }))
    .sort((one, other) => other.texts - one.texts || compare(one.value, other.value));
}

import type { Database } from 'better-sqlite3';
import { isNothingSought, readWords } from '../../../src/contract';
import type {
  ChosenText,
  ChosenTexts,
  LibraryPage,
  LibraryQuery,
  SoughtWords,
  FacetCount,
  LibraryFacets,
} from '../../../src/contract';
import type { RevisionTable } from '../tables/revision-table';
import { countsOf, statementsOf } from '../search/statements';
import type { Count, Prepare } from '../search/statements';
import { conditionOf, orderOf } from '../search/filters';
import { foundIn } from '../search/find-articles';
import { rowReaderOf } from './library-rows';
import { passagesOf } from './passage';

/** Lists of the articles that a query's filters let through and that hold every one of its words, sorted as it says. */
export interface Lists {
  list(query: LibraryQuery): LibraryPage;
  /** The same texts without what is only shown of them. */
  choose(query: LibraryQuery): ChosenTexts;
}

export function listsOf(database: Database, revisions: RevisionTable, damaged: ReadonlySet<number>): Lists {
  const prepare = statementsOf(database);
  const rowsOf = rowReaderOf(database, revisions, damaged);
  const find = foundIn(prepare);
  const count = countsOf(prepare);
  const one = database.prepare<[number], StoredText>(
    'SELECT id, kind, language, headline, tags, removed_at AS removedAt FROM article WHERE number = ?',
  );
  const numbersOf = (query: LibraryQuery, sought: SoughtWords) => {
    if (sought.terms.length > 0) return find(query, sought);
    if (sought.hasSigns && isNothingSought(sought)) return { total: 0, numbers: [] };
    return listed(prepare, count, query, sought);
  };
  return {
    list(query) {
      const sought = readWords(query.words);
      const { total, numbers } = numbersOf(query, sought);
      const passages = sought.terms.length > 0 ? passagesOf(revisions, sought) : null;
      return { total, rows: rowsOf(numbers, passages, query.filters.removed === true) };
    },
    choose(query) {
      const { numbers } = numbersOf(query, readWords(query.words));
      const texts = numbers.flatMap((number) => one.get(number) ?? []);
      return { json: JSON.stringify(texts.map((text): ChosenText => ({ ...text, tags: tagsIn(text) }))) };
    },
  };
}

type StoredText = Omit<ChosenText, 'tags'> & { tags: string };

/** None where the disk altered them. */
function tagsIn({ tags }: StoredText): string[] {
  try {
    return JSON.parse(tags) as string[];
  } catch {
    return [];
  }
}

function listed(
  prepare: Prepare,
  count: Count,
  { filters, sort, limit, offset }: LibraryQuery,
  sought: SoughtWords,
) {
  const { sql, values } = conditionOf(filters, sought);
  const from = `FROM listing WHERE is_removed = ${filters.removed ? 1 : 0}${sql && ` AND ${sql}`}`;
  const numbers = prepare<number>(
    `SELECT article ${from} ORDER BY ${orderOf(sort)} LIMIT @limit OFFSET @offset`,
  )
    .pluck()
    .all({ ...values, limit, offset });
  return { total: count(from, values), numbers };
}

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

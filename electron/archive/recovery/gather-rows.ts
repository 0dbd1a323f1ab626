import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { checksumOf, contentHash } from '../tables/checksums';
import { allTables } from '../tables/tables';
import type { CheckedTable, UnprovedTable } from '../tables/tables';
import type { FoundRow } from './find-rows';

/** Takes a row of a table, as a source gives it. */
type TakeRow = (table: string, row: FoundRow) => void;

/** What a row of a table looks like that has neither a checksum nor the hash of its content. */
const forms: Readonly<Record<UnprovedTable, (row: FoundRow) => boolean>> = {
  picture: ({ hash, type }) =>
    /^[0-9a-f]{64}$/.test(String(hash)) && /^image\/[a-z0-9.+-]+$/.test(String(type)),
};

/** A table that is recovered, what tells its rows apart, and whether the bytes of a row are those that were written. */
interface RecoveredTable {
  name: string;
  key: readonly string[];
  isSound: (row: FoundRow) => boolean;
}

/** The tables of an archive that are recovered; one of an earlier step may lack some. */
export function recoveredTables(copy: Database): RecoveredTable[] {
  const known = copy.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return allTables.flatMap(({ name, recoveredBy: key, checked, isHashed }) => {
    if (!key || !known.includes(name)) return [];
    const form = name in forms ? forms[name as UnprovedTable] : () => true;
    const isSound = (row: FoundRow) =>
      (!checked || row['checksum'] === checksumOf(name as CheckedTable, row)) &&
      (!isHashed || contentHash(String(row['content'])) === row['hash']) &&
      form(row);
    return [{ name, key, isSound }];
  });
}

/**
 * Gathers the rows of several sources in one archive. Of each row the newest sound state wins; of what is altered in every source, that of
 * the first. The rows of a text are brought together by its identifier: in another archive's log its number is another text's.
 */
export class GatheredRows {
  readonly #tables: ReadonlyMap<string, RecoveredTable & ReturnType<typeof statementsFor>>;
  /** The number of each text in the copy, by its identifier. */
  readonly #numbers = new Map<string, number>();
  readonly #taken = new Set<number>();
  #free = firstFree;

  constructor(copy: Database) {
    this.#tables = new Map(
      recoveredTables(copy).map((table) => [table.name, { ...table, ...statementsFor(copy, table) }]),
    );
  }

  /** Takes all rows of a source. Answers whether a text of it has another text's number, because the source is another archive's. */
  take(give: (take: TakeRow) => void): boolean {
    /** The numbers in the copy, by the numbers in this source. */
    const numbers = new Map<number, number>();
    const altered: Parameters<TakeRow>[] = [];
    let isForeign = false;
    give((table, row) => {
      const known = this.#tables.get(table);
      if (!known?.isSound(row)) return void altered.push([table, row]);
      const [column, id] = textOf(table, row);
      const placed = id === null ? row : this.#renumbered(row, table as CheckedTable, column, id);
      if (id !== null) numbers.set(Number(row[column]), Number(placed[column]));
      isForeign ||= placed !== row;
      const before = known.get.get(placed);
      if (!before || !known.isSound(before) || isNewer(placed, before)) known.put.run(placed);
    });
    for (const [table, row] of altered) {
      const [column] = textOf(table, row);
      const number = numbers.get(Number(row[column]));
      const placed = number === undefined ? row : { ...row, [column]: number };
      const known = this.#tables.get(table);
      nullIfUnreadable(() => known?.get.get(placed) ?? known?.put.run(placed));
    }
    return isForeign;
  }

  /** The row with the number that its text has in the copy. */
  #renumbered(row: FoundRow, table: CheckedTable, column: string, id: string): FoundRow {
    const wanted = Number(row[column]);
    const number = this.#numbers.get(id) ?? (this.#taken.has(wanted) ? this.#free++ : wanted);
    this.#numbers.set(id, number);
    this.#taken.add(number);
    if (number === wanted) return row;
    const placed = { ...row, [column]: number };
    return { ...placed, checksum: checksumOf(table, placed) };
  }
}

/** Texts whose number is taken get one from here on, which no archive reaches; the index of words has room for 2 ** 24. */
const firstFree = 2 ** 23;

/** The column with the number of the text that a row belongs to, "" for none; and the identifier of that text. */
function textOf(table: string, row: FoundRow): [column: string, id: string | null] {
  if (table === 'article') return ['number', String(row['id'])];
  if (table !== 'revision') return ['', null];
  return ['article', /"id":"([0-9a-f-]{36})"/.exec(String(row['content']).slice(0, 100))?.[1] ?? null];
}

const isNewer = (one: FoundRow, other: FoundRow): boolean =>
  Number(one['revision'] ?? 0) > Number(other['revision'] ?? 0) ||
  (one['revision'] === other['revision'] && Number(one['saved_at'] ?? 0) > Number(other['saved_at'] ?? 0));

function statementsFor(copy: Database, { name, key }: RecoveredTable) {
  const columns = (copy.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name);
  const where = key.map((column) => `${column} = @${column}`).join(' AND ');
  return {
    get: copy.prepare<[FoundRow], FoundRow>(`SELECT * FROM ${name} WHERE ${where}`),
    put: copy.prepare<[FoundRow]>(
      `INSERT OR REPLACE INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    ),
  };
}

/** What some work gives, or null where it meets damage: a page that cannot be read, a value that its table does not allow. */
export function nullIfUnreadable<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Sqlite.SqliteError || error instanceof RangeError || error instanceof TypeError)
      return null;
    throw error;
  }
}

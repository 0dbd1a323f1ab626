import type { Database } from 'better-sqlite3';
import { checksumOf, contentHash } from '../tables/checksums';
import { allTables } from '../tables/tables';
import type { CheckedTable, UnprovedTable } from '../tables/tables';
import type { FoundRow } from './find-rows';

/** Takes a row of a table, as a source gives it. */
export type TakeRow = (table: string, row: FoundRow) => void;

/** What of an archive is one place to read rows from: its file, its log, what SQLite makes of both. */
export interface Source {
  take: TakeRow;
  /** Whether it gives to a text the number of another: it is another archive's. */
  isForeign(): boolean;
}

/** What a row of a table looks like that has neither a checksum nor the hash of its content. */
const forms: Readonly<Record<UnprovedTable, (row: FoundRow) => boolean>> = {
  picture: ({ hash, type }) =>
    /^[0-9a-f]{64}$/.test(String(hash)) && /^image\/[a-z0-9.+-]+$/.test(String(type)),
};

const isText = (row: FoundRow) => contentHash(String(row['content'])) === row['hash'];

/** The tables that are recovered: what tells a row of each, and whether its bytes are those that were written. */
const tables: Readonly<Record<string, { key: readonly string[]; isSound: (row: FoundRow) => boolean }>> =
  Object.fromEntries(
    allTables.flatMap(({ name, recoveredBy: key, checked, isHashed }) => {
      if (!key) return [];
      const form = name in forms ? forms[name as UnprovedTable] : () => true;
      const isSound = (row: FoundRow) =>
        (!checked || row['checksum'] === checksumOf(name as CheckedTable, row)) &&
        (!isHashed || isText(row)) &&
        form(row);
      return [[name, { key, isSound }]];
    }),
  );

/** The tables of an archive, which one of an earlier step may lack some of, with what tells a sound row. */
export function soughtIn(copy: Database): { name: string; isSound: (row: FoundRow) => boolean }[] {
  const known = copy.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  return Object.entries(tables)
    .filter(([name]) => known.includes(name))
    .map(([name, { isSound }]) => ({ name, isSound }));
}

/**
 * Gathers the rows of several sources in one archive, from the one that is most trusted on. Each source is read alone: a text is
 * known by its identifier, whatever its number there, and its newest sound state wins. Of all else, and of what is altered in every
 * source, the first source's stays.
 */
export class GatheredRows {
  readonly #statements: ReadonlyMap<string, ReturnType<typeof statementsFor>>;
  /** The number of each text in the copy, by its identifier; and the numbers of which it is proved whose they are. */
  readonly #numbers = new Map<string, number>();
  readonly #taken = new Set<number>([0]);
  readonly #sure = new Set<number>();
  #last = 0;
  #sources = 0;

  constructor(copy: Database) {
    this.#statements = new Map(soughtIn(copy).map(({ name }) => [name, statementsFor(copy, name)]));
  }

  /** The next source; rows of `article` come before those of `revision` where some are altered. */
  next(): Source {
    this.#sources += 1;
    const isFirst = this.#sources === 1;
    const places = new Map<number, number>();
    const own = new Set<string>();
    let isForeign = false;
    return {
      isForeign: () => isForeign,
      take: (table, row) => {
        const { key, isSound } = tables[table] ?? {};
        const statements = this.#statements.get(table);
        if (!key || !isSound || !statements) return;
        const sound = isSound(row);
        if (!sound && !isFirst) return;
        const placed = this.#placed(table, row, sound, places);
        isForeign ||= placed !== row && sound;
        const name = JSON.stringify([table, ...key.map((column) => placed[column])]);
        const before = statements.get.get(placed);
        const mayFollow = table === 'article' || own.has(name);
        if (before && isSound(before) && !(mayFollow && isNewer(placed, before))) return;
        if (before && !sound) return;
        statements.put.run(placed);
        own.add(name);
      },
    };
  }

  /** The row with the number that its text has in the copy. */
  #placed(table: string, row: FoundRow, isSound: boolean, places: Map<number, number>): FoundRow {
    if (table !== 'article' && table !== 'revision') return row;
    const column = table === 'article' ? 'number' : 'article';
    const number = Number(row[column]);
    const id = table === 'article' ? String(row['id']) : idIn(row);
    const place = this.#placeOf(number, isSound ? id : null, places);
    if (table === 'article' && !this.#numbers.has(String(id))) this.#numbers.set(String(id), place);
    if (place === number) return row;
    const moved = { ...row, [column]: place };
    return isSound ? { ...moved, checksum: checksumOf(table, moved) } : moved;
  }

  #placeOf(number: number, id: string | null, places: Map<number, number>): number {
    const known = id === null ? undefined : this.#numbers.get(id);
    const here = places.get(number);
    const open = here !== undefined && (id === null || !this.#sure.has(here)) ? here : undefined;
    const place = known ?? open ?? (this.#taken.has(number) ? this.#last + 1 : number);
    this.#taken.add(place);
    this.#last = Math.max(this.#last, place);
    if (here === undefined) places.set(number, place);
    if (id !== null) {
      this.#numbers.set(id, place);
      this.#sure.add(place);
    }
    return place;
  }
}

const idIn = ({ content }: FoundRow): string | null =>
  /"id":"([0-9a-f-]{36})"/.exec(String(content).slice(0, 100))?.[1] ?? null;

const isNewer = (one: FoundRow, other: FoundRow): boolean =>
  Number(one['revision'] ?? 0) - Number(other['revision'] ?? 0) > 0 ||
  (one['revision'] === other['revision'] && Number(one['saved_at'] ?? 0) > Number(other['saved_at'] ?? 0));

function statementsFor(copy: Database, table: string) {
  const columns = (copy.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const where = (tables[table]?.key ?? []).map((column) => `${column} = @${column}`).join(' AND ');
  return {
    get: copy.prepare<[FoundRow], FoundRow>(`SELECT * FROM ${table} WHERE ${where}`),
    put: copy.prepare<[FoundRow]>(
      `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    ),
  };
}

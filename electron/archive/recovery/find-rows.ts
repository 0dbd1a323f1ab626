import type { Database } from 'better-sqlite3';
import { localBytes } from './pages';
import type { Pages } from './pages';

/** A row as the disk gave it back, by the names of its columns. */
export type FoundRow = Record<string, string | number | null>;

/** A table whose rows are looked for, and how a row of it is told from bytes that only look like one. */
interface SoughtTable {
  name: string;
  isSound: (row: FoundRow) => boolean;
}

interface Shape extends SoughtTable {
  columns: { name: string; type: string; isNullable: boolean }[];
  hasRowNumbers: boolean;
  /** The column that the row's number stands for, if any. */
  numbered: string | null;
}

/**
 * Looks for the rows of some tables at every byte of every page, so that a page whose own head or whose place in its tree is
 * damaged loses nothing else. A row is taken for one when its form is that of its table, and `isSound` says so. `model` is a
 * database with the same tables. Source: SQLite, Database File Format, 1.6 and 2.1.
 */
export function findRows(
  pages: Pages,
  model: Database,
  tables: readonly SoughtTable[],
  take: (table: string, row: FoundRow) => void,
): void {
  const shapes = tables.map((table) => shapeOf(model, table));
  const numbered = shapes.filter(({ hasRowNumbers }) => hasRowNumbers);
  const others = shapes.filter(({ hasRowNumbers }) => !hasRowNumbers);
  const takeAt = (page: Buffer, cell: Cell, some: readonly Shape[]) => {
    for (const shape of some) {
      const row = rowAt(page, cell, shape, pages);
      if (row) take(shape.name, row);
    }
  };
  for (const page of pages.all())
    for (let start = 0; start + 8 < page.length; start += 1) {
      const payload = varintAt(page, start);
      if (payload < 3 || payload > maxPayload) continue;
      const next = start + varintSize;
      const head = varintAt(page, next);
      const at = next + varintSize;
      if (head > 1 && head < 32) takeAt(page, { payload, number: 0, at: next, head, types: at }, others);
      if (numbered.length === 0) continue;
      const later = varintAt(page, at);
      if (later > 1 && later < 32)
        takeAt(page, { payload, number: head, at, head: later, types: at + varintSize }, numbered);
    }
}

/** What may be a row's cell: the sizes of its record and of the record's head, where these begin, and the row's number. */
interface Cell {
  payload: number;
  number: number;
  at: number;
  head: number;
  types: number;
}

/** No text of ours is larger, in bytes. */
const maxPayload = 64 * 2 ** 20;

/** The size of the head of a record of so many columns, at most: few of ours are long. Below 32, so that no letter is taken for one. */
const maxHead = (columns: number): number => Math.min(31, columns + 9);

function shapeOf(model: Database, table: SoughtTable): Shape {
  const info = model.pragma(`table_info(${table.name})`) as {
    name: string;
    type: string;
    notnull: number;
    pk: number;
  }[];
  const [{ wr } = { wr: 0 }] = model.pragma(`table_list(${table.name})`) as { wr: number }[];
  const numbered = wr === 0 ? info.find(({ pk, type }) => pk === 1 && type === 'INTEGER') : undefined;
  // Without row numbers the key's columns come first.
  const ordered =
    wr === 0 ? info : [...info.filter(({ pk }) => pk > 0), ...info.filter(({ pk }) => pk === 0)];
  return {
    ...table,
    hasRowNumbers: wr === 0,
    numbered: numbered?.name ?? null,
    columns: ordered.map(({ name, type, notnull, pk }) => ({
      name,
      type,
      isNullable: notnull === 0 && pk === 0,
    })),
  };
}

/** The row of a cell, if it is one of this table. */
function rowAt(page: Buffer, { payload, number, at, head, types: first }: Cell, shape: Shape, pages: Pages) {
  const { columns, numbered } = shape;
  if (head < columns.length + 1 || head > maxHead(columns.length)) return null;
  const types = typesAt(page, first, at + head, shape);
  if (!types) return null;
  const length = types.reduce((sum, type) => sum + sizeOf(type), 0);
  if (head + length !== payload) return null;
  for (const body of bodies(page, at, payload, shape, pages)) {
    const row = valuesOf(body.subarray(head), types, columns);
    if (numbered) row[numbered] = number;
    if (shape.isSound(row)) return row;
  }
  return null;
}

/** The serial types of a record's columns, if they are those of a row of this table. */
function typesAt(page: Buffer, from: number, end: number, { columns, numbered }: Shape): number[] | null {
  const types: number[] = [];
  for (let at = from; at < end;) {
    const type = varintAt(page, at);
    const column = columns[types.length];
    if (!column || !fits(type, column, column.name === numbered)) return null;
    types.push(type);
    at += varintSize;
    if (at > end) return null;
  }
  return types.length === columns.length ? types : null;
}

function fits(serial: number, { type, isNullable }: Shape['columns'][number], isNumber: boolean): boolean {
  if (isNumber) return serial === 0;
  if (serial === 0) return isNullable;
  const isInteger = (serial >= 1 && serial <= 6) || serial === 8 || serial === 9;
  return type === 'INTEGER' ? isInteger : serial >= 13 && serial % 2 === 1;
}

/** The possible bytes of a record: those of its page, with each chain of overflow pages that may belong to it. */
function* bodies(page: Buffer, at: number, payload: number, shape: Shape, pages: Pages): Generator<Buffer> {
  const local = localBytes(payload, shape.hasRowNumbers);
  const here = page.subarray(at, at + local);
  if (local === payload && here.length === local) yield here;
  else if (at + local + 4 <= page.length)
    for (const rest of pages.overflow(page.readUInt32BE(at + local), payload - local))
      yield Buffer.concat([here, rest]);
}

function valuesOf(body: Buffer, types: readonly number[], columns: Shape['columns']): FoundRow {
  const row: FoundRow = {};
  let at = 0;
  for (const [index, type] of types.entries()) {
    row[columns[index]?.name ?? ''] = valueAt(body, at, type);
    at += sizeOf(type);
  }
  return row;
}

const integerSizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

const sizeOf = (serial: number): number =>
  serial < 12 ? (integerSizes[serial] ?? 0) : Math.floor((serial - 12) / 2);

function valueAt(body: Buffer, at: number, serial: number): string | number | null {
  if (serial === 0) return null;
  if (serial === 8 || serial === 9) return serial - 8;
  if (serial === 6) return Number(body.readBigInt64BE(at));
  if (serial < 6) return body.readIntBE(at, sizeOf(serial));
  return body.toString('utf8', at, at + sizeOf(serial));
}

/** How many bytes the number took that was read last. */
let varintSize = 0;

/** SQLite's varint: seven bits in each byte. One of nine bytes is too large for a place or size, and read as Infinity. */
function varintAt(bytes: Buffer, at: number): number {
  let value = 0;
  for (varintSize = 1; varintSize <= 8; varintSize += 1) {
    const byte = bytes[at + varintSize - 1];
    if (byte === undefined) break;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return value;
  }
  return Infinity;
}

import type { Database } from 'better-sqlite3';

/** What code that handles all tables alike needs to know of a table. */
interface ArchiveTable {
  /** The columns that the checksum of a row covers, in its order: all that is shown of the row or that leads to it. */
  checked?: string;
  /** The column with the number of the text that a row belongs to: what is deleted with the text. */
  text?: 'article' | 'number';
  /** The column with the hash of the picture that a row belongs to: what is deleted with the picture. */
  picture?: 'hash';
  /** The column with the identifier of the person of the press list that a row belongs to: what is deleted with the person. */
  person?: 'id' | 'person';
  /** What tells one row of a damaged archive from another; a table without it is made again from those that have it. */
  recoveredBy?: readonly string[];
  /** Whether a row carries the hash of its content: see `contentHash`. */
  isHashed?: true;
  /** Whether its rows tell whom the group writes to: a backup that others may read leaves them out. */
  isPersonal?: true;
  /** Whether its rows can be made again from those of other tables, or say nothing of a text. */
  isDerived?: true;
  /** Whether the desk cannot open without it: it is looked through before, however large the archive is. */
  isNeededToOpen?: true;
}

/**
 * Every table of an archive, in the order in which rows that belong together are written; they are deleted in the reverse. Checksums,
 * the eraser, recovery, digests of backups and the look before opening are drawn from it; tests/archive/tables.test.ts names what a new
 * table lacks.
 */
export const archiveTables = {
  article: {
    text: 'number',
    checked:
      'number id revision saved_at removed_at kind status language date embargo slug tags headline standfirst',
    recoveredBy: ['number'],
    isNeededToOpen: true,
  },
  revision: {
    text: 'article',
    checked: 'article revision started_at saved_at words headline name hash',
    recoveredBy: ['article', 'revision'],
    isHashed: true,
  },
  appointment: { text: 'article', checked: 'article starts_at over_at content' },
  origin: { text: 'article' },
  listing: { text: 'article', isDerived: true, isNeededToOpen: true },
  tag: { text: 'article', isDerived: true, isNeededToOpen: true },
  figure: { text: 'article', isDerived: true },
  unindexed: { text: 'article', isDerived: true },
  /** The words to find texts by: an index of SQLite's, which `SearchIndex` alone writes. */
  search: { isDerived: true },
  document: { checked: 'name saved_at content', recoveredBy: ['name'], isNeededToOpen: true },
  masthead_revision: { recoveredBy: ['number'], isHashed: true },
  picture: { picture: 'hash', recoveredBy: ['hash'], isNeededToOpen: true },
  picture_facts: { picture: 'hash', checked: 'hash saved_at removed_at content', recoveredBy: ['hash'] },
  picture_look: { picture: 'hash', isDerived: true },
  /** Rows of these two and of `document` have the same form: recovery tells them by the order in which their checksums take the columns. */
  press_person: { isPersonal: true, person: 'id', checked: 'content id saved_at', recoveredBy: ['id'] },
  press_group: { isPersonal: true, checked: 'content saved_at id', recoveredBy: ['id'] },
  press_objection: { checked: 'hash key objected_on', recoveredBy: ['hash'] },
  /** Its rows stay without the person or the text, when these are erased: see `deliveryTableOf`. */
  press_delivery: { isPersonal: true, checked: 'id person article revision at state', recoveredBy: ['id'] },
  mailing: {
    isPersonal: true,
    text: 'article',
    checked: 'id article created_at content',
    recoveredBy: ['id'],
  },
  mail: {
    isPersonal: true,
    text: 'article',
    person: 'person',
    checked: 'mailing place article person name address message_id state at due_at tries answer',
    recoveredBy: ['mailing', 'place'],
  },
  /** Read by earlier versions alone, to know their own file again. */
  mark: { isDerived: true },
} as const satisfies Readonly<Record<string, ArchiveTable>>;

/** A table of an archive. */
type TableName = keyof typeof archiveTables;

/** A table whose rows have a checksum. */
export type CheckedTable = {
  [Name in TableName]: (typeof archiveTables)[Name] extends { checked: string } ? Name : never;
}[TableName];

/** A table that is recovered though its rows have neither a checksum nor the hash of their content. */
export type UnprovedTable = {
  [Name in TableName]: (typeof archiveTables)[Name] extends { recoveredBy: unknown }
    ? (typeof archiveTables)[Name] extends { checked: string } | { isHashed: true }
      ? never
      : Name
    : never;
}[TableName];

/** Every table with what is known of it. */
export const allTables: readonly (ArchiveTable & { name: TableName })[] = Object.entries(archiveTables).map(
  ([name, table]: [string, ArchiveTable]) => ({ ...table, name: name as TableName }),
);

/** Statements that delete all that belongs to a text, by its number, to a picture, by its hash, or to a person; the row itself comes last. */
export function deletionsOf(
  database: Database,
  of: 'text' | 'picture' | 'person',
): { run(key: number | string): unknown }[] {
  return allTables
    .flatMap((table) => (table[of] ? [`DELETE FROM ${table.name} WHERE ${table[of]} = ?`] : []))
    .toReversed()
    .map((sql) => database.prepare<[number | string]>(sql));
}

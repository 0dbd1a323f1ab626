import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { addChecksumFunction } from '../tables/checksums';

/** Opens a connection of its own to an archive's file, which never writes and never waits for a writer. */
export function ownConnection(file: string): Database {
  const database = new Sqlite(file, { readonly: true, timeout: 2000 });
  database.pragma('cache_size = -16384');
  database.pragma('temp_store = MEMORY');
  database.pragma('trusted_schema = OFF');
  addChecksumFunction(database);
  return database;
}

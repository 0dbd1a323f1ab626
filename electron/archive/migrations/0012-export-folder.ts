import type { Database } from 'better-sqlite3';
import { addChecksumFunction, checksumSql, isSoundSql } from '../tables/checksums';
import type { Step } from './migrate';

/**
 * Takes out of the settings what does not belong in an archive: the folder that exports go to, a path of a machine, and the appointments
 * of other texts, which stayed when these were deleted for ever. Nothing of them is left where they stood.
 */
export const exportFolder: Step = {
  number: 12,
  sql: '',
  fill(database) {
    addChecksumFunction(database);
    const stored = database
      .prepare<[], string>(
        `SELECT content FROM document WHERE name = 'settings' AND ${isSoundSql('document')}`,
      )
      .pluck()
      .get();
    if (stored === undefined) return;
    const {
      exportFolder: _folder,
      calledTo: _called,
      ...others
    } = JSON.parse(stored) as Record<string, unknown>;
    write(database, JSON.stringify(others));
  },
};

function write(database: Database, content: string): void {
  database.pragma('secure_delete = ON');
  database.prepare("UPDATE document SET content = ? WHERE name = 'settings'").run(content);
  database.exec(`UPDATE document SET checksum = ${checksumSql('document')} WHERE name = 'settings'`);
  database.pragma('secure_delete = OFF');
}

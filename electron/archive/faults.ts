import { lstat } from 'node:fs/promises';
import type { Database } from 'better-sqlite3';
import type { ArchiveFault } from '../../src/contract';
import { addChecksumFunction, contentHash, isSoundSql } from './tables/checksums';
import { placeOf, readSound } from './tables/picture-table';
import { nullIfDamaged } from './storage-problem';
import { steps } from './migrations';
import { stepOf } from './migrations/migrate';

/** Told how far a check of texts or pictures is; it may throw, to stop. */
export type OnChecked = (done: number, total: number) => void;

/**
 * Every fault of an archive's texts: SQLite's whole check, then each row against its checksum and each state against its hash. In
 * the tables of an earlier release, SQLite's check alone.
 */
export function faultsOfTexts(database: Database, onChecked: OnChecked = () => undefined): ArchiveFault[] {
  addChecksumFunction(database);
  onChecked(0, 1);
  const structure = faultsOfStructure(database);
  if (stepOf(database) !== steps.length) return structure.map((why) => ({ kind: 'structure', why }));
  const rows = nullIfDamaged(() => [
    ...faultsOfStates(database, onChecked),
    ...faultsOfRows(database),
    ...faultsOfDocuments(database),
  ]);
  return [...structure.map((why) => ({ kind: 'structure' as const, why })), ...(rows ?? [])];
}

function faultsOfStructure(database: Database): string[] {
  return (database.pragma('integrity_check(20)') as { integrity_check: string }[])
    .map(({ integrity_check: why }) => why)
    .filter((why) => why !== 'ok');
}

interface State {
  id: string | null;
  headline: string | null;
  number: number;
  revision: number;
  newest: number | null;
  content: string;
  hash: string;
  isSound: number;
}

const states = `
  SELECT a.id, a.headline, r.article AS number, r.revision, a.revision AS newest, r.content, r.hash,
    ${isSoundSql('revision', 'r')} AS isSound
  FROM revision r LEFT JOIN article a ON a.number = r.article`;

function faultsOfStates(database: Database, onChecked: OnChecked): ArchiveFault[] {
  const faults: ArchiveFault[] = [];
  const total = Number(database.prepare('SELECT count(*) FROM revision').pluck().get());
  let count = 0;
  for (const state of database.prepare<[], State>(states).iterate()) {
    if (count++ % statesOfStep === 0) onChecked(count, total);
    if (state.isSound === 1 && contentHash(state.content) === state.hash) continue;
    const { id, number, headline, revision, newest } = state;
    faults.push({
      kind: 'text',
      id: id ?? String(number),
      headline: headline ?? '',
      revision,
      isNewest: revision === newest,
    });
  }
  return faults;
}

/** The number of states between two reports of progress. */
const statesOfStep = 500;

function faultsOfRows(database: Database): ArchiveFault[] {
  const altered = database.prepare<[], { id: string; headline: string }>(
    `SELECT id, headline FROM article a WHERE NOT ${isSoundSql('article', 'a')}
     OR NOT EXISTS (SELECT 1 FROM revision r WHERE r.article = a.number AND r.revision = a.revision)`,
  );
  return altered.all().map((row) => ({ kind: 'row', ...row }));
}

const pressTables = [
  'press_person',
  'press_group',
  'press_objection',
  'press_delivery',
  'mailing',
  'mail',
] as const;

function faultsOfDocuments(database: Database): ArchiveFault[] {
  const altered = database
    .prepare<[], string>(`SELECT name FROM document WHERE NOT ${isSoundSql('document')}`)
    .pluck();
  const earlier = database.prepare<[], { content: string; hash: string }>(
    'SELECT content, hash FROM masthead_revision',
  );
  const isAltered = earlier.all().some(({ content, hash }) => contentHash(content) !== hash);
  const facts = database.prepare(
    `SELECT 1 FROM picture_facts WHERE NOT ${isSoundSql('picture_facts')} LIMIT 1`,
  );
  const isListAltered = pressTables.some(
    (table) =>
      database.prepare(`SELECT 1 FROM ${table} WHERE NOT ${isSoundSql(table)} LIMIT 1`).get() !== undefined,
  );
  const names = new Set([
    ...altered.all(),
    ...(isAltered ? ['masthead'] : []),
    ...(facts.get() === undefined ? [] : ['pictures']),
    ...(isListAltered ? ['press-list'] : []),
  ]);
  return [...names].map((name) => ({ kind: 'document', name }));
}

/** The pictures of an archive whose bytes, in a folder, are gone or altered. Reads them all. */
export async function faultsOfPictures(
  database: Database,
  folder: string,
  onChecked: OnChecked = () => undefined,
): Promise<ArchiveFault[]> {
  const all = database.prepare<[], string>('SELECT hash FROM picture').pluck();
  const hashes = nullIfDamaged(() => all.all()) ?? [];
  const faults: ArchiveFault[] = [];
  for (const [index, hash] of hashes.entries()) {
    onChecked(index, hashes.length);
    if (await readSound(folder, hash)) continue;
    const why = (await lstat(placeOf(folder, hash)).catch(() => null)) ? 'altered' : 'missing';
    faults.push({ kind: 'picture', hash, why, texts: textsShowing(database, hash) });
  }
  return faults;
}

/** The headlines of the texts that show a picture. */
export function textsShowing(database: Database, hash: string): string[] {
  const showing = database
    .prepare<[string], string>(
      `SELECT DISTINCT a.headline FROM revision r JOIN article a ON a.number = r.article AND a.revision = r.revision
       WHERE instr(r.content, ?) > 0 LIMIT 20`,
    )
    .pluck();
  return nullIfDamaged(() => showing.all(hash)) ?? [];
}

import type { Database } from 'better-sqlite3';
import { articleKinds, articleStatuses } from '../../../src/article';
import { findRows } from './find-rows';
import type { FoundRow, SoughtTable } from './find-rows';
import { Pages } from './pages';
import type { DamagedBytes } from './pages';

/** The numbers of texts that have a state later than all that came back, by the traces that such states leave. */
export type LaterStates = ReadonlySet<number>;

interface KnownStates {
  newest: number;
  savedAt: number;
  times: ReadonlySet<number>;
}

/**
 * Looks for what still tells of states that are lost: the beginnings of their rows, the rows of lists and the entries of their index,
 * which lie in other pages than the states themselves. A row that says a later revision and a time of its own counts; one whose
 * revision alone differs is an altered row of a known state.
 */
export function laterStates(bytes: DamagedBytes, database: Database): LaterStates {
  const known = knownStates(database);
  const later = new Set<number>();
  database.exec(
    `CREATE TEMP TABLE saving_entry (is_removed INTEGER, saved_at INTEGER, article INTEGER, date TEXT NOT NULL, kind TEXT NOT NULL,
       status TEXT NOT NULL, language TEXT NOT NULL, held_until INTEGER, is_pictured INTEGER NOT NULL, is_changed INTEGER NOT NULL,
       listing INTEGER NOT NULL, PRIMARY KEY (is_removed, saved_at, article)) WITHOUT ROWID`,
  );
  const take = (table: string, row: FoundRow) => {
    const number = numberIn(table, row);
    const states = known.get(number);
    if (!states) return;
    const [revision, savedAt] = [Number(row['revision']), Number(row['saved_at'])];
    const isLater = table === 'saving_entry' ? savedAt > states.savedAt : revision > states.newest;
    if (isLater && !states.times.has(savedAt)) later.add(number);
  };
  for (const where of ['file', 'log'] as const) findRows(new Pages(bytes, where), database, sought, take);
  return later;
}

function knownStates(database: Database): Map<number, KnownStates> {
  const states = database.prepare<[], { number: number; revision: number; savedAt: number }>(
    'SELECT article AS number, revision, saved_at AS savedAt FROM revision ORDER BY article, revision',
  );
  const known = new Map<number, { newest: number; savedAt: number; times: Set<number> }>();
  for (const { number, revision, savedAt } of states.all()) {
    const times = known.get(number)?.times ?? new Set();
    known.set(number, { newest: revision, savedAt, times: times.add(savedAt) });
  }
  return known;
}

const kinds: ReadonlySet<unknown> = new Set(articleKinds);
const statuses: ReadonlySet<unknown> = new Set(articleStatuses);

const isOfText = ({ kind, status, date }: FoundRow) =>
  kinds.has(kind) && statuses.has(status) && /^\d{4}-\d\d-\d\dT/.test(String(date));

const sought: readonly SoughtTable[] = [
  { name: 'listing', isSound: isOfText },
  { name: 'article', isSound: isOfText, isHeadEnough: true },
  {
    name: 'revision',
    isSound: ({ started_at: startedAt, saved_at: savedAt, headline }) =>
      headline !== undefined && Number(startedAt) > 0 && Number(savedAt) >= Number(startedAt),
    isHeadEnough: true,
  },
  { name: 'saving_entry', isSound: (row) => isOfText(row) && row['article'] === row['listing'] },
];

const numberIn = (table: string, row: FoundRow): number =>
  Number(row[table === 'article' ? 'number' : 'article']);

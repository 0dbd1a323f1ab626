import type { Database } from 'better-sqlite3';
import { articleKinds, articleStatuses } from '../../../src/article';
import { findRows } from './find-rows';
import type { FoundRow, SoughtTable } from './find-rows';
import { Pages } from './pages';
import type { DamagedBytes } from './pages';

/** What the pages of a damaged archive still tell of what is lost. */
export interface Traces {
  /** The numbers of texts that have a state later than all that came back. */
  later: ReadonlySet<number>;
  /** By the numbers of texts, the identifiers and the addresses in the indexes of articles. */
  ids: ReadonlyMap<number, string>;
  addresses: ReadonlyMap<number, string>;
}

/**
 * Looks for what still tells of states and texts that are lost: the beginnings of their rows, the rows of lists, and entries of indexes,
 * which lie in other pages. A row tells of a later state when its revision and its time are both new; one whose revision alone differs is
 * an altered row of a known state.
 */
export function tracesIn(bytes: DamagedBytes, database: Database): Traces {
  const known = knownStates(database);
  const later = new Set<number>();
  const ids = new Map<number, string>();
  const addresses = new Map<number, string>();
  // The rows of two indexes, as tables that are looked for like others.
  database.exec(
    `CREATE TEMP TABLE saving_entry (is_removed INTEGER, saved_at INTEGER, article INTEGER, date TEXT NOT NULL, kind TEXT NOT NULL,
       status TEXT NOT NULL, language TEXT NOT NULL, held_until INTEGER, is_pictured INTEGER NOT NULL, is_changed INTEGER NOT NULL,
       listing INTEGER NOT NULL, PRIMARY KEY (is_removed, saved_at, article)) WITHOUT ROWID;
     CREATE TEMP TABLE name_entry (word TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  );
  const take = (table: string, row: FoundRow) => {
    if (table === 'name_entry') {
      const word = String(row['word']);
      if (identifier.test(word)) ids.set(Number(row['number']), word);
      else if (address.test(word)) addresses.set(Number(row['number']), word);
      return;
    }
    const number = Number(row[table === 'article' ? 'number' : 'article']);
    const [revision, savedAt] = [Number(row['revision']), Number(row['saved_at'])];
    const states = known.get(number);
    if (!states || states.times.has(savedAt)) return;
    if (table === 'saving_entry' ? savedAt > states.savedAt : revision > states.newest) later.add(number);
  };
  for (const where of ['file', 'log'] as const) findRows(new Pages(bytes, where), database, sought, take);
  return { later, ids, addresses };
}

interface KnownStates {
  newest: number;
  savedAt: number;
  times: Set<number>;
}

function knownStates(database: Database): Map<number, KnownStates> {
  const states = database.prepare<[], { number: number; revision: number; savedAt: number }>(
    'SELECT article AS number, revision, saved_at AS savedAt FROM revision ORDER BY article, revision',
  );
  const known = new Map<number, KnownStates>();
  for (const { number, revision, savedAt } of states.all()) {
    const times = known.get(number)?.times ?? new Set();
    known.set(number, { newest: revision, savedAt, times: times.add(savedAt) });
  }
  return known;
}

const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const address = /^[a-z0-9]+(-[a-z0-9]+)*$/;

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
  { name: 'name_entry', isSound: ({ number }) => Number(number) > 0 },
];

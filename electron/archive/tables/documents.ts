import type { Database } from 'better-sqlite3';
import { emptyMasthead } from '../../../src/article';
import type { Masthead } from '../../../src/article';
import type { Settings } from '../../../src/contract';
import { contentHash } from './content-hash';

/** What the archive remembers of the person's choices; the rest of the settings is asked of the system. */
export type KeptSettings = Partial<Omit<Settings, 'systemLanguage' | 'zone'>>;

/** The documents that an archive has one of. */
export interface Documents {
  openMasthead(): Masthead;
  saveMasthead(masthead: Masthead, now: number): void;
  openSettings(): KeptSettings;
  saveSettings(settings: KeptSettings, now: number): void;
  /** The person's own words, in the order in which they came. */
  openWords(): string[];
  saveWords(words: readonly string[], now: number): void;
}

/** How long the saves of the masthead go into the same state of it, in milliseconds. */
const sitting = 5 * 60_000;

/** Reads and writes the masthead, the settings and the person's own words; a new archive has empty ones. */
export function documentsOf(database: Database, installation: string): Documents {
  const open = database.prepare<[string], string>('SELECT content FROM document WHERE name = ?').pluck();
  const save = database.prepare('INSERT OR REPLACE INTO document (name, saved_at, content) VALUES (?, ?, ?)');
  const keepState = mastheadStates(database, installation);
  return {
    openMasthead: () => ({
      ...emptyMasthead(),
      ...(JSON.parse(open.get('masthead') ?? '{}') as Partial<Masthead>),
    }),
    saveMasthead(masthead, now) {
      const content = JSON.stringify(masthead);
      save.run('masthead', now, content);
      keepState(content, now);
    },
    openSettings: () => JSON.parse(open.get('settings') ?? '{}') as KeptSettings,
    saveSettings: (settings, now) => void save.run('settings', now, JSON.stringify(settings)),
    openWords: () => JSON.parse(open.get('words') ?? '[]') as string[],
    saveWords: (words, now) => void save.run('words', now, JSON.stringify(words)),
  };
}

interface MastheadState {
  number: number;
  startedAt: number;
  hash: string;
}

/** Keeps the states of the masthead, so that two that were changed apart can be merged. */
function mastheadStates(database: Database, installation: string): (content: string, now: number) => void {
  const newest = database.prepare<[], MastheadState>(
    'SELECT number, started_at AS startedAt, hash FROM masthead_revision ORDER BY number DESC LIMIT 1',
  );
  const add = database.prepare(
    `INSERT INTO masthead_revision (started_at, saved_at, hash, parent, installation, content)
     VALUES (@now, @now, @hash, @parent, @installation, @content)`,
  );
  const replace = database.prepare(
    `UPDATE masthead_revision SET saved_at = @now, hash = @hash, installation = @installation, content = @content
     WHERE number = @number`,
  );
  return (content, now) => {
    const before = newest.get();
    const state = { now, hash: contentHash(content), installation, content };
    if (before?.hash === state.hash) return;
    const isSameSitting = before && now >= before.startedAt && now - before.startedAt < sitting;
    if (isSameSitting) replace.run({ ...state, number: before.number });
    else add.run({ ...state, parent: before?.hash ?? '' });
  };
}

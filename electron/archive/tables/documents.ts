import type { Database } from 'better-sqlite3';
import { emptyMasthead } from '../../../src/article';
import type { Masthead } from '../../../src/article';
import type { Settings } from '../../../src/contract';

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

/** Reads and writes the masthead, the settings and the person's own words; a new archive has empty ones. */
export function documentsOf(database: Database): Documents {
  const open = database.prepare<[string], string>('SELECT content FROM document WHERE name = ?').pluck();
  const save = database.prepare('INSERT OR REPLACE INTO document (name, saved_at, content) VALUES (?, ?, ?)');
  return {
    openMasthead: () => ({
      ...emptyMasthead(),
      ...(JSON.parse(open.get('masthead') ?? '{}') as Partial<Masthead>),
    }),
    saveMasthead: (masthead, now) => void save.run('masthead', now, JSON.stringify(masthead)),
    openSettings: () => JSON.parse(open.get('settings') ?? '{}') as KeptSettings,
    saveSettings: (settings, now) => void save.run('settings', now, JSON.stringify(settings)),
    openWords: () => JSON.parse(open.get('words') ?? '[]') as string[],
    saveWords: (words, now) => void save.run('words', now, JSON.stringify(words)),
  };
}

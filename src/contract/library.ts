import { z } from 'zod';
import type { Appointment, Article, ArticleId, ArticleKind, ArticleStatus } from '../article';
import type { ArgumentSchemas, Reply } from './call';

/** Lists and searches the archive. */
export interface LibraryCalls {
  'library:list': (query: LibraryQuery) => Reply<LibraryPage>;
  /** The texts that were removed and can be restored, the last removed first, a hundred at most. */
  'library:removed': (nothing: null) => Reply<RemovedText[]>;
}

export interface LibraryQuery {
  /** Words to find; empty for the latest articles first. Each word is a prefix. */
  words: string;
  /** At most this many rows, from `offset`. */
  limit: number;
  offset: number;
  /** Only texts whose appointment is not past at this time, the nearest first; milliseconds since 1970 UTC. */
  toComeFrom?: number;
}

export interface LibraryPage {
  total: number;
  rows: LibraryRow[];
}

export interface LibraryRow {
  id: ArticleId;
  kind: ArticleKind;
  status: ArticleStatus;
  language: string;
  headline: string;
  standfirst: string;
  /** The article's own date, local to its zone. */
  date: string;
  embargo: Article['embargo'];
  tags: string[];
  appointment: Appointment | null;
  /** When it was last saved, milliseconds since 1970 UTC. */
  savedAt: number;
  /** The passage that was found, cut in runs; null when nothing was searched. */
  snippet: SnippetRun[] | null;
  /** The disk damaged the text. */
  damaged?: true;
}

export interface SnippetRun {
  text: string;
  found: boolean;
}

/** A text that was removed. */
export interface RemovedText {
  id: ArticleId;
  headline: string;
  /** Milliseconds since 1970. */
  removedAt: number;
}

export const libraryArguments: ArgumentSchemas<LibraryCalls> = {
  'library:list': z.object({
    words: z.string().max(500),
    limit: z.int().min(1).max(500),
    offset: z.int().nonnegative(),
    toComeFrom: z.int().exactOptional(),
  }),
  'library:removed': z.null(),
};

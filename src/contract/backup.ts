import type { ArticleId } from '../article';

/** What is wrong in an archive or in a backup of one, and where. */
export type ArchiveFault =
  /** SQLite's own check, in its words. */
  | { kind: 'structure'; why: string }
  /** A state of a text is not what was written; `isNewest` when it is the text as it is now. */
  | { kind: 'text'; id: string; headline: string; revision: number; isNewest: boolean }
  /** A list's row of a text is not what was written. */
  | { kind: 'row'; id: string; headline: string }
  /** The masthead, the settings or the person's own words are not what was written. */
  | { kind: 'document'; name: string }
  /** The bytes of a picture are gone or altered; the headlines of the texts that show it. */
  | { kind: 'picture'; hash: string; why: 'missing' | 'altered'; texts: string[] };

/** A backup, as the proof that lies beside it says. Times are in milliseconds since 1970 UTC. */
export interface BackupLine {
  /** The name of its file. */
  name: string;
  madeAt: number;
  /** When it was last opened and compared; null when its proof is missing. */
  provedAt: number | null;
  /** Texts on the desk, and those that were removed and can be restored. */
  texts: number;
  removed: number;
  revisions: number;
  pictures: number;
  /** When a text of it was last changed; null for an empty archive. */
  lastChange: number | null;
  /** What the disk had altered in the archive then, and is so in its backup too; pictures that it had lost. */
  faults: number;
  picturesLost: number;
}

/** A text of a backup that can be taken back. */
export interface BackupText {
  id: ArticleId;
  headline: string;
  savedAt: number;
  isRemoved: boolean;
}

/** How far a backup, its proof or a restoring is. */
export interface BackupProgress {
  step: 'texts' | 'pictures' | 'proof';
  done: number;
  total: number;
}

/** What came back of a damaged archive, and what did not. */
export interface RecoveryReport {
  /** How many texts came back in their newest state. */
  whole: number;
  /** Texts whose newest state is lost or altered, and that came back in an earlier one, of this time. */
  earlier: { id: ArticleId; headline: string; savedAt: number }[];
  /** Texts of which only words can be read: they are kept as they are, and the desk shows these words. */
  words: { id: ArticleId; headline: string }[];
  /** Texts that did not come back, by what is left of their names; the number counts the texts of the archive. */
  lost: { number: number; id: ArticleId | null; headline: string | null }[];
  revisions: number;
  pictures: number;
  /** Pictures that are gone or altered; the headlines of the texts that show them. */
  picturesLost: { hash: string; texts: string[] }[];
  /** The group's masthead, the settings and the personal words, where they were altered. */
  documentsLost: string[];
  /** How much of the file's end is missing, in parts of it: texts that lay there cannot be named. */
  missingShare: number;
}

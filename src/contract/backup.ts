import { z } from 'zod';
import type { Article, ArticleId } from '../article';
import type { ArgumentSchemas, Reply } from './call';
import type { Problem } from './problems';

/** What is wrong in an archive or in a backup of one, and where. */
export type ArchiveFault =
  /** What SQLite's own check reports, in its words. */
  | { kind: 'structure'; why: string }
  /** A revision of a text is not what was written; `isNewest` when it is the newest. */
  | { kind: 'text'; id: string; headline: string; revision: number; isNewest: boolean }
  /** A list's row of a text is not what was written. */
  | { kind: 'row'; id: string; headline: string }
  /** The masthead, the settings or the person's own words are not what was written. */
  | { kind: 'document'; name: string }
  /** The bytes of a picture are gone or altered; the headlines of the texts that show it. */
  | { kind: 'picture'; hash: string; why: 'missing' | 'altered'; texts: string[] };

/** Why a backup is kept: it was made by hand, or a person chose to keep it. */
export const keptFor = ['hand', 'choice'] as const;

/** A backup, as its proof file describes it. Times are in milliseconds since 1970 UTC. */
export interface BackupLine {
  /** The name of its file. */
  name: string;
  madeAt: number;
  /** When it was last compared with the archive; null when its proof is missing. */
  provedAt: number | null;
  /** Null for one that later ones replace. */
  keptFor: (typeof keptFor)[number] | null;
  /** Texts on the desk, and texts in the trash. */
  texts: number;
  removed: number;
  revisions: number;
  pictures: number;
  /** When a text of it was last changed; null for an empty archive. */
  lastChange: number | null;
  /** Faults of the archive at that time, which its backup shares, and pictures that it had lost. */
  faults: number;
  picturesLost: number;
}

/** A text of a backup that can be restored. */
export interface BackupText {
  id: ArticleId;
  headline: string;
  savedAt: number;
  isRemoved: boolean;
}

/** How far a backup, its proof, a restoring or a move is. */
export interface BackupProgress {
  step: 'texts' | 'pictures' | 'proof' | 'backups';
  done: number;
  total: number;
}

/** What was recovered of a damaged archive, and what was not. */
export interface RecoveryReport {
  /** How many texts were recovered in their newest revision. */
  whole: number;
  /** Texts whose newest revision is lost or altered, recovered in an earlier one, of this time. */
  earlier: { id: ArticleId; headline: string; savedAt: number }[];
  /**
   * Texts recovered in a sound revision, of this time, whose row that names the newest revision is lost: there may have been a
   * later one.
   */
  uncertain: { id: ArticleId; headline: string; savedAt: number }[];
  /** Texts of which only words can be read: they are kept as they are, and the desk shows these words. */
  words: { id: ArticleId; headline: string }[];
  /** Texts that were not recovered, by what is left of their names; the number counts the texts of the archive. */
  lost: { number: number; id: ArticleId | null; headline: string | null }[];
  revisions: number;
  pictures: number;
  /** Pictures that are gone or altered; the headlines of the texts that show them. */
  picturesLost: { hash: string; texts: string[] }[];
  /** The group's masthead, the settings and the personal words, where they were altered. */
  documentsLost: string[];
  /** Whether the last write before a crash is damaged: the last saves may be missing. */
  savesMissing: boolean;
  /** What fraction of the file is missing at its end: texts that lay there cannot be named. */
  missingShare: number;
}

/** Backups of the open archive, its checks, and its recovery. */
export interface BackupCalls {
  'backup:state': (nothing: null) => Reply<BackupState>;
  /** Makes a backup in every folder of backups that is there, to be kept; answers when all are proved. */
  'backup:now': (nothing: null) => Reply<BackupState>;
  /** Keeps a backup until the person says otherwise, or lets later ones replace it. */
  'backup:keep': (backup: NamedBackup & { isKept: boolean }) => Reply<BackupState>;
  'backup:cancel': (nothing: null) => Reply<null>;
  /** Has the person choose a second folder, and makes a backup there. */
  'backup:choose-place': (nothing: null) => Reply<BackupState>;
  /** Forgets the second folder; its files stay. */
  'backup:forget-place': (nothing: null) => Reply<BackupState>;
  /** Switches automatic backups on or off. */
  'backup:automatic': (isAutomatic: boolean) => Reply<BackupState>;
  /** Shows a folder of backups in the system's file manager. */
  /** Whether backups in the second place hold the press list too. */
  'backup:people': (isThere: boolean) => Reply<BackupState>;
  'backup:show': (folder: string) => Reply<null>;
  'backup:texts': (backup: NamedBackup) => Reply<BackupText[]>;
  /** Reads a text of a backup. */
  'backup:read-text': (text: NamedBackup & { id: ArticleId }) => Reply<Article>;
  /** Restores a text of a backup into the open archive. */
  'backup:take-text': (text: NamedBackup & { id: ArticleId }) => Reply<RestoredText>;
  /** Restores a whole backup: the present archive is kept beside, under the name answered, and the desk starts again. */
  'backup:restore': (backup: NamedBackup) => Reply<{ kept: string }>;
  /** Makes an archive of what can be read of the damaged one, beside it. */
  'backup:recover': (nothing: null) => Reply<RecoveryReport>;
  /** Continues with the recovered archive; the damaged one is kept beside it. */
  'backup:go-on-recovered': (nothing: null) => Reply<{ kept: string }>;
}

export interface BackupEvents {
  /** The progress of a backup, automatic or ordered; null when it has ended. */
  'backup:progress': BackupProgress | null;
  /** Something is wrong with the backups: the last proof is old, or faults were found in the archive. */
  'backup:concern': BackupConcern;
}

/** A warning about the backups. */
export type BackupConcern =
  | { kind: 'old'; place: BackupPlace['kind']; provedAt: number | null }
  | { kind: 'faults'; faults: ArchiveFault[] };

/** The folders of backups and their state. */
export interface BackupState {
  /** The folder of the archive. */
  archive: string;
  isAutomatic: boolean;
  /** Whether backups in the second place hold the press list too; not until the person wants it. */
  peopleInSecond: boolean;
  isRunning: boolean;
  places: BackupPlace[];
  /** Faults that the checks have found, and when the whole archive was last checked; null for not yet. */
  faults: ArchiveFault[];
  checkedAt: number | null;
}

/** A folder of backups. */
export interface BackupPlace {
  /** Beside the archive; chosen by the person; or left there by an earlier archive of this name. */
  kind: 'own' | 'second' | 'earlier';
  folder: string;
  isThere: boolean;
  /** When a backup in it was last proved, even if its stick is away; null for never. */
  provedAt: number | null;
  /** The last made first. */
  backups: BackupLine[];
  /** Why the last backup there failed; null when it did not. */
  problem: Problem | null;
}

/** A backup, by its folder and the name of its file. */
export interface NamedBackup {
  folder: string;
  name: string;
}

/** What became of a text that was restored. */
export interface RestoredText {
  id: ArticleId;
  headline: string;
  how: 'created' | 'returned' | 'revised' | 'same';
}

const named = { folder: z.string().max(4096), name: z.string().regex(/^[0-9-]+\.sqlite$/) };

export const backupArguments: ArgumentSchemas<BackupCalls> = {
  'backup:state': z.null(),
  'backup:now': z.null(),
  'backup:cancel': z.null(),
  'backup:choose-place': z.null(),
  'backup:forget-place': z.null(),
  'backup:automatic': z.boolean(),
  'backup:people': z.boolean(),
  'backup:show': z.string().max(4096),
  'backup:keep': z.object({ ...named, isKept: z.boolean() }),
  'backup:texts': z.object(named),
  'backup:read-text': z.object({ ...named, id: z.uuid() }),
  'backup:take-text': z.object({ ...named, id: z.uuid() }),
  'backup:restore': z.object(named),
  'backup:recover': z.null(),
  'backup:go-on-recovered': z.null(),
};

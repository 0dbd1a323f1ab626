import { z } from 'zod';
import type { Article, ArticleId } from '../article';
import type { ArgumentSchemas, Reply } from './call';
import type { Problem } from './problems';

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

/** Why a backup is not thinned: it was made by hand, or a person chose to keep it. */
export const keptFor = ['hand', 'choice'] as const;

/** A backup, as the proof that lies beside it says. Times are in milliseconds since 1970 UTC. */
export interface BackupLine {
  /** The name of its file. */
  name: string;
  madeAt: number;
  /** When it was last opened and compared; null when its proof is missing. */
  provedAt: number | null;
  /** Null for one that gives way to later ones. */
  keptFor: (typeof keptFor)[number] | null;
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

/** How far a backup, its proof, a restoring or a move is. */
export interface BackupProgress {
  step: 'texts' | 'pictures' | 'proof' | 'backups';
  done: number;
  total: number;
}

/** What came back of a damaged archive, and what did not. */
export interface RecoveryReport {
  /** How many texts came back in their newest state. */
  whole: number;
  /** Texts whose newest state is lost or altered, and that came back in an earlier one, of this time. */
  earlier: { id: ArticleId; headline: string; savedAt: number }[];
  /**
   * Texts that came back in a sound state, of this time, while the row that says which is their last was lost: nothing tells whether
   * there was a later one.
   */
  uncertain: { id: ArticleId; headline: string; savedAt: number }[];
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
  /** Whether the last writing before a sudden end is damaged: the last saves may be missing. */
  savesMissing: boolean;
  /** How much of the file's end is missing, in parts of it: texts that lay there cannot be named. */
  missingShare: number;
}

/** Backups of the open archive, the check of what it holds, and the ways back. */
export interface BackupCalls {
  'backup:state': (nothing: null) => Reply<BackupState>;
  /** Backs the archive up into every folder of backups that is there, now, for good; answered when all is proved. */
  'backup:now': (nothing: null) => Reply<BackupState>;
  /** Keeps a backup until the person says otherwise, or lets it give way to later ones again. */
  'backup:keep': (backup: NamedBackup & { isKept: boolean }) => Reply<BackupState>;
  'backup:cancel': (nothing: null) => Reply<null>;
  /** Has the person choose a second place, and backs the archive up into it. */
  'backup:choose-place': (nothing: null) => Reply<BackupState>;
  /** Forgets the second place; what lies there stays. */
  'backup:forget-place': (nothing: null) => Reply<BackupState>;
  /** Whether the archive is backed up by itself. */
  'backup:automatic': (isAutomatic: boolean) => Reply<BackupState>;
  /** Shows a folder of backups in the system's file manager. */
  'backup:show': (folder: string) => Reply<null>;
  'backup:texts': (backup: NamedBackup) => Reply<BackupText[]>;
  /** One text of a backup to be read. */
  'backup:read-text': (text: NamedBackup & { id: ArticleId }) => Reply<Article>;
  /** Takes one text of a backup into the open archive. */
  'backup:take-text': (text: NamedBackup & { id: ArticleId }) => Reply<TakenBack>;
  /** Goes back to a backup as a whole: the archive of today is kept beside, under the name that is answered, and the desk starts again. */
  'backup:restore': (backup: NamedBackup) => Reply<{ kept: string }>;
  /** Makes an archive of what can be read of the damaged one, beside it. */
  'backup:recover': (nothing: null) => Reply<RecoveryReport>;
  /** Goes on with the recovered archive; the damaged one is kept beside. */
  'backup:go-on-recovered': (nothing: null) => Reply<{ kept: string }>;
}

export interface BackupEvents {
  /** A backup goes on, by itself or on a person's order; null when it has ended. */
  'backup:progress': BackupProgress | null;
  /** The backups are not as they should be: the last proof is old, or faults were found in the archive. */
  'backup:concern': BackupConcern;
}

/** What a person should be told of the backups without asking. */
export type BackupConcern =
  | { kind: 'old'; place: BackupPlace['kind']; provedAt: number | null }
  | { kind: 'faults'; faults: ArchiveFault[] };

/** Where backups lie and what became of them. */
export interface BackupState {
  /** The folder of the archive. */
  archive: string;
  isAutomatic: boolean;
  isRunning: boolean;
  places: BackupPlace[];
  /** What the checks have found in the archive, and when all of it was last looked at; null for not yet. */
  faults: ArchiveFault[];
  checkedAt: number | null;
}

/** A folder of backups. */
export interface BackupPlace {
  /** Beside the archive; chosen by the person; or left beside it by an earlier archive of this name. */
  kind: 'own' | 'second' | 'earlier';
  folder: string;
  isThere: boolean;
  /** When a backup in it was last proved, also of a stick that is away; null for never. */
  provedAt: number | null;
  /** The last made first. */
  backups: BackupLine[];
  /** Why the last backup into it failed; null when it did not. */
  problem: Problem | null;
}

/** A backup, by its folder and the name of its file. */
export interface NamedBackup {
  folder: string;
  name: string;
}

/** What became of a text that was taken back. */
export interface TakenBack {
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
  'backup:show': z.string().max(4096),
  'backup:keep': z.object({ ...named, isKept: z.boolean() }),
  'backup:texts': z.object(named),
  'backup:read-text': z.object({ ...named, id: z.uuid() }),
  'backup:take-text': z.object({ ...named, id: z.uuid() }),
  'backup:restore': z.object(named),
  'backup:recover': z.null(),
  'backup:go-on-recovered': z.null(),
};

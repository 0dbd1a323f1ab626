import { z } from 'zod';
import { articleSchema, mastheadSchema } from '../article';
import type { Article, Masthead } from '../article';
import type { ArgumentSchemas, Reply } from './call';
import type { ArchiveReplaced } from './problems';

/** An archive that was open on this machine. The list is the program's, not an archive's. */
export interface KnownArchive {
  folder: string;
  /** The group's name in its masthead; "" where it has none. */
  name: string;
  isOpen: boolean;
  /** Whether its folder is there now: a stick may be away. */
  isThere: boolean;
}

/** A copy of the archive in another folder, compared with it and found equal. */
export interface ArchiveMoved {
  /** The folder of the copy, and the old one, which stays as it was. */
  to: string;
  from: string;
  texts: number;
  revisions: number;
  pictures: number;
  backups: number;
  /** Pictures that were lost or altered before the move. */
  picturesLost: number;
}

/**
 * Where the archive lies, and the other archives of this machine. Opening another saves everything, closes the window and
 * starts the program again. The main process asks the person by the system's dialogs.
 */
export interface ArchivesCalls {
  'archives:known': (nothing: null) => Reply<KnownArchive[]>;
  /** Opens a known archive. */
  'archives:open': (folder: string) => Reply<null>;
  /** Has the person choose a folder: the archive in it is opened; in an empty one, a new one is begun if they say so. */
  'archives:open-other': (nothing: null) => Reply<null>;
  /** Has the person choose an empty folder, and begins a new archive there. */
  'archives:begin': (nothing: null) => Reply<null>;
  /** Removes an archive from the list; no file is touched. */
  'archives:forget': (folder: string) => Reply<KnownArchive[]>;
  /** Has the person choose where the archive should go; answers the folder that it will have. */
  'archives:choose-move': (nothing: null) => Reply<string>;
  /** Copies the archive there and compares it; the program then opens the copy, and the old folder is marked as moved. */
  'archives:move': (order: { to: string; withBackups: boolean }) => Reply<ArchiveMoved>;
  /** Stops the copying; nothing of the copy stays. */
  'archives:cancel-move': (nothing: null) => Reply<null>;
  /**
   * Continues with the open archive, or with the one that now lies in its place; the other is kept beside, under the name answered, and the
   * desk starts again. What could not be saved goes into the open one.
   */
  'archives:settle': (choice: { keep: KeptVersion; unsaved: Unsaved }) => Reply<{ kept: string }>;
}

/** The text on the sheet and the masthead, where they could not be saved. */
export interface Unsaved {
  article?: Article | undefined;
  masthead?: Masthead | undefined;
}

/** With which of two archives to continue: the open one, or the one put in its place. */
export type KeptVersion = 'ours' | 'theirs';

export interface ArchivesEvents {
  /**
   * Another program replaced or removed the open archive's file; `kept` is the folder beside that holds what was
   * saved, null where it could not be made. Null once the archive's own file is back.
   */
  'archives:replaced': { how: ArchiveReplaced; kept: string | null } | null;
}

const folder = z.string().min(1).max(4096);

export const archivesArguments: ArgumentSchemas<ArchivesCalls> = {
  'archives:known': z.null(),
  'archives:open': folder,
  'archives:open-other': z.null(),
  'archives:begin': z.null(),
  'archives:forget': folder,
  'archives:choose-move': z.null(),
  'archives:move': z.object({ to: folder, withBackups: z.boolean() }),
  'archives:cancel-move': z.null(),
  'archives:settle': z.object({
    keep: z.enum(['ours', 'theirs']),
    unsaved: z.object({ article: articleSchema.optional(), masthead: mastheadSchema.optional() }),
  }),
};

import { z } from 'zod';
import type { ArgumentSchemas, Reply } from './call';
import type { Notice } from './notices';
import type { Problem } from './problems';

/** The window itself: opening, closing, failing and filling the screen. */
export interface DeskCalls {
  'desk:start': (nothing: null) => Reply<DeskStart>;
  /** The desk has saved everything; the window may close. */
  'desk:flushed': (nothing: null) => Reply<null>;
  /** A part of the desk failed and all is saved: the page may be loaded again. The fault never contains a text. */
  'desk:broken': (fault: string) => Reply<null>;
  /** Shows the folder that holds the archive in the system's file manager; the window never learns its path. */
  'desk:show-archive': (nothing: null) => Reply<null>;
  /** Makes the window fill the screen, or restores its size and place. */
  'desk:full-screen': (nothing: null) => Reply<null>;
}

export interface DeskEvents {
  /** The progress of updating an archive of an earlier version, sent until the desk opens. */
  'desk:updating': { done: number; total: number };
  /** The window is about to close: save what is unsaved, then call desk:flushed. */
  'desk:flush': null;
  /** A menu entry or its shortcut was used. */
  'desk:command': DeskCommand;
  /** The menus' "paste without formatting": the words to put where the caret is. */
  'desk:paste-plain': string;
  /** The menus' "undo" and "redo", for the place where one writes. */
  'desk:undo-command': UndoCommand;
}

export const deskArguments: ArgumentSchemas<DeskCalls> = {
  'desk:start': z.null(),
  'desk:flushed': z.null(),
  'desk:broken': z.string().max(4000),
  'desk:show-archive': z.null(),
  'desk:full-screen': z.null(),
};

/** What the desk is told when it opens. */
export interface DeskStart {
  /** Why the archive can only be read; null when it can be written to. */
  readOnly: Problem | null;
  /** Notices about the archive. */
  notices: Notice[];
  /** Why the page is loaded again: its process ended, it no longer answered, a part of it failed; null at the first time. */
  reloadReason: 'gone' | 'hung' | 'broken' | null;
  /** Whether that happened more than once in a short time: the text itself may be the reason. */
  isRepeated: boolean;
}

/** A step of the undo history. */
export type UndoCommand = 'undo' | 'redo';

/** What menus, keys, buttons and the palette can ask of the desk. */
export type DeskCommand =
  | 'new'
  | 'new-article'
  | 'new-leaflet'
  | 'new-page'
  | 'trash'
  | 'calendar'
  | 'pictures'
  | 'next-pane'
  | 'previous-pane'
  | 'import'
  | 'import-folder'
  | 'import-report'
  | 'export'
  | 'publish'
  | 'outbox'
  | 'site'
  | 'settings'
  | 'open-archive'
  | 'new-archive'
  | 'move-archive'
  | 'palette'
  | 'acts'
  | 'find'
  | 'replace'
  | 'replace-in-texts'
  | 'find-next'
  | 'find-previous'
  | 'search'
  | 'polish'
  | 'checks'
  | 'check-next'
  | 'check-previous'
  | 'toggle-library'
  | 'toggle-outline'
  | 'toggle-proof'
  | 'print-leaflet'
  | 'toggle-focus'
  | 'toggle-spaces'
  | 'full-screen'
  | 'guide'
  | 'shortcuts';

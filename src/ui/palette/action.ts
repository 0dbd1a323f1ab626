import type { DeskCommand } from '../../contract';
import type { Desk } from '../desk/create-desk';
import type { Messages } from '../../messages';

/** An action that the palette can run. */
export interface Action {
  /** Identifies it among the recent actions, which the settings keep. */
  name: string;
  title: (messages: Messages) => string;
  /** Its group, shown before its title. */
  group: (messages: Messages) => string;
  /** Other words by which people look for it. */
  aliases?: (messages: Messages) => string;
  /** Its shortcut; "" when it has none. */
  keys: string;
  /** Whether it can be run now; always, when left out. */
  isAvailable?: (desk: Desk) => boolean;
  /** Whether it is none of the recent actions afterwards: these are kept in the archive, which names no folder and nobody. */
  isNotKept?: boolean;
  /** Whether it is listed only when it matches a query, as one of many of its kind. */
  onlyWhenSearched?: boolean;
  run: (desk: Desk, runCommand: (name: DeskCommand) => void) => void;
}

/** Available while a text is on the sheet. */
export function hasText({ editing }: Desk): boolean {
  return editing.current.get() !== null;
}

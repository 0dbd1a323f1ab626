import type { DeskCommand } from '../../contract';
import type { Desk } from '../desk/create-desk';
import type { Words } from '../words/words';

/** Something that the palette can do for the person. */
export interface Action {
  /** Its own name, by which it is remembered among the last ones. */
  name: string;
  title: (words: Words) => string;
  /** What it belongs to, shown before its title. */
  group: (words: Words) => string;
  /** What else people call it, in both languages. */
  also?: string;
  /** Its shortcut, "" when it has none. */
  keys: string;
  /** Whether it can be done now; always, when it does not say. */
  isOffered?: (desk: Desk) => boolean;
  /** Listed only once one looks for it: one of many of its kind. */
  isMinor?: boolean;
  run: (desk: Desk, command: (name: DeskCommand) => void) => void;
}

/** What needs a text on the sheet. */
export function hasText({ articles }: Desk): boolean {
  return articles.current.get() !== null;
}

import type { Plugin } from '@tiptap/pm/state';
import type { PasteContext } from '../paste/paste-context';
import { pastingInNote } from '../paste/use-paste';
import { caretSync } from '../caret-sync';
import { spacesOfNote } from '../spaces/visible-spaces';
import { typingPlugin } from '../typing';
import type { TypingOptions } from '../typing';

/** What the words of a note follow, as those of the text do. */
export interface NoteRules extends TypingOptions {
  spaces: () => boolean;
  paste?: PasteContext;
}

/** Typing, visible spaces and pasting for a note, made anew for each note that is opened. */
export function noteRules({ language, house, spaces, paste }: NoteRules): Plugin[] {
  const rules = [typingPlugin({ language, house }), spacesOfNote({ shown: spaces })];
  return [caretSync(), ...(paste ? pastingInNote(paste) : []), ...rules];
}

import type { Plugin } from '@tiptap/pm/state';
import { noteWords } from './note-words';
import type { NoteWords } from './note-words';

/** What the notes ask of the editor around them; read at each use, so that it can change. */
export interface NotesOptions {
  words: () => NoteWords;
  language: () => string;
  /** How many notes the article has before this text's first. */
  before: () => number;
  /** Rules of typing for the words of a note, made anew for each note that is opened. */
  typing: () => readonly Plugin[];
  /** Told how many notes the text has, when that changes. */
  onCount: (notes: number) => void;
  /** Notes with words went with the text around them; `putBack` brings them back where they were. */
  onLost: (count: number, putBack: () => void) => void;
}

/** The notes of an editor that asks for nothing more. */
export const plainNotes: NotesOptions = {
  words: () => noteWords('fr'),
  language: () => 'fr',
  before: () => 0,
  typing: () => [],
  onCount: () => undefined,
  onLost: () => undefined,
};

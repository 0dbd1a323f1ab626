import type { Plugin } from '@tiptap/pm/state';
import { useMemo, useRef } from 'react';
import { spacesOfNote } from '../decorations/visible-spaces';
import type { PasteContext } from '../paste/paste-context';
import { pastingInNote } from '../paste/paste-plugin';
import { caretSync } from '../typing/caret-sync';
import { typographyPlugin } from '../typing/typography';
import type { TypographyOptions } from '../typing/typography';
import { noteWords } from './note-words';
import type { NoteWords } from './note-words';

/** What the notes ask of the editor around them; read at each use, so that it can change. */
export interface NotesOptions {
  words: () => NoteWords;
  language: () => string;
  /** How many notes the article has before this text's first. */
  before: () => number;
  /** Rules of typing for the words of a note, made anew for each note that is opened. */
  plugins: () => readonly Plugin[];
  /** Told how many notes the text has, when that changes. */
  onCount: (notes: number) => void;
  /** Notes with words went with the text around them; `putBack` brings them back where they were. */
  onLost: (count: number, putBack: () => void) => void;
}

/** The notes of an editor that asks for nothing more. */
export const defaultNotesOptions: NotesOptions = {
  words: () => noteWords('fr'),
  language: () => 'fr',
  before: () => 0,
  plugins: () => [],
  onCount: () => undefined,
  onLost: () => undefined,
};

/** What a text's notes need of the desk around it. */
export interface NotesContext {
  /** How many notes the article has before this text's first. */
  before: number;
  /** Told how many notes the text has, when that changes. */
  onCount: (notes: number) => void;
  /** Notes with words were deleted with the text around them; `putBack` brings them back. */
  onLost: (count: number, putBack: () => void) => void;
}

/** What the notes ask, answered from the latest of the editor's props. */
export function useNotes(
  props: { interfaceLanguage: 'fr' | 'en'; language: string; notes?: NotesContext },
  plugins: NotesOptions['plugins'],
): NotesOptions {
  const latest = useRef(props);
  latest.current = props;
  const makePlugins = useRef(plugins);
  makePlugins.current = plugins;
  return useMemo(
    () => ({
      words: () => noteWords(latest.current.interfaceLanguage),
      language: () => latest.current.language,
      before: () => latest.current.notes?.before ?? 0,
      plugins: () => makePlugins.current(),
      onCount: (count) => latest.current.notes?.onCount(count),
      onLost: (count, putBack) => latest.current.notes?.onLost(count, putBack),
    }),
    [],
  );
}

/** What the words of a note follow, as those of the text do. */
interface NotePluginsContext extends TypographyOptions {
  spaces: () => boolean;
  paste?: PasteContext;
}

/** Typing, visible spaces and pasting for a note, made anew for each note that is opened. */
export function notePlugins({ language, house, spaces, paste }: NotePluginsContext): Plugin[] {
  const rules = [typographyPlugin({ language, house }), spacesOfNote({ shown: spaces })];
  return [caretSync(), ...(paste ? pastingInNote(paste) : []), ...rules];
}

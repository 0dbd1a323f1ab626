import type { Plugin } from '@tiptap/pm/state';
import { useMemo, useRef } from 'react';
import { spacesOfNote } from '../typing/visible-spaces';
import type { PasteContext } from '../paste/paste-context';
import { pastingInNote } from '../paste/paste-plugin';
import { caretSync } from '../typing/caret-sync';
import { typographyPlugin } from '../typing/typography';
import type { TypographyOptions } from '../typing/typography';
import { messagesIn } from '../../messages';
import type { Language, Messages } from '../../messages';

/** What the notes read of the editor around them, at each use. */
export interface NotesOptions {
  messages: () => Messages['note'];
  language: () => string;
  /** How many notes the article has before this text. */
  before: () => number;
  /** The plugins of a note's editor, created for each note that is opened. */
  plugins: () => readonly Plugin[];
  /** Called when the number of notes changes. */
  onCount: (notes: number) => void;
  /** Called when notes with text were deleted; `putBack` restores them. */
  onLost: (count: number, putBack: () => void) => void;
}

/** The options of an editor without notes of its own. */
export const defaultNotesOptions: NotesOptions = {
  messages: () => messagesIn('fr').note,
  language: () => 'fr',
  before: () => 0,
  plugins: () => [],
  onCount: () => undefined,
  onLost: () => undefined,
};

/** What a text's notes need of the window around the editor. */
export interface NotesContext {
  /** How many notes the article has before this text. */
  before: number;
  /** Called when the number of notes changes. */
  onCount: (notes: number) => void;
  /** Called when notes with text were deleted; `putBack` restores them. */
  onLost: (count: number, putBack: () => void) => void;
}

/** The options of the notes, which read the latest props. */
export function useNotes(
  props: { interfaceLanguage: Language; language: string; notes?: NotesContext },
  plugins: NotesOptions['plugins'],
): NotesOptions {
  const latest = useRef(props);
  latest.current = props;
  const makePlugins = useRef(plugins);
  makePlugins.current = plugins;
  return useMemo(
    () => ({
      messages: () => messagesIn(latest.current.interfaceLanguage).note,
      language: () => latest.current.language,
      before: () => latest.current.notes?.before ?? 0,
      plugins: () => makePlugins.current(),
      onCount: (count) => latest.current.notes?.onCount(count),
      onLost: (count, putBack) => latest.current.notes?.onLost(count, putBack),
    }),
    [],
  );
}

/** What the plugins of a note read. */
interface NotePluginsContext extends TypographyOptions {
  spaces: () => boolean;
  paste?: PasteContext;
}

/** The plugins of a note's editor: caret, pasting, typography and visible spaces. */
export function notePlugins({ language, house, spaces, paste }: NotePluginsContext): Plugin[] {
  const rules = [typographyPlugin({ language, house }), spacesOfNote({ shown: spaces })];
  return [caretSync(), ...(paste ? pastingInNote(paste) : []), ...rules];
}

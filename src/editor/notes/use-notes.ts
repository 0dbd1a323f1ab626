import { useMemo, useRef } from 'react';
import { noteWords } from './note-words';
import type { NotesOptions } from './notes-options';

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
  plugins: NotesOptions['typing'],
): NotesOptions {
  const latest = useRef(props);
  latest.current = props;
  const given = useRef(plugins);
  given.current = plugins;
  return useMemo(
    () => ({
      words: () => noteWords(latest.current.interfaceLanguage),
      language: () => latest.current.language,
      before: () => latest.current.notes?.before ?? 0,
      typing: () => given.current(),
      onCount: (count) => latest.current.notes?.onCount(count),
      onLost: (count, putBack) => latest.current.notes?.onLost(count, putBack),
    }),
    [],
  );
}

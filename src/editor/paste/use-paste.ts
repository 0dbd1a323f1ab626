import type { Plugin } from '@tiptap/pm/state';
import { useMemo, useRef } from 'react';
import { comingPlugin } from './coming';
import type { PasteContext } from './paste-context';
import { pastePlugin } from './paste-plugin';

/** What pasting asks, answered from the latest of the editor's props. */
export function usePaste(props: Omit<PasteContext, 'language'> & { language: string }): PasteContext {
  const latest = useRef(props);
  latest.current = props;
  return useMemo(
    () => ({
      language: () => latest.current.language,
      readCopied: (copied) => latest.current.readCopied(copied),
      knowsWord: (word) => latest.current.knowsWord(word),
      onPasted: (pasted) => latest.current.onPasted(pasted),
    }),
    [],
  );
}

/** Pasting for a note, which has an editor of its own. */
export function pastingInNote(context: PasteContext): Plugin[] {
  return [comingPlugin(), pastePlugin(context)];
}

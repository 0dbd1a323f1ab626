import { useMemo, useRef } from 'react';
import type { Block, KnowsWord } from '../../article';

/** What another program copied, to be read outside of the window. */
export interface Copied {
  html: string;
  rtf: string;
  language: string;
}

/** What came of it: blocks, and how many things of which kind stayed behind. */
export interface PastedText {
  blocks: Block[];
  left: readonly { what: string; count: number }[];
}

/** What there is to say about a paste once it is in the text. */
export interface Pasted {
  left: PastedText['left'];
  /** How many notes typed by hand came with it, and what makes real ones of them. */
  notes: number;
  makeNotes: () => void;
}

/** What pasting asks of the editor around it; read at each use, so that it can change. */
export interface PasteContext {
  language: () => string;
  /** Reads a foreign copy and keeps its pictures; null when it cannot be read. */
  readCopied: (copied: Copied) => Promise<PastedText | null>;
  /** Whether the dictionary knows a word; null when there is none. */
  knowsWord: KnowsWord;
  onPasted: (pasted: Pasted) => void;
}

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

import { useMemo, useRef } from 'react';
import type { Block, KnowsWord } from '../../article';

/** What another program copied, to be read by the importer. */
export interface ClipboardContent {
  html: string;
  rtf: string;
  language: string;
}

/** The result: blocks, and how many things of which kind could not be read. */
export interface PastedText {
  blocks: Block[];
  leftOut: readonly { what: string; count: number }[];
}

/** What is reported of a paste once it is inserted. */
export interface Pasted {
  notRead: PastedText['leftOut'];
  /** How many typed notes ("[1] …") it contains, and what converts them. */
  notes: number;
  makeNotes: () => void;
}

/** What pasting reads of the editor around it, at each use. */
export interface PasteContext {
  language: () => string;
  /** Reads a copy of another program and stores its pictures; null when it cannot be read. */
  readClipboard: (copied: ClipboardContent) => Promise<PastedText | null>;
  /** Whether the dictionary knows a word; null when there is no dictionary. */
  knowsWord: KnowsWord;
  onPasted: (pasted: Pasted) => void;
  /** May handle a paste as more than text, such as a whole release; answers whether it did. */
  takePaste?: ((event: ClipboardEvent) => boolean) | undefined;
}

/** The paste context, which reads the latest props. */
export function usePaste(props: Omit<PasteContext, 'language'> & { language: string }): PasteContext {
  const latest = useRef(props);
  latest.current = props;
  return useMemo(
    () => ({
      language: () => latest.current.language,
      readClipboard: (copied) => latest.current.readClipboard(copied),
      knowsWord: (word) => latest.current.knowsWord(word),
      onPasted: (pasted) => latest.current.onPasted(pasted),
      takePaste: (event) => latest.current.takePaste?.(event) ?? false,
    }),
    [],
  );
}

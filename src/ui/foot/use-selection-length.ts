import { useEffect, useState } from 'react';
import { countWords, lengthOfBlocks } from '../../article';
import type { Length } from '../../article';
import type { Draft } from '../article/draft';
import { useDesk } from '../use-desk';

/** Milliseconds of rest after which a selection is counted. */
const rest = 120;

/** How long what is selected on the sheet is, counted when the hand rests; null when nothing is. */
export function useSelectionLength(): Length | null {
  const { articles } = useDesk();
  const [length, setLength] = useState<Length | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting = 0;
    const count = () => {
      const draft = articles.current.get()?.draft;
      setLength(draft ? selectedLength(draft) : null);
    };
    const soon = () => {
      clearTimeout(timer);
      cancelIdleCallback(waiting);
      timer = setTimeout(() => (waiting = requestIdleCallback(count, { timeout: 500 })), rest);
    };
    document.addEventListener('selectionchange', soon);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(waiting);
      document.removeEventListener('selectionchange', soon);
    };
  }, [articles]);
  return length;
}

function selectedLength(draft: Draft): Length | null {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) {
    const text = field.value.slice(field.selectionStart, field.selectionEnd);
    return text && field.closest('.sheet') ? { words: countWords(text), characters: text.length } : null;
  }
  const blocks = draft.editor('body')?.selected() ?? draft.editor('notesToEditors')?.selected();
  const length = blocks && lengthOfBlocks(blocks);
  return length && length.characters > 0 ? length : null; // A picture chosen alone has no words to count.
}

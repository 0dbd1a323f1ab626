import { useEffect, useState } from 'react';
import { countWords, lengthOfBlocks } from '../../article';
import type { Length } from '../../article';
import type { Draft } from '../article/draft';
import { createRest } from '../rest';
import { useDesk } from '../use-desk';

/** Milliseconds of rest after which a selection is counted. */
const pause = 120;

/** How long what is selected on the sheet is, counted when the hand rests; null when nothing is. */
export function useSelectionLength(): Length | null {
  const { articles } = useDesk();
  const [length, setLength] = useState<Length | null>(null);
  useEffect(() => {
    const rest = createRest(() => {
      const draft = articles.current.get()?.draft;
      setLength(draft ? selectedLength(draft) : null);
    }, pause);
    document.addEventListener('selectionchange', rest.touch);
    return () => {
      rest.cancel();
      document.removeEventListener('selectionchange', rest.touch);
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

import { useEffect, useRef, useState } from 'react';
import type { OutlineLine } from '../../editor';
import type { Draft } from '../article/draft';
import { debounceUntilIdle } from '../kit/typing/idle-debounce';

/** The lines of the outline, and the index of the one with the caret (-1: before the first). */
interface Outline {
  lines: readonly OutlineLine[];
  current: number;
}

/** Milliseconds from the last key to reading the outline again. */
const readDelay = 120;

/** The outline of an article, read again after a pause, once the browser is idle. */
export function useOutline(draft: Draft): Outline & { refresh: () => void } {
  const [outline, setOutline] = useState<Outline>({ lines: [], current: -1 });
  const refresh = useRef<() => void>(() => undefined);
  useEffect(() => {
    let unsubscribeCaret: (() => void) | undefined;
    const read = () => {
      const text = draft.editor('body')?.outline;
      if (!text) return debounced.trigger();
      unsubscribeCaret ??= text.onCaret(debounced.trigger);
      const lines = text.read();
      const caret = text.caret();
      const current = lines.findLastIndex(({ at }) => at <= caret);
      setOutline((before) => keepUnchanged(before, { lines, current }));
    };
    const debounced = debounceUntilIdle(read, readDelay);
    refresh.current = read;
    const unsubscribe = draft.onChange(debounced.trigger);
    read();
    return () => {
      debounced.cancel();
      unsubscribe();
      unsubscribeCaret?.();
    };
  }, [draft]);
  return { ...outline, refresh: () => refresh.current() };
}

/** An equal outline stays the same object, so that nothing is rendered again. */
function keepUnchanged(before: Outline, after: Outline): Outline {
  const isSame =
    before.current === after.current &&
    before.lines.length === after.lines.length &&
    before.lines.every((line, index) => {
      const other = after.lines[index];
      return other && line.at === other.at && line.kind === other.kind && line.text === other.text;
    });
  return isSame ? before : after;
}

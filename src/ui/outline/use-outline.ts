import { useEffect, useRef, useState } from 'react';
import type { OutlineLine } from '../../editor';
import type { Draft } from '../article/draft';
import { createRest } from '../kit/idle-debounce';

/** What the outline shows: the text's lines, and where among them the caret is (-1: before the first). */
export interface Outline {
  lines: readonly OutlineLine[];
  here: number;
}

/** Milliseconds of pause in the typing after which the outline is read again. */
const pause = 120;

/** The outline of an article, read again when the hand rests and the machine is idle, never on the frame of a key. */
export function useOutline(draft: Draft): Outline & { readAgain: () => void } {
  const [outline, setOutline] = useState<Outline>({ lines: [], here: -1 });
  const readAgain = useRef<() => void>(() => undefined);
  useEffect(() => {
    let forgetCaret: (() => void) | undefined;
    const look = () => {
      const text = draft.editor('body')?.outline;
      if (!text) return rest.touch();
      forgetCaret ??= text.onCaret(rest.touch);
      const lines = text.read();
      const caret = text.caret();
      setOutline((before) => keepSame(before, { lines, here: lines.findLastIndex(({ at }) => at <= caret) }));
    };
    const rest = createRest(look, pause);
    readAgain.current = look;
    const forget = draft.onChange(rest.touch);
    look();
    return () => {
      rest.cancel();
      forget();
      forgetCaret?.();
    };
  }, [draft]);
  return { ...outline, readAgain: () => readAgain.current() };
}

/** An outline that says the same draws nothing again. */
function keepSame(before: Outline, after: Outline): Outline {
  const isSame =
    before.here === after.here &&
    before.lines.length === after.lines.length &&
    before.lines.every((line, index) => {
      const other = after.lines[index];
      return other && line.at === other.at && line.kind === other.kind && line.text === other.text;
    });
  return isSame ? before : after;
}

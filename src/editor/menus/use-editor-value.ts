import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';

/** Milliseconds from a change to the reading of the value, so that the frame of a key does not wait for it. */
const delay = 50;

/** A value read from the editor after its changes, compared by its JSON. */
export function useEditorValue<Value>(editor: Editor, read: (editor: Editor) => Value): Value {
  const latest = useRef(read);
  latest.current = read;
  const [value, setValue] = useState(() => read(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      if (editor.isDestroyed) return;
      const next = latest.current(editor);
      setValue((shown) => (JSON.stringify(shown) === JSON.stringify(next) ? shown : next));
    };
    const lookSoon = () => (timer ??= setTimeout(look, delay));
    editor.on('transaction', lookSoon);
    return () => {
      clearTimeout(timer);
      editor.off('transaction', lookSoon);
    };
  }, [editor]);
  return value;
}

import { useCallback, useRef } from 'react';
import type { RefCallback } from 'react';
import { setTypingIn } from '../../editor';
import { useDesk } from '../use-desk';

/** For the `ref` of a field of plain text: what is typed in it is set as its language prints it. */
export function useFieldTyping(language: string): RefCallback<HTMLTextAreaElement | HTMLInputElement> {
  const { settings } = useDesk();
  const latest = useRef(language);
  latest.current = language;
  return useCallback(
    (field: HTMLTextAreaElement | HTMLInputElement | null) =>
      field
        ? setTypingIn(field, { language: () => latest.current, house: () => settings.state.get() })
        : undefined,
    [settings],
  );
}

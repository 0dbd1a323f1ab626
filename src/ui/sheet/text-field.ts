import { useCallback, useRef } from 'react';
import type { RefCallback } from 'react';
import { setTypingIn } from '../../editor';
import { useDesk } from '../desk/use-desk';
import { useValue } from '../kit/store';

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

/** Whether a field of running text is to be checked just now; what is no such text never asks. */
export function useSpelling(): boolean {
  return useValue(useDesk().spelling.checking);
}

/** Takes the caret, at once, to the next or the former field of the sheet; after the last one comes the text. */
export function moveToField(from: HTMLElement, step: 1 | -1): void {
  const fields = [...document.querySelectorAll<HTMLElement>('.press-fields [data-field]')];
  const next = fields[fields.indexOf(from) + step];
  if (next) return next.focus();
  if (step === 1) moveToText();
}

/** Takes the caret from one of the lines under the lead picture to the next; after the last one comes the text. */
export function moveToLine(from: HTMLElement): void {
  const lines = [...document.querySelectorAll<HTMLElement>('.figure-words :is(textarea, input)')];
  const next = lines[lines.indexOf(from) + 1];
  if (next) next.focus();
  else moveToText();
}

function moveToText(): void {
  document.querySelector<HTMLElement>('.sheet > .body-editor .body-text')?.focus();
}

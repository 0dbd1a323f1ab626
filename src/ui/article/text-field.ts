import { useCallback, useRef } from 'react';
import type { RefCallback } from 'react';
import { applyTypographyTo } from '../../editor';
import { useSettings } from '../kit/state/settings-store';
import { useSpellingMarks } from './checks/spelling';
import { useValue } from '../kit/state/store';

/** The `ref` of a plain text field in which typography is applied as one types, by the rules of a language. */
export function useFieldTyping(language: string): RefCallback<HTMLTextAreaElement | HTMLInputElement> {
  const settings = useSettings();
  const latest = useRef(language);
  latest.current = language;
  return useCallback(
    (field: HTMLTextAreaElement | HTMLInputElement | null) =>
      field
        ? applyTypographyTo(field, { language: () => latest.current, house: () => settings.state.get() })
        : undefined,
    [settings],
  );
}

/** Whether the browser should check the spelling of running text now. */
export function useSpelling(): boolean {
  return useValue(useSpellingMarks().checking);
}

/** What was typed or dropped into a field of one line: its line ends become spaces. */
export function inOneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028]+\s*/g, ' ');
}

/** Moves the focus to the next or the previous press field; after the last one comes the body. */
export function moveToField(from: HTMLElement, step: 1 | -1): void {
  const fields = [...document.querySelectorAll<HTMLElement>('.press-fields [data-field]')];
  const next = fields[fields.indexOf(from) + step];
  if (next) return next.focus();
  if (step === 1) focusBody();
}

/** Moves the focus to the next field under the lead picture; after the last one comes the body. */
export function moveToNextFigureField(from: HTMLElement): void {
  const fields = [...document.querySelectorAll<HTMLElement>('.figure-words :is(textarea, input)')];
  const next = fields[fields.indexOf(from) + 1];
  if (next) next.focus();
  else focusBody();
}

function focusBody(): void {
  document.querySelector<HTMLElement>('.sheet > .body-editor .body-text')?.focus();
}

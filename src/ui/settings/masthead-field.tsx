import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Masthead } from '../../article';
import { useMasthead } from '../kit/state/masthead-store';
import { useToasts } from '../kit/state/toasts';
import { useValue } from '../kit/state/store';
import { useFieldTyping } from '../article/text-field';

/** The masthead, and a function that changes a part of it. */
export function useMastheadFields(): [Masthead, (part: Partial<Masthead>) => void] {
  const masthead = useMasthead();
  return [useValue(masthead.state), masthead.change];
}

/** One field of the masthead: saved as one types, as long as the text is valid. */
export function MastheadField(props: {
  label: string;
  help?: string;
  value: string;
  /** When a text is invalid, and what to say then; an invalid text is shown but not saved. */
  wrong?: { says: string; when: (value: string) => boolean };
  lines?: number;
  type?: 'text' | 'email' | 'tel' | 'url';
  /** The language of a text that is printed as it is; its typography is applied as one types. */
  language?: string;
  onChange: (value: string) => void;
}) {
  const { label, help, value, wrong, lines, type = 'text', language, onChange } = props;
  const typing = useFieldTyping(language ?? '');
  const [invalid, setInvalid] = useState<string | null>(null);
  useNoticeOnLeave(label, invalid);
  const field = {
    ...(language === undefined ? {} : { ref: typing, lang: language }),
    label,
    description: help,
    value: invalid ?? value,
    error: invalid === null ? null : wrong?.says,
    spellCheck: false,
    inputWrapperOrder: ['label' as const, 'input' as const, 'error' as const, 'description' as const],
    onChange(event: { target: { value: string } }) {
      const text = event.target.value;
      const isInvalid = wrong?.when(text) ?? false;
      setInvalid(isInvalid ? text : null);
      if (!isInvalid) onChange(text);
    },
  };
  return lines ? <Textarea {...field} rows={lines} /> : <TextInput {...field} type={type} />;
}

/** When the field closes with an invalid text, a toast says that it was not saved. */
function useNoticeOnLeave(label: string, invalid: string | null): void {
  const toasts = useToasts();
  const latest = useRef({ label, invalid });
  latest.current = { label, invalid };
  useEffect(
    () => () => {
      const last = latest.current;
      const { invalid: text } = last;
      if (text !== null) toasts.showNotice((messages) => messages.settings.notKept(last.label, text));
    },
    [toasts],
  );
}

/** Whether a text that is not empty lacks the form of an email address. */
export function isInvalidEmail(text: string): boolean {
  return text !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);
}

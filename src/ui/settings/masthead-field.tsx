import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useFieldTyping } from '../sheet/text-field';
import { useDesk } from '../desk/use-desk';
import type { Masthead } from '../../article';
import { useValue } from '../kit/store';

/** One line, or a few, of the masthead: kept as it is typed, when it has its form. */
export function TextLine(props: {
  label: string;
  help?: string;
  value: string;
  /** What to say when the text does not have its form; such a text is shown but not kept. */
  wrong?: { says: string; when: (value: string) => boolean };
  lines?: number;
  type?: 'text' | 'email' | 'tel' | 'url';
  /** Of sentences that are printed as they stand: what is typed is set as this language prints it. */
  language?: string;
  onChange: (value: string) => void;
}) {
  const { label, help, value, wrong, lines, type = 'text', language, onChange } = props;
  const typing = useFieldTyping(language ?? '');
  const { toasts } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const left = useRef({ label, typed });
  left.current = { label, typed };
  useEffect(
    () => () => {
      // What was shown but not kept does not go unsaid.
      const { label: name, typed: last } = left.current;
      if (last !== null) toasts.notice((words) => words.settings.notKept(name, last));
    },
    [toasts],
  );
  const shown = typed ?? value;
  const write = (next: string) => {
    const isWrong = wrong?.when(next) ?? false;
    setTyped(isWrong ? next : null);
    if (!isWrong) onChange(next);
  };
  const shared = {
    ...(language === undefined ? {} : { ref: typing, lang: language }),
    label,
    description: help,
    value: shown,
    error: typed === null ? null : wrong?.says,
    spellCheck: false,
    inputWrapperOrder: ['label', 'input', 'error', 'description'] as const,
  };
  return lines ? (
    <Textarea
      {...shared}
      inputWrapperOrder={[...shared.inputWrapperOrder]}
      rows={lines}
      onChange={(event) => write(event.target.value)}
    />
  ) : (
    <TextInput
      {...shared}
      inputWrapperOrder={[...shared.inputWrapperOrder]}
      type={type}
      onChange={(event) => write(event.target.value)}
    />
  );
}

/** Whether something is written that no mail could be sent to: no name, no host, two signs or a space in it. */
export function isNoEmail(text: string): boolean {
  return text !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);
}

/** The masthead as it stands, and how to change a part of it. */
export function useMasthead(): [Masthead, (part: Partial<Masthead>) => void] {
  const { masthead } = useDesk();
  return [useValue(masthead.state), masthead.change];
}

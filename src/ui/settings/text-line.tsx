import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../use-desk';

/** One line, or a few, of the masthead: kept as it is typed, when it has its form. */
export function TextLine(props: {
  label: string;
  help?: string;
  value: string;
  /** What to say when the text does not have its form; such a text is shown but not kept. */
  wrong?: { says: string; when: (value: string) => boolean };
  lines?: number;
  type?: 'text' | 'email' | 'tel' | 'url';
  onChange: (value: string) => void;
}) {
  const { label, help, value, wrong, lines, type = 'text', onChange } = props;
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

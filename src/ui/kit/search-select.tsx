import { Select } from '@mantine/core';
import type { ComboboxItem, SelectProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { fold } from '../../article';
import { useMessages } from './state/use-messages';

/** A choice of a long list. */
export interface Choice {
  value: string;
  label: string;
}

type Props = Pick<SelectProps, 'label' | 'description' | 'placeholder' | 'limit'> & {
  choices: readonly Choice[];
  value: string;
  onChoose: (value: string) => void;
};

/**
 * A field that searches its choices. Leaving it, by any key or click, chooses the first match; words that match nothing give an
 * error, and the choice before stays.
 */
export function SearchSelect({ choices, value, onChoose, ...props }: Props) {
  const { settings } = useMessages();
  const typed = useRef('');
  const [unknown, setUnknown] = useState('');
  const choose = (chosen: string) => {
    typed.current = '';
    setUnknown('');
    onChoose(chosen);
  };
  const chooseTyped = () => {
    const words = typed.current;
    typed.current = '';
    if (words.trim() === '') return;
    const [first] = matchesOf(choices, words);
    if (first) choose(first.value);
    else setUnknown(words);
  };
  return (
    <Select
      {...props}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      data={choices}
      value={value || null}
      error={unknown === '' ? null : settings.notInList(unknown)}
      filter={({ options, search }) => matchesOf(options as ComboboxItem[], search)}
      searchable
      clearable
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      scrollAreaProps={{ viewportProps: { tabIndex: -1 } }} // Tab goes to the next field, not into the list.
      onInput={(event) => {
        typed.current = event.currentTarget.value;
        setUnknown('');
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter' || key === 'Tab') chooseTyped();
        else if (key === 'ArrowDown' || key === 'ArrowUp' || key === 'Escape') typed.current = '';
      }}
      onBlur={chooseTyped}
      onChange={(chosen) => choose(chosen ?? '')}
    />
  );
}

/** The choices with some words, those that begin with them first, regardless of accents and capitals. */
export function matchesOf<Option extends Choice>(choices: readonly Option[], words: string): Option[] {
  const sought = fold(words.trim());
  const found = choices.filter(({ label }) => fold(label).includes(sought));
  const begins = ({ label }: Choice) => (fold(label).startsWith(sought) ? 0 : 1);
  return found.sort((one, other) => begins(one) - begins(other));
}

import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { LibraryFilters, LibraryRow } from '../../../contract';
import { formatShortDate } from '../format-dates';
import { languageName } from '../languages';
import { useMessages } from '../state/use-messages';
import { useTextsWith } from './use-texts';
import './text-search.css';

/** A field that finds a text by its words; it is emptied when a text is chosen. */
export function TextSearch(props: {
  label: string;
  filters?: LibraryFilters;
  onChoose: (text: LibraryRow) => void;
}) {
  const { label, filters = {}, onChoose } = props;
  const messages = useMessages();
  const [words, setWords] = useState('');
  const store = useCombobox({ onDropdownClose: () => store.resetSelectedOption() });
  const found = useTextsWith(words, filters);
  useEffect(() => {
    if (store.dropdownOpened) store.selectFirstOption();
    // Not at each render: the arrow keys move on from the first one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found]);
  return (
    <Combobox
      store={store}
      withinPortal={false}
      onOptionSubmit={(id) => {
        const text = found?.find((row) => row.id === id);
        setWords('');
        store.closeDropdown();
        if (text) onChoose(text);
      }}
    >
      <Combobox.Target>
        <input
          type="text"
          className="text-search"
          aria-label={label}
          placeholder={`${label}${messages.typography.colon}${messages.site.search}`}
          value={words}
          maxLength={200}
          spellCheck={false}
          onFocus={() => store.openDropdown()}
          onBlur={() => store.closeDropdown()}
          onChange={(event) => {
            setWords(event.target.value);
            store.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className="text-search-found" aria-label={label}>
          {found?.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              <span lang={row.language}>{row.headline || messages.untitled}</span>
              <span className="meta">
                {messages.kinds[row.kind]} · {languageName(row.language, messages.language)} ·{' '}
                {formatShortDate(row.date, messages.language)}
              </span>
            </Combobox.Option>
          ))}
          {found?.length === 0 && <Combobox.Empty>{messages.site.searchNone}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

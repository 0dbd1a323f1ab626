import { Combobox, useCombobox } from '@mantine/core';
import { Check, ListFilter } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { LibraryFacets, LibraryView } from '../../../contract';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import { useLibrary } from '../../article/library/library';
import { useSettings } from '../../kit/state/settings-store';
import { useStore } from '../../kit/state/store';
import { foldForMatch } from '../../kit/fold-for-match';
import { activeOptions, filterOptions, isViewShown, toggled } from './filter-options';
import type { FilterGroup } from './filter-options';
import { useAnswer } from '../../kit/state/use-answer';

/** Opens the list of filters and kept views, which typing narrows; each choice adds a chip, or removes it. */
export function FilterButton() {
  const messages = useMessages();
  const store = useCombobox({
    onDropdownClose: () => {
      store.resetSelectedOption();
      store.focusTarget();
    },
    onDropdownOpen: () => store.focusSearchInput(),
  });
  const [typed, setTyped] = useState('');
  const { groups, choose } = useFilterChoice(typed, store.dropdownOpened);
  const change = (next: string) => {
    setTyped(next);
    store.updateSelectedOptionIndex();
  };
  const first = groups[0]?.options[0]?.key;
  useEffect(() => {
    if (store.dropdownOpened) store.selectFirstOption();
    // Not at each render, since the arrow keys move on from the first option, which may come late: years are read.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed, store.dropdownOpened, first]);
  return (
    <Combobox
      store={store}
      width={260}
      position="bottom-start"
      onOptionSubmit={(key) => {
        if (choose(key)) store.closeDropdown();
        setTyped('');
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <Button
          look="quiet"
          icon={ListFilter}
          size={14}
          label={messages.filters.open}
          id="library-filter"
          title={messages.filters.openHelp}
          aria-haspopup="dialog"
          aria-expanded={store.dropdownOpened}
          onClick={() => store.toggleDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown className="filter-list">
        <Combobox.Search
          value={typed}
          placeholder={messages.filters.find}
          aria-label={messages.filters.open}
          spellCheck={false}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault(); // A rail over the sheet stays open.
            store.closeDropdown();
          }}
        />
        <Combobox.Options aria-label={messages.filters.list} aria-multiselectable>
          {groups.map(({ name, options }) => (
            <Combobox.Group key={name} label={messages.filters.groups[name]}>
              {options.map(({ key, label, texts, isOn }) => (
                <Combobox.Option key={key} value={key} active={isOn} aria-selected={isOn}>
                  <span>{label}</span>
                  {texts !== null && <span className="meta">{messages.filters.texts(texts)}</span>}
                  {isOn && <Check size={14} strokeWidth={2} aria-hidden />}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {groups.length === 0 && <Combobox.Empty>{messages.filters.nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface ShownOption {
  key: string;
  label: string;
  texts: number | null;
  isOn: boolean;
}

/** Options of a group shown before anything is typed; a long archive has hundreds of tags. */
const shownAtFirst = 12;

/** The options for what is typed, and what choosing one does; true when the list is to close. */
function useFilterChoice(typed: string, isOpen: boolean) {
  const library = useLibrary();
  const settings = useSettings();
  const messages = useMessages();
  const facets = useFacets(isOpen);
  const views = useStore(settings.state, (state) => state.views);
  const { query, filters } = library.state.get();
  const active = new Set(activeOptions(filters, messages).map(({ key }) => key));
  const options = filterOptions(facets, messages);
  const all = Object.values(options).flat();
  const sought = foldForMatch(typed);
  const matches = ({ label }: { label: string }) => foldForMatch(label).includes(sought);
  const kept: ShownOption[] = views.map((view) => ({
    key: viewKey(view),
    label: view.name,
    texts: null,
    isOn: isViewShown(view, query, filters),
  }));
  const named = Object.entries(options).map(([name, group]) => ({
    name: name as FilterGroup,
    options: group.map(({ key, label, texts }) => ({ key, label, texts, isOn: active.has(key) })),
  }));
  const groups = [{ name: 'views' as FilterGroup, options: kept }, ...named]
    .map(({ name, options: group }) => ({
      name,
      options: sought ? group.filter(matches).slice(0, 50) : group.slice(0, shownAtFirst),
    }))
    .filter(({ options: group }) => group.length > 0);
  return {
    groups,
    choose(key: string): boolean {
      const view = views.find((each) => viewKey(each) === key);
      const option = all.find((each) => each.key === key);
      if (view) library.show(view);
      else if (option) library.filter(toggled(library.state.get().filters, option.filter));
      return view !== undefined;
    },
  };
}

const noFacets: LibraryFacets = { languages: [], tags: [], years: [] };

/** The languages, tags and years of the archive, read when the list opens. */
function useFacets(isOpen: boolean): LibraryFacets {
  return useAnswer('library:facets', isOpen ? null : undefined, { isQuiet: true }).answer ?? noFacets;
}

function viewKey({ name }: LibraryView): string {
  return `view ${name}`;
}

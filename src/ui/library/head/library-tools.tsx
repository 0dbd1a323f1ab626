import { Menu } from '@mantine/core';
import { ChevronDown, X } from 'lucide-react';
import type { LibrarySort, Settings } from '../../../contract';
import { useMessages } from '../../kit/state/use-messages';
import { useLibrary } from '../../article/library/library';
import { useTextSelection } from '../../article/library/selection';
import { useSettings } from '../../kit/state/settings-store';
import { useStore, useValue } from '../../kit/state/store';
import { NewText } from './library-head';
import { TextActs } from '../acts/text-acts';
import type { LibraryState } from '../../article/library/library';
import { FilterButton } from './filter-button';
import { FilterChips } from './filter-chips';
import { TrashBar } from '../acts/trash';
import { IconButton } from '../../kit/icon-button';

/** The tools between search and list: filters, order and a new text, or acts on the chosen texts. */
export function LibraryTools() {
  const library = useLibrary();
  const selection = useTextSelection();
  const isChoosing = useStore(selection.state, (chosen) => chosen.size > 0);
  const isTrash = useStore(library.state, (state) => state.filters.removed === true);
  return (
    <>
      {/* The bar takes the place of the tools, so that the list stays where it is. */}
      {isChoosing ? (
        <SelectionBar />
      ) : (
        <div className="library-tools">
          <FilterButton />
          <SortMenu />
          <NewText />
        </div>
      )}
      <FilterChips />
      {isTrash && <TrashBar />}
    </>
  );
}

/** The number of chosen texts, and the acts on them. */
function SelectionBar() {
  const selection = useTextSelection();
  const { acts } = useMessages();
  const chosen = useValue(selection.state);
  return (
    <div className="library-tools selection-bar">
      <span className="unseen" role="status">
        {acts.chosen(chosen.size)}
      </span>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <button type="button" className="strong" title={acts.name}>
            {acts.chosen(chosen.size)}
            <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown aria-label={acts.name}>
          <TextActs texts={[...chosen.values()]} />
        </Menu.Dropdown>
      </Menu>
      <IconButton
        name={acts.clear}
        icon={X}
        onClick={() => {
          selection.clear();
          document.getElementById('library-list')?.focus();
        }}
      />
    </div>
  );
}

/** The order of the list, and how much of a text a line shows. */
function SortMenu() {
  const library = useLibrary();
  const settings = useSettings();
  const { sorting } = useMessages();
  const sort = useStore(library.state, (state) => state.sort);
  const lines = useStore(settings.state, (state) => state.libraryLines);
  const offered = useStore(library.state, offeredSorts).split(' ') as LibrarySort[];
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <button type="button" className="quiet sort-menu" title={sorting.name}>
          <span className="unseen">{sorting.order}</span>
          <span className="sort-name">{sorting.sorts[sort]}</span>
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{sorting.order}</Menu.Label>
        <Menu.RadioGroup value={sort} onChange={(chosen) => library.sortBy(chosen as LibrarySort)}>
          {offered.map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {sorting.sorts[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{sorting.lines}</Menu.Label>
        <Menu.RadioGroup
          value={lines}
          onChange={(chosen) => settings.change({ libraryLines: chosen as Settings['libraryLines'] })}
        >
          {(['compact', 'comfortable'] as const).map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {sorting[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The orders that the list offers, as one string, which a store can compare. */
function offeredSorts({ query, filters }: LibraryState): string {
  const own = [
    query.trim() && 'relevance',
    filters.toCome && 'appointment',
    filters.removed && 'removed',
  ].filter(Boolean);
  return [...own, 'edited', 'date', 'headline'].join(' ');
}

import { articleKinds } from '../../article';
import { Menu } from '@mantine/core';
import { CalendarDays, Plus, Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useDesk, useMessages } from '../desk/use-desk';
import { Keys, platformKeys } from '../kit/keys';
import { useStore } from '../kit/store';
import { keysOfCommand } from '../palette/shortcuts';

/** Searches as one types; the down arrow moves into the list, Escape clears the query. */
export function LibrarySearch() {
  const { library } = useDesk();
  const messages = useMessages();
  const query = useStore(library.state, (state) => state.query);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') document.getElementById('library-list')?.focus();
    else if (event.key === 'Escape' && query) library.search('');
    else return;
    event.preventDefault();
  };
  return (
    <div className="library-search" role="search">
      <Search size={16} strokeWidth={1.5} aria-hidden />
      <input
        id="library-search"
        type="text"
        role="searchbox"
        aria-label={messages.library.search}
        aria-controls="library-list"
        placeholder={messages.library.searchHint}
        title={platformKeys(keysOfCommand('search'))}
        value={query}
        spellCheck={false}
        onChange={(event) => library.search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {query && (
        <button
          type="button"
          aria-label={messages.library.clear}
          title={messages.library.clear}
          onClick={() => library.search('')}
        >
          <X size={14} strokeWidth={1.5} aria-hidden />
        </button>
      )}
    </div>
  );
}

/** Shows only the texts that call to an appointment to come. */
export function ToComeFilter() {
  const { library } = useDesk();
  const messages = useMessages();
  const isToCome = useStore(library.state, (state) => state.isToCome);
  return (
    <button
      type="button"
      className="quiet to-come"
      aria-pressed={isToCome}
      title={messages.library.toComeHelp}
      onClick={() => library.showToCome(!isToCome)}
    >
      <CalendarDays size={14} strokeWidth={1.5} aria-hidden />
      {messages.library.toCome}
    </button>
  );
}

/** Creates a text of one of the three kinds. */
export function NewText() {
  const { editing } = useDesk();
  const messages = useMessages();
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <button
          type="button"
          className="framed new-text"
          aria-label={messages.bar.newText}
          title={`${messages.bar.newText} (${platformKeys('Ctrl+N')})`}
        >
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          {messages.library.new}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {articleKinds.map((kind) => (
          <Menu.Item
            key={kind}
            onClick={() => void editing.create(kind)}
            rightSection={kind === 'release' ? <Keys>Ctrl+N</Keys> : null}
          >
            {messages.kinds[kind]}
            <small>{messages.kindHints[kind]}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu } from '@mantine/core';
import { Plus, Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { articleKinds } from '../../../article';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import { useLibrary } from '../../article/library/library';
import { useEditing } from '../../article/editing';
import { useModels } from '../../article/library/models';
import { Keys, useWrittenKeys } from '../../kit/keys';
import { useStore, useValue } from '../../kit/state/store';
import { useKeysOf } from '../../article/panel';
import { newTextCommands } from '../panel';

/** Searches as one types; the down arrow moves into the list, Escape clears the query, then the filters. */
export function LibrarySearch() {
  const written = useWrittenKeys();
  const keysOf = useKeysOf();
  const library = useLibrary();
  const messages = useMessages();
  const query = useStore(library.state, (state) => state.query);
  const isFiltered = useStore(library.state, (state) => Object.keys(state.filters).length > 0);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') document.getElementById('library-list')?.focus();
    else if (event.key === 'Escape' && query) library.search('');
    else if (event.key === 'Escape' && isFiltered) library.show({ words: '', filters: {} });
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
        title={written(keysOf('search'))}
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

/** Creates a text of one of the three kinds, or from a model. */
export function NewText() {
  const written = useWrittenKeys();
  const keysOf = useKeysOf();
  const editing = useEditing();
  const offered = useModels();
  const messages = useMessages();
  const models = useValue(offered);
  return (
    <Menu position="bottom-end" width="max-content">
      <Menu.Target>
        <Button
          className="new-text"
          icon={Plus}
          label={messages.library.new}
          aria-label={messages.bar.newText}
          title={`${messages.bar.newText} (${written(keysOf('new'))})`}
        />
      </Menu.Target>
      <Menu.Dropdown className="choice-list">
        {articleKinds.map((kind) => (
          <Menu.Item
            key={kind}
            onClick={() => void editing.create(kind)}
            rightSection={<Keys>{keysOf(newTextCommands[kind])}</Keys>}
          >
            {messages.kinds[kind]}
            <small>{messages.kindHints[kind]}</small>
          </Menu.Item>
        ))}
        {models.length > 0 && <Menu.Label>{messages.models.from}</Menu.Label>}
        {models.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => void editing.reuse(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Plus, Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Keys, platformKeys } from '../kit/keys';
import { keysOfCommand } from '../palette/shortcuts';
import { useStore } from '../kit/store';
import { useDesk, useLanguage, useWords } from '../desk/use-desk';
import { Menu } from '@mantine/core';
import type { ArticleKind } from '../../article';
import { kinds } from '../sheet/kind-choice';

/** Search as one types; the arrow goes down into the list, Escape clears. */
export function LibrarySearch() {
  const { library } = useDesk();
  const words = useWords();
  const sought = useStore(library.state, (state) => state.words);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') document.getElementById('library-list')?.focus();
    else if (event.key === 'Escape' && sought) library.search('');
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
        aria-label={words.library.search}
        aria-controls="library-list"
        placeholder={words.library.searchHint}
        title={platformKeys(keysOfCommand('search'))}
        value={sought}
        spellCheck={false}
        onChange={(event) => library.search(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {sought && (
        <button
          type="button"
          aria-label={words.library.clear}
          title={words.library.clear}
          onClick={() => library.search('')}
        >
          <X size={14} strokeWidth={1.5} aria-hidden />
        </button>
      )}
    </div>
  );
}

/** Starts a text of one of the three kinds, in the language of the one on the sheet. */
export function NewText() {
  const { articles } = useDesk();
  const words = useWords();
  const spoken = useLanguage() === 'fr' ? 'fr' : 'en-GB';
  const on = useStore(articles.current, (state) => state);
  const start = (kind: ArticleKind) => void articles.create(kind, on?.draft.fields.get().language ?? spoken);
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <button
          type="button"
          className="framed new-text"
          aria-label={words.bar.newText}
          title={`${words.bar.newText} (${platformKeys('Ctrl+N')})`}
        >
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          {words.library.new}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item
            key={kind}
            onClick={() => start(kind)}
            rightSection={kind === 'release' ? <Keys>Ctrl+N</Keys> : null}
          >
            {words.kinds[kind]}
            <small>{words.kindHints[kind]}</small>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { keysHere } from '../keys';
import { keysOfCommand } from '../shortcuts/shortcuts';
import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';

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
        title={keysHere(keysOfCommand('search'))}
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

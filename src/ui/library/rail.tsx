import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';
import { LibraryList } from './library-list';
import { LibrarySearch } from './library-search';
import { NewText } from './new-text';
import './library.css';

/** The rail at the left: search, the list of texts, and how many there are. */
export function Rail({ over }: { over: boolean }) {
  const { library, rail } = useDesk();
  const words = useWords();
  const searching = useStore(library.state, (state) => state.words !== '');
  const total = useStore(library.state, (state) => (state.known ? state.total : null));
  return (
    <nav className="rail" aria-label={words.names.library} data-over={over}>
      <div className="rail-top">
        <LibrarySearch />
        <NewText />
      </div>
      <LibraryList onOpened={rail.stepAside} />
      <p className="rail-foot meta" role="status">
        {total !== null && (searching ? words.library.found(total) : words.library.total(total))}
      </p>
    </nav>
  );
}

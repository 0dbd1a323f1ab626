import { useState } from 'react';
import type { DragEvent } from 'react';
import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';
import { LibraryList } from './library-list';
import { LibrarySearch } from './library-search';
import { NewText } from './new-text';
import './library.css';

/** The rail at the left: search, the list of texts, and how many there are; files dropped on it become texts. */
export function Rail({ over }: { over: boolean }) {
  const { importing, library, rail } = useDesk();
  const words = useWords();
  const [dropping, setDropping] = useState(false);
  const searching = useStore(library.state, (state) => state.words !== '');
  const total = useStore(library.state, (state) => (state.known ? state.total : null));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    void importing.take([...event.dataTransfer.files]);
  };
  return (
    <nav
      className="rail"
      aria-label={words.names.library}
      data-over={over}
      data-dropping={dropping}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setDropping(false)}
      onDrop={drop}
    >
      <div className="rail-top">
        <LibrarySearch />
        <NewText />
      </div>
      <LibraryList onOpened={rail.stepAside} />
      <p className="rail-foot meta" role="status">
        {dropping
          ? words.library.drop
          : total !== null && (searching ? words.library.found(total) : words.library.total(total))}
      </p>
    </nav>
  );
}

import { useWords } from '../use-desk';

/** What the list says when it is empty, and what to try. */
export function LibraryNothing({ sought }: { sought: string }) {
  const { library } = useWords();
  return (
    <div className="library-nothing" id="library-list" tabIndex={-1}>
      <p>{sought ? library.nothing(sought) : library.none}</p>
      <p className="meta">{sought ? library.nothingHelp : library.noneHelp}</p>
    </div>
  );
}

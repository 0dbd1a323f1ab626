import { useStore } from '../kit/state/store';
import { LibrarySearch } from '../library/head/library-head';
import { LibraryTools } from '../library/head/library-tools';
import { LibraryList } from '../library/list/library-list';
import { FoundContacts } from '../settings/found-contacts';
import { OutlinePanel } from '../outline/outline-panel';
import { PaneDivider } from '../kit/panes/pane-divider';
import { useHideOnEscape } from './hide-on-escape';
import type { RailView } from '../kit/state/rail-layout';
import { useMessages } from '../kit/state/use-messages';
import { useLibrary } from '../article/library/library';
import { useRail } from '../kit/state/rail-layout';
import '../library/library.css';
import { ChoiceButtons } from '../kit/choice-buttons';

/** The rail at the left: the library, or the outline of the text; empty until the text is shown. */
export function Rail({ over, isFilled }: { over: boolean; isFilled: boolean }) {
  const library = useLibrary();
  const rail = useRail();
  const messages = useMessages();
  const view = useStore(rail.state, (state) => state.view);
  useHideOnEscape(over, rail);
  return (
    <nav
      className="rail"
      aria-label={view === 'texts' ? messages.names.library : messages.outline.title}
      data-over={over}
      // Not while the pointer is on it: lines would move between the press and the release of a button.
      onPointerLeave={library.settle}
      onFocus={({ target }) => target.matches(':focus-visible') && library.settle()}
    >
      {isFilled && (
        <>
          {view === 'texts' ? <LibraryView /> : <OutlinePanel />}
          <RailFooter />
        </>
      )}
      {!over && <PaneDivider side="rail" />}
    </nav>
  );
}

function LibraryView() {
  const rail = useRail();
  return (
    <>
      <div className="rail-top">
        <LibrarySearch />
      </div>
      <LibraryTools />
      <FoundContacts />
      <LibraryList onOpened={rail.hideIfOver} />
    </>
  );
}

const views: readonly RailView[] = ['texts', 'outline'];

/** The switch between the views, and how many texts there are. */
function RailFooter() {
  const library = useLibrary();
  const rail = useRail();
  const messages = useMessages();
  const shown = useStore(rail.state, (state) => state.view);
  const isSearching = useStore(
    library.state,
    (state) => state.query !== '' || Object.keys(state.filters).length > 0,
  );
  const total = useStore(library.state, (state) => (state.isLoaded ? state.total : null));
  return (
    <div className="rail-footer">
      <ChoiceButtons
        className="rail-faces"
        label={messages.outline.faces}
        names={views}
        chosen={shown}
        says={messages.outline.face}
        onChoose={rail.show}
      />
      <p className="meta" role="status">
        {shown === 'texts' &&
          total !== null &&
          (isSearching ? messages.library.found(total) : messages.library.total(total))}
      </p>
    </div>
  );
}

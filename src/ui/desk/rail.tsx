import { useEffect } from 'react';
import type { Articles } from '../article/editing';
import { OutlinePanel } from '../outline/outline-panel';
import { useStore } from '../kit/store';
import { useDesk, useWords } from './use-desk';
import { LibraryList } from '../library/library-list';
import { LibrarySearch, NewText } from '../library/library-head';
import type { RailFace, RailPlace } from './rail-layout';
import '../library/library.css';

const faces: readonly RailFace[] = ['texts', 'outline'];

/** What the rail shows, and how many texts there are. */
function RailFoot() {
  const { library, rail } = useDesk();
  const words = useWords();
  const shown = useStore(rail.state, (state) => state.face);
  const searching = useStore(library.state, (state) => state.words !== '');
  const total = useStore(library.state, (state) => (state.known ? state.total : null));
  return (
    <div className="rail-foot">
      <div role="group" aria-label={words.outline.faces} className="rail-faces">
        {faces.map((face) => (
          <button
            key={face}
            type="button"
            className="quiet"
            aria-pressed={face === shown}
            onClick={() => rail.show(face)}
          >
            {words.outline.face[face]}
          </button>
        ))}
      </div>
      <p className="meta" role="status">
        {shown === 'texts' &&
          total !== null &&
          (searching ? words.library.found(total) : words.library.total(total))}
      </p>
    </div>
  );
}

/** The rail at the left: the texts with their search, or the outline of the one on the sheet. */
export function Rail({ over }: { over: boolean }) {
  const { articles, rail } = useDesk();
  const words = useWords();
  const face = useStore(rail.state, (state) => state.face);
  useEffect(() => (over ? leaveOnEscape(rail, articles) : undefined), [over, rail, articles]);
  return (
    <nav
      className="rail"
      aria-label={face === 'texts' ? words.names.library : words.outline.title}
      data-over={over}
    >
      {face === 'texts' ? <Texts /> : <OutlinePanel />}
      <RailFoot />
    </nav>
  );
}

/** Over the sheet the rail goes at Escape, when nothing lies over it that takes the key. */
function leaveOnEscape(rail: RailPlace, { current }: Articles): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.querySelector('[role="dialog"], [role="menu"]')) return;
    rail.stepAside();
    current.get()?.draft.focusText();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function Texts() {
  const { rail } = useDesk();
  return (
    <>
      <div className="rail-top">
        <LibrarySearch />
        <NewText />
      </div>
      <LibraryList onOpened={rail.stepAside} />
    </>
  );
}

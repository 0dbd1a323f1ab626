import { useEffect } from 'react';
import type { Articles } from '../article/articles';
import { OutlinePanel } from '../outline/outline-panel';
import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';
import { LibraryList } from './library-list';
import { LibrarySearch } from './library-search';
import { NewText } from './new-text';
import { RailFoot } from './rail-foot';
import type { RailPlace } from './rail-place';
import './library.css';

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

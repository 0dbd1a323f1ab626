import { OutlinePanel } from '../outline/outline-panel';
import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';
import { LibraryList } from './library-list';
import { LibrarySearch } from './library-search';
import { NewText } from './new-text';
import { RailFoot } from './rail-foot';
import './library.css';

/** The rail at the left: the texts with their search, or the outline of the one on the sheet. */
export function Rail({ over }: { over: boolean }) {
  const { rail } = useDesk();
  const words = useWords();
  const face = useStore(rail.state, (state) => state.face);
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

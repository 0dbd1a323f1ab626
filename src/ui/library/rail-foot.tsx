import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';
import type { RailFace } from './rail-place';

const faces: readonly RailFace[] = ['texts', 'outline'];

/** What the rail shows, and how many texts there are. */
export function RailFoot() {
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

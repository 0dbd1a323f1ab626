import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { Counters } from './counters';
import { LeafletFit } from './leaflet-fit';
import { SaveLine } from './save-line';
import './foot.css';

/** The one line at the bottom: is it safe, how long is it, does it fit. */
export function Foot() {
  const { articles } = useDesk();
  const words = useWords();
  const on = useValue(articles.current);
  return (
    <footer className="foot" aria-label={words.names.foot}>
      {on && (
        <>
          <SaveLine key={on.draft.id} autosave={on.autosave} />
          <Counters />
          <LeafletFit />
        </>
      )}
    </footer>
  );
}

import { useStore, useValue } from '../store';
import { fitSentence } from '../proof/fit';
import { useDesk, useWords } from '../use-desk';
import { Counters } from './counters';
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

function LeafletFit() {
  const words = useWords();
  const proof = useStore(useDesk().proofs.leaflet.state, (state) => state.value);
  if (!proof) return null;
  return (
    <span className="fit" data-long={proof.wordsTooMany > 0}>
      {fitSentence(proof, words)}
    </span>
  );
}

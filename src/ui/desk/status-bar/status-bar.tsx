import { useStore, useValue } from '../../kit/store';
import type { Store } from '../../kit/store';
import { useDesk, useWords } from '../use-desk';
import { Counters } from './counters';
import './status-bar.css';
import { useEffect, useState } from 'react';
import type { Autosave, SaveState } from '../../article/autosave';
import type { Words } from '../../words/words';
import { clock, dayAndClock } from '../../kit/format-dates';
import { leafletRoom } from '../../../article';
import { estimateSentence, fitSentence } from '../../proof/leaflet-fit';

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

/** Whether the text is on disk, in words; why it is not is said above the foot. */
function SaveLine({ autosave }: { autosave: Autosave }) {
  const words = useWords();
  const state = useCalm(autosave.state);
  if (state.kind === 'failed') return <p className="save-line is-failed">{words.safety.notSaved}</p>;
  if (state.kind === 'conflict') return <p className="save-line is-failed">{words.save.conflictTitle}</p>;
  const saved = state.kind === 'saved';
  return (
    <p className="save-line" data-saved={saved}>
      {saved ? savedSentence(state.at, words) : words.save.unsaved}
    </p>
  );
}

function savedSentence(at: number, words: Words): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return isToday
    ? words.save.saved(clock(at, words.language))
    : words.save.savedOn(dayAndClock(at, words.language));
}

/**
 * While one types, saves follow each other: "saved" is said once the hand rests, everything else at once, but after the
 * task of the key that it comes from.
 */
function useCalm(store: Store<SaveState>): SaveState {
  const [calm, setCalm] = useState(store.get());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      const state = store.get();
      clearTimeout(timer);
      timer = setTimeout(() => setCalm(state), state.kind === 'saved' ? 500 : 0);
    };
    hear();
    const leave = store.subscribe(hear);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [store]);
  return calm;
}

/** Whether the text fits an A5: as it was set, or as it seems until it is. */
function LeafletFit() {
  const { proofreading, proofs } = useDesk();
  const words = useWords();
  const set = useStore(proofs.leaflet.state, (state) => state.value);
  const article = useStore(proofreading.reading, (reading) => reading?.article);
  if (set)
    return (
      <span className="fit" data-long={set.wordsTooMany > 0}>
        {fitSentence(set, words)}
      </span>
    );
  if (!article || article.body.length === 0) return null;
  const room = leafletRoom(article);
  return (
    <span className="fit is-estimated" data-long={room.wordsTooMany > 0} title={words.foot.estimated.why}>
      {estimateSentence(room, words)}
    </span>
  );
}

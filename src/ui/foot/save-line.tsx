import { useEffect, useState } from 'react';
import type { Autosave, SaveState } from '../autosave';
import type { Store } from '../store';
import { useWords } from '../use-desk';
import type { Words } from '../words/words';
import { clock, dayAndClock } from './clock';

/** Whether the text is on disk, in words; why it is not is said above the foot. */
export function SaveLine({ autosave }: { autosave: Autosave }) {
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

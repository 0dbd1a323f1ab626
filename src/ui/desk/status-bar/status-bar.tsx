import { useEffect, useState } from 'react';
import type { Autosave, SaveState } from '../../article/autosave';
import { formatClock, formatDayAndClock } from '../../kit/format-dates';
import { useValue } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Messages } from '../../../messages';
import { useMessages } from '../../kit/state/use-messages';
import { useEditing } from '../../article/editing';
import { usePanelList } from '../../article/panel';
import { Counters } from './counters';
import './status-bar.css';

/** The line at the bottom: whether the text is saved, how long it is, and what the panels say of it. */
export function StatusBar() {
  const editing = useEditing();
  const panels = usePanelList();
  const messages = useMessages();
  const edited = useValue(editing.current);
  return (
    <footer className="status-bar" aria-label={messages.names.statusBar}>
      {edited && (
        <>
          <SaveStatus key={edited.draft.id} autosave={edited.autosave} />
          <Counters id={edited.draft.id} />
          {panels.map(({ name, Status }) => Status && <Status key={name} draft={edited.draft} />)}
        </>
      )}
    </footer>
  );
}

/** Whether the text is saved; the reason when it is not is in `SaveFailureAlert`. */
function SaveStatus({ autosave }: { autosave: Autosave }) {
  const messages = useMessages();
  const state = useSettledState(autosave.state);
  if (state.kind === 'failed') return <p className="save-line is-failed">{messages.safety.notSaved}</p>;
  if (state.kind === 'conflict') return <p className="save-line is-failed">{messages.save.conflictTitle}</p>;
  const isSaved = state.kind === 'saved';
  return (
    <p className="save-line" data-saved={isSaved}>
      {isSaved ? savedSentence(state.at, messages) : messages.save.unsaved}
    </p>
  );
}

function savedSentence(at: number, messages: Messages): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return isToday
    ? messages.save.saved(formatClock(at, messages.language))
    : messages.save.savedOn(formatDayAndClock(at, messages.language));
}

/**
 * The state to show. While one types, saves follow each other: "saved" is shown after half a second, other states at once, but
 * not in the task of the key that caused them.
 */
function useSettledState(store: Store<SaveState>): SaveState {
  const [settled, setSettled] = useState(store.get());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const state = store.get();
      clearTimeout(timer);
      timer = setTimeout(() => setSettled(state), state.kind === 'saved' ? 500 : 0);
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store]);
  return settled;
}

import { createStore, useStore, useValue } from '../../kit/store';
import type { OnSheet } from '../../article/editing';
import type { SaveState } from '../../article/autosave';
import { useDesk, useWords } from '../use-desk';
import { troubleSentence } from '../../words/trouble';
import { copyWords, keepCopy } from './rescue-copy';
import './recovery.css';

/** Why the text is not on disk, over the foot, with every way to put it in a safe place; it goes when the text is saved. */
export function SaveTrouble() {
  const on = useValue(useDesk().articles.current);
  return on && <Trouble key={on.draft.id} on={on} />;
}

const none = createStore<SaveState>({ kind: 'saved', at: 0 });

function Trouble({ on }: { on: OnSheet | null }) {
  const desk = useDesk();
  const words = useWords();
  const state = useStore(on?.autosave.state ?? none, (state) => (state.kind === 'failed' ? state : null));
  if (!on || !state) return null;
  return (
    <section className="save-trouble" role="alert">
      <p>
        <strong>{words.safety.notSaved}.</strong> {troubleSentence(state.trouble, words)}{' '}
        {words.safety.staysHere}
      </p>
      <div className="trouble-actions">
        <button type="button" className="strong" onClick={() => void on.autosave.flush()}>
          {words.safety.retry}
        </button>
        <button type="button" className="framed" onClick={() => void keepCopy(desk, on.draft.article())}>
          {words.safety.copyElsewhere}
        </button>
        <button type="button" className="framed" onClick={() => copyWords(desk, on.draft.article())}>
          {words.safety.copyText}
        </button>
      </div>
    </section>
  );
}

/** Says, as long as the desk is open, that the archive can only be read, why, and what can be done with it. */
export function ReadOnlyLine() {
  const { readOnly } = useDesk();
  const words = useWords();
  if (!readOnly) return null;
  return (
    <section className="read-only" role="status">
      <p>
        <strong>{words.safety.readOnly}.</strong> {troubleSentence(readOnly, words)}{' '}
        {words.safety.readOnlyHelp}
      </p>
    </section>
  );
}

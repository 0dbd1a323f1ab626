import { createStore, useStore, useValue } from '../store';
import type { OnSheet } from '../article/articles';
import type { SaveState } from '../autosave';
import { useDesk, useWords } from '../use-desk';
import { troubleSentence } from '../words/trouble';
import { copyWords, keepCopy } from './keep-copy';
import './safety.css';

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

import type { EditedArticle } from '../../article/on-sheet';
import { WaysBack } from '../../backup/recovery';
import { Button } from '../../kit/button';
import { useStore, useValue } from '../../kit/state/store';
import { problemSentence } from '../../kit/problem-sentence';
import { useMessages } from '../../kit/state/use-messages';
import { useArchives } from '../../backup/archives';
import { useEditing } from '../../article/editing';
import { useReadOnly } from '../../kit/state/request';
import { RescueButtons } from './rescue-copy';
import './recovery.css';

/** Why the text could not be saved and what can be done; it goes when the text is saved. */
export function SaveFailureAlert() {
  const edited = useValue(useEditing().current);
  return edited && <SaveFailure key={edited.draft.id} edited={edited} />;
}

function SaveFailure({ edited: { draft, autosave } }: { edited: EditedArticle }) {
  const messages = useMessages();
  const failure = useStore(autosave.state, (state) => (state.kind === 'failed' ? state : null));
  const isReplaced = useStore(useArchives().replaced, (replaced) => replaced !== null);
  if (!failure || (isReplaced && failure.problem.kind === 'archive-replaced')) return null;
  return (
    <section className="save-alert" role="alert">
      <p>
        <strong>{messages.safety.notSaved}.</strong> {problemSentence(failure.problem, messages)}{' '}
        {messages.safety.staysHere}
      </p>
      <div className="alert-actions">
        <Button look="strong" label={messages.safety.retry} onClick={() => void autosave.flush()} />
        <RescueButtons read={draft.article} />
      </div>
    </section>
  );
}

/** Shown while the archive is read-only: why, and what can be done. */
export function ReadOnlyAlert() {
  const readOnly = useReadOnly();
  const messages = useMessages();
  if (!readOnly) return null;
  return (
    <section className="read-only" role="status">
      <p>
        <strong>{messages.safety.readOnly}.</strong> {problemSentence(readOnly, messages)}{' '}
        {messages.safety.readOnlyHelp}
      </p>
      {readOnly.kind === 'archive-damaged' && <WaysBack />}
    </section>
  );
}

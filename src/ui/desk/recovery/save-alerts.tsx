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
import { Dialog } from '../../kit/dialog';

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

/** Tells that another program replaced the archive's file, and what can be done; each choice keeps both versions. */
export function ReplacedAlert() {
  const archives = useArchives();
  const { replaced } = useMessages().archives;
  const found = useValue(archives.replaced);
  const isSettling = useValue(archives.isSettling);
  const edited = useValue(useEditing().current);
  if (!found) return null;
  const { how, kept } = found;
  const isGone = how === 'gone';
  return (
    <section className="save-alert" role="alert">
      <p>
        <strong>{replaced.title}.</strong> {replaced.why(how)}{' '}
        {kept === null ? replaced.notKept : replaced.kept(kept)} {!isGone && replaced.both}
      </p>
      <div className="alert-actions">
        <Button
          look="strong"
          label={isGone ? replaced.oursBack : replaced.ours}
          onClick={() => void archives.settle('ours')}
        />
        {!isGone && <Button label={replaced.theirs} onClick={() => void archives.settle('theirs')} />}
        {edited && <RescueButtons read={edited.draft.article} />}
      </div>
      {/* What is written from here on would be in neither version. */}
      <Dialog opened={isSettling} onClose={() => undefined} title={replaced.title} size={560}>
        <p role="status">{replaced.settling}</p>
      </Dialog>
    </section>
  );
}

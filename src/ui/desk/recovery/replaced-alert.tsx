import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { useValue } from '../../kit/state/store';
import { useMessages } from '../../kit/state/use-messages';
import { useEditing } from '../../article/editing';
import { useArchives } from '../../backup/archives';
import { RescueButtons } from './rescue-copy';
import './recovery.css';

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

import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { ArchiveMoved } from '../../contract';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useArchives } from './archives';
import { useBackups } from './backups';
import { Dialog } from '../kit/dialog';
import { useValue } from '../kit/state/store';
import type { ArchiveMove } from './archives';
import './backup.css';

/** Asks for confirmation before the archive is moved, shows the progress, and says what became of the old folder. */
export function MoveDialog() {
  const archives = useArchives();
  const { archives: messages } = useMessages();
  const move = useValue(archives.move);
  // Nothing may be written during the copy: the dialog stays open.
  const close = move?.step === 'running' ? () => undefined : archives.closeMove;
  return (
    <Dialog opened={move !== null} onClose={close} title={messages.moveTitle} size={620}>
      {move?.step === 'asked' && <Asked move={move} />}
      {move?.step === 'running' && <Running />}
      {move?.moved && <Done moved={move.moved} />}
    </Dialog>
  );
}

function Asked({ move: { to } }: { move: ArchiveMove }) {
  const archives = useArchives();
  const { archives: messages, archive } = useMessages();
  const [withBackups, setWithBackups] = useState(true);
  return (
    <div className="archive-section">
      <p>{messages.moveTo}</p>
      <p className="archive-folder">
        <bdi title={to}>{to}</bdi>
      </p>
      <p className="meta">{messages.moveHelp}</p>
      <Switch
        size="xs"
        label={messages.withBackups}
        checked={withBackups}
        onChange={(event) => setWithBackups(event.target.checked)}
      />
      <div className="dialog-actions">
        <Button
          look="strong"
          label={messages.moveNow}
          data-autofocus
          onClick={() => void archives.startMove(withBackups)}
        />
        <Button label={archive.cancel} onClick={archives.closeMove} />
      </div>
    </div>
  );
}

function Running() {
  const archives = useArchives();
  const backups = useBackups();
  const { archives: messages, archive } = useMessages();
  const progress = useValue(backups.progress);
  return (
    <div className="archive-section">
      <p className="backup-progress">
        <progress
          aria-label={messages.moving}
          {...(progress && progress.total > 1 ? { value: progress.done, max: progress.total } : {})}
        />
        <span role="status">{progress ? archive.steps[progress.step] : messages.moving}</span>
      </p>
      <div className="dialog-actions">
        <Button label={archive.cancel} onClick={archives.cancelMove} />
      </div>
    </div>
  );
}

function Done({ moved }: { moved: ArchiveMoved }) {
  const archives = useArchives();
  const { archives: messages, backupLines } = useMessages();
  const { from, to, texts, revisions, pictures, picturesLost, backups } = moved;
  return (
    <div className="archive-section">
      <p>{messages.moved(backupLines.holds(texts, 0, revisions, pictures), backups)}</p>
      <p className="archive-folder">
        <bdi title={to}>{to}</bdi>
      </p>
      {picturesLost > 0 && <p role="alert">{messages.picturesLost(picturesLost)}</p>}
      <p>{messages.oldStays}</p>
      <p className="archive-folder">
        <bdi title={from}>{from}</bdi>
      </p>
      <div className="dialog-actions">
        <Button look="strong" label={messages.goOnThere} data-autofocus onClick={archives.closeMove} />
      </div>
    </div>
  );
}

import { useState } from 'react';
import type { BackupProgress } from '../../contract';
import type { Messages } from '../../messages';
import { useDesk, useMessages } from '../desk/use-desk';
import { useValue } from '../kit/store';

/** Backs the archive up now, says how far that is, and cancels it. */
export function BackupNow() {
  const { backups, readOnly } = useDesk();
  const { archive: messages } = useMessages();
  const progress = useValue(backups.progress);
  const [isAsked, setAsked] = useState(false);
  if (readOnly) return null;
  const run = async () => {
    setAsked(true);
    await backups.run();
    setAsked(false);
  };
  if (!isAsked && !progress)
    return (
      <button type="button" className="strong" onClick={() => void run()}>
        {messages.now}
      </button>
    );
  return (
    <span className="backup-progress">
      <progress
        aria-label={messages.running}
        {...(progress && progress.total > 1 ? { value: progress.done, max: progress.total } : {})}
      />
      <span role="status">{sayStep(progress, messages)}</span>
      <button type="button" className="framed" onClick={backups.cancel}>
        {messages.cancel}
      </button>
    </span>
  );
}

function sayStep(progress: BackupProgress | null, { running, steps }: Messages['archive']): string {
  return progress ? steps[progress.step] : running;
}

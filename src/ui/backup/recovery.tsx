import { useState } from 'react';
import type { RecoveryReport } from '../../contract';
import { recoveryMessages } from '../../messages';
import { Button } from '../kit/button';
import { useMessages } from '../kit/state/use-messages';
import { useBackups } from './backups';
import { usePanels } from '../kit/state/panels';
import { Dialog } from '../kit/dialog';
import { useValue } from '../kit/state/store';

/** What can be done about a damaged archive: restore a backup, or go on with what can be read. */
export function WaysBack() {
  const backups = useBackups();
  const { openSettings } = usePanels();
  const { archive: messages } = useMessages();
  const [isRunning, setRunning] = useState(false);
  const recover = async () => {
    setRunning(true);
    await backups.recover();
    setRunning(false);
  };
  return (
    <div className="alert-actions">
      <Button look="strong" label={messages.restoreBackup} onClick={() => openSettings('archive')} />
      <Button
        label={isRunning ? messages.recovering : messages.recover}
        disabled={isRunning}
        onClick={() => void recover()}
      />
    </div>
  );
}

/** What was recovered of a damaged archive and what was not, before the person goes on with it. */
export function RecoveryDialog() {
  const backups = useBackups();
  const messages = useMessages();
  const report = useValue(backups.recovered);
  const close = () => backups.recovered.set(null);
  return (
    <Dialog opened={report !== null} onClose={close} title={messages.archive.recoveredTitle} size={640}>
      {report && <Report report={report} />}
      <p className="meta">{messages.archive.goOnHelp}</p>
      <div className="dialog-actions">
        <Button look="strong" label={messages.archive.goOn} onClick={() => void backups.goOnRecovered()} />
        <Button label={messages.archive.notNow} onClick={close} />
      </div>
    </Dialog>
  );
}

function Report({ report }: { report: RecoveryReport }) {
  const messages = useMessages();
  const { whole, earlier, uncertain, words, lost, pictures } = report;
  const found = whole + earlier.length + uncertain.length + words.length;
  return (
    <>
      <p>{messages.backupLines.recovered(found, whole, lost.length, pictures)}</p>
      <ul className="recovery-lines">
        {recoveryMessages(report, messages.language).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </>
  );
}

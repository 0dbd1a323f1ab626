import { useEffect, useState } from 'react';
import { Button } from '../../kit/button';
import { useMessages } from '../../kit/state/use-messages';
import { useImporting } from './importing';
import { useValue } from '../../kit/state/store';
import './import.css';

/** Milliseconds after which an import is slow enough to show its progress. */
const progressDelay = 400;

/** The progress of a slow import, with a button that stops it; what was imported until then stays. */
export function ImportProgress() {
  const importing = useImporting();
  const { import: messages } = useMessages();
  const progress = useValue(importing.progress);
  const running = progress !== null;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setSlow(true), progressDelay);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [running]);
  if (!progress || !slow) return null;
  const { name, done, total } = progress;
  return (
    <div className="import-progress" role="status">
      <p>
        <strong>{messages.progress(done + 1, Math.max(total, done + 1))}</strong> <span>{name}</span>
      </p>
      <progress value={done} max={Math.max(1, total)} aria-label={messages.title} />
      <Button look="quiet" label={messages.stop} onClick={importing.cancel} />
    </div>
  );
}

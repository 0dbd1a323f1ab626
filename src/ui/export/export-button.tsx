import { useKeysOf, useRun } from '../article/panel';
import { useWrittenKeys } from '../kit/keys';
import { useMessages } from '../kit/state/use-messages';

/** Exports the article to all outlets at once. */
export function ExportButton() {
  const written = useWrittenKeys();
  const { bar } = useMessages();
  const keysOf = useKeysOf();
  const run = useRun();
  return (
    <button type="button" className="strong" title={written(keysOf('export'))} onClick={() => run('export')}>
      {bar.export}
    </button>
  );
}

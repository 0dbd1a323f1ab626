import { useKeysOf, useRun } from '../article/panel';
import { platformKeys } from '../kit/keys';
import { useMessages } from '../kit/state/use-messages';

/** Exports the article to all outlets at once. */
export function ExportButton() {
  const { bar } = useMessages();
  const keysOf = useKeysOf();
  const run = useRun();
  return (
    <button
      type="button"
      className="strong"
      title={platformKeys(keysOf('export'))}
      onClick={() => run('export')}
    >
      {bar.export}
    </button>
  );
}

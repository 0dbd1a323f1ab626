import { useKeysOf, useRun } from '../article/panel';
import { Button } from '../kit/button';
import { useWrittenKeys } from '../kit/keys';
import { useMessages } from '../kit/state/use-messages';

/** Exports the article to all outlets at once. */
export function ExportButton() {
  const written = useWrittenKeys();
  const { bar } = useMessages();
  const keysOf = useKeysOf();
  const run = useRun();
  return (
    <Button
      look="strong"
      label={bar.export}
      title={written(keysOf('export'))}
      onClick={() => run('export')}
    />
  );
}

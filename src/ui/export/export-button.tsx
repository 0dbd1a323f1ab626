import { keysHere } from '../keys';
import { useCommands } from '../use-commands';
import { useWords } from '../use-desk';

/** One click makes the site, the leaflet and the press mail. */
export function ExportButton() {
  const { bar } = useWords();
  const run = useCommands();
  return (
    <button type="button" className="strong" title={keysHere('Ctrl+E')} onClick={() => run('export')}>
      {bar.export}
    </button>
  );
}

import type { Editing } from '../article/editing';
import { hasText, loadedLater, useKeysOf, useRun } from '../article/panel';
import type { Panel } from '../article/panel';
import type { Panels } from '../kit/state/panels';
import type { Exporting } from './exporting';
import { Button } from '../kit/button';
import { useWrittenKeys } from '../kit/keys';
import { useMessages } from '../kit/state/use-messages';

const ExportPanel = loadedLater(async () => (await import('./export-panel')).ExportPanel);

/** Writes the text to its outlets. */
export function exportPanel(needs: {
  editing: Editing;
  exporting: Exporting;
  panel: Panels['panel'];
}): Panel {
  const { editing, exporting, panel } = needs;
  return {
    name: 'export',
    commands: [
      {
        name: 'export',
        run() {
          if (!editing.current.get()) return;
          exporting.several.set(null);
          panel.set('export');
          void exporting.begin();
        },
        shortcut: { group: 'desk', name: 'export', keys: 'Ctrl+E' },
        line: {
          title: ({ bar }) => bar.export,
          group: 'texts',
          aliases: 'export',
          isAvailable: hasText(editing),
        },
      },
    ],
    dialogs: [{ Content: ExportPanel }],
    bar: { of: 'text', Button: ExportButton },
  };
}

/** Exports the article to all outlets at once. */
function ExportButton() {
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

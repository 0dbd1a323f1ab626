import { FileInput, FolderInput } from 'lucide-react';
import { loadedLater } from '../../article/panel';
import type { Panel } from '../../article/panel';
import { interfaceLanguage } from '../../../messages';
import type { SettingsStore } from '../../kit/state/settings-store';
import { useStore } from '../../kit/state/store';
import { useImporting } from './importing';
import type { Importing } from './importing';

const ImportReport = loadedLater(async () => (await import('./import-report')).ImportReport);

/** The import of files. */
export function importPanel({
  importing,
  settings,
}: {
  importing: Importing;
  settings: SettingsStore;
}): Panel {
  return {
    name: 'import',
    commands: [
      {
        name: 'import',
        run: () => void importing.choose('files'),
        shortcut: { group: 'desk', name: 'import', keys: 'Ctrl+O' },
        line: { title: ({ bar }) => bar.import, group: 'texts', aliases: 'import' },
        menu: { of: 'desk', icon: FileInput },
      },
      {
        name: 'import-folder',
        run: () => void importing.choose('folder'),
        line: { title: ({ import: { folder } }) => folder, group: 'texts', aliases: 'import-folder' },
        menu: { of: 'desk', icon: FolderInput },
      },
      {
        name: 'import-sample',
        run: () => void importing.takeSample(interfaceLanguage(settings.state.get())),
      },
      { name: 'import-report', run: () => void importing.showLastReport() },
    ],
    dialogs: [
      {
        Content: ImportReport,
        useIsOpen: () => useStore(useImporting().report, (report) => report !== null),
      },
    ],
  };
}

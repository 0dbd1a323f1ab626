import { ConflictDialog } from './article/conflict-dialog';
import { ExportPanel } from './export/export-panel';
import { HistoryDialog } from './history/history-dialog';
import { ImportReport } from './library/import-report';
import { SettingsDialog } from './settings/settings-dialog';
import { ShortcutsSheet } from './shortcuts-sheet';

/** What may lie over the desk. */
export function Dialogs() {
  return (
    <>
      <ExportPanel />
      <HistoryDialog />
      <SettingsDialog />
      <ShortcutsSheet />
      <ImportReport />
      <ConflictDialog />
    </>
  );
}

import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { SaveState } from '../article/autosave';
import { createStore, useStore, useValue } from '../kit/store';
import { useDesk } from './use-desk';

const ExportPanel = lazy(async () => ({ default: (await import('../export/export-panel')).ExportPanel }));
const FramingDialog = lazy(async () => ({
  default: (await import('../sheet/crop/crop-dialog')).FramingDialog,
}));
const HistoryDialog = lazy(async () => ({
  default: (await import('../history/history-dialog')).HistoryDialog,
}));
const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/settings-dialog')).SettingsDialog,
}));
const ShortcutsSheet = lazy(async () => ({
  default: (await import('../palette/shortcuts-dialog')).ShortcutsSheet,
}));
const Palette = lazy(async () => ({ default: (await import('../palette/palette')).Palette }));
const ImportReport = lazy(async () => ({
  default: (await import('../library/import/import-report')).ImportReport,
}));
const ConflictDialog = lazy(async () => ({
  default: (await import('../article/conflict-dialog')).ConflictDialog,
}));

/** What may lie over the desk; each is read from disk when it is first wanted, so that the text comes sooner. */
export function Dialogs() {
  const { framing, importing, panel } = useDesk();
  const open = useValue(panel);
  const cutting = useStore(framing.asked, (asked) => asked !== null);
  const reported = useStore(importing.report, (report) => report !== null);
  return (
    <>
      <FromThen when={open === 'export'}>
        <ExportPanel />
      </FromThen>
      <FromThen when={cutting}>
        <FramingDialog />
      </FromThen>
      <FromThen when={open === 'history'}>
        <HistoryDialog />
      </FromThen>
      <FromThen when={open === 'settings'}>
        <SettingsDialog />
      </FromThen>
      <FromThen when={open === 'palette'}>
        <Palette />
      </FromThen>
      <FromThen when={open === 'shortcuts'}>
        <ShortcutsSheet />
      </FromThen>
      <FromThen when={reported}>
        <ImportReport />
      </FromThen>
      <FromThen when={useConflicts()}>
        <ConflictDialog />
      </FromThen>
    </>
  );
}

/** Draws its children from the first time they are wanted, and keeps them, so that they can leave gently. */
function FromThen({ when, children }: { when: boolean; children: ReactNode }) {
  const [seen, setSeen] = useState(when);
  if (when && !seen) setSeen(true);
  return seen && <Suspense fallback={null}>{children}</Suspense>;
}

const noConflict = createStore<SaveState>({ kind: 'saved', at: 0 });

function useConflicts(): boolean {
  const on = useValue(useDesk().articles.current);
  return useStore(on?.autosave.state ?? noConflict, (state) => state.kind === 'conflict');
}

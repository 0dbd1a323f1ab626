import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { SaveState } from '../article/autosave';
import { createStore, useStore, useValue } from '../kit/state/store';
import { useActs } from '../article/acts/acts';
import { useArchives } from '../backup/archives';
import { useBackups } from '../backup/backups';
import { useCropping } from '../sheet/crop/cropping';
import { useEditing } from '../article/editing';
import { useImporting } from '../library/import/importing';
import { usePanels } from '../kit/state/panels';

const ExportPanel = lazy(async () => ({ default: (await import('../export/export-panel')).ExportPanel }));
const FramingDialog = lazy(async () => ({
  default: (await import('../sheet/crop/crop-dialog')).CropDialog,
}));
const HistoryDialog = lazy(async () => ({
  default: (await import('../history/history-dialog')).HistoryDialog,
}));
const SettingsDialog = lazy(async () => ({
  default: (await import('../settings/settings-dialog')).SettingsDialog,
}));
const ShortcutsSheet = lazy(async () => ({
  default: (await import('../palette/shortcuts-dialog')).ShortcutsDialog,
}));
const Palette = lazy(async () => ({ default: (await import('../palette/palette')).Palette }));
const ImportReport = lazy(async () => ({
  default: (await import('../library/import/import-report')).ImportReport,
}));
const CalendarDialog = lazy(async () => ({
  default: (await import('../calendar/calendar-dialog')).CalendarDialog,
}));
const PicturesDialog = lazy(async () => ({
  default: (await import('../pictures/pictures-dialog')).PicturesDialog,
}));
const ReplaceDialog = lazy(async () => ({
  default: (await import('../replace/replace-dialog')).ReplaceDialog,
}));
const ConflictDialog = lazy(async () => ({
  default: (await import('../article/conflict-dialog')).ConflictDialog,
}));
const DamagedDialog = lazy(async () => ({
  default: (await import('../article/damaged-dialog')).DamagedDialog,
}));
const RecoveryDialog = lazy(async () => ({
  default: (await import('../backup/recovery')).RecoveryDialog,
}));
const ReadingDialog = lazy(async () => ({
  default: (await import('../history/reading')).ReadingDialog,
}));
const MoveDialog = lazy(async () => ({ default: (await import('../backup/move-dialog')).MoveDialog }));
const ActDialogs = lazy(async () => ({
  default: (await import('../library/acts/act-dialogs')).ActDialogs,
}));

/** The dialogs of the desk; each is loaded on first use, so that the desk starts sooner. */
export function Dialogs() {
  const acts = useActs();
  const archives = useArchives();
  const backups = useBackups();
  const cropping = useCropping();
  const editing = useEditing();
  const importing = useImporting();
  const { panel, reading } = usePanels();
  const open = useValue(panel);
  const isCropping = useStore(cropping.request, (request) => request !== null);
  const isAsking = useStore(acts.question, (question) => question.kind !== 'none');
  const isDamaged = useStore(editing.damaged, (damaged) => damaged !== null);
  const isRecovered = useStore(backups.recovered, (report) => report !== null);
  const isMoving = useStore(archives.move, (move) => move !== null);
  const isReading = useStore(reading, (text) => text !== null);
  const hasReport = useStore(importing.report, (report) => report !== null);
  return (
    <>
      <MountOnFirstUse when={open === 'export'}>
        <ExportPanel />
      </MountOnFirstUse>
      <MountOnFirstUse when={isCropping}>
        <FramingDialog />
      </MountOnFirstUse>
      <MountOnFirstUse when={open === 'history'}>
        <HistoryDialog />
      </MountOnFirstUse>
      <MountOnFirstUse when={open === 'settings'}>
        <SettingsDialog />
      </MountOnFirstUse>
      <MountOnFirstUse when={isReading}>
        <ReadingDialog />
      </MountOnFirstUse>
      <MountOnFirstUse when={open === 'palette'}>
        <Palette />
      </MountOnFirstUse>
      <MountOnFirstUse when={open === 'shortcuts'}>
        <ShortcutsSheet />
      </MountOnFirstUse>
      <MountOnFirstUse when={open === 'calendar'}>
        <CalendarDialog />
      </MountOnFirstUse>
      <MountOnFirstUse when={open === 'pictures'}>
        <PicturesDialog />
      </MountOnFirstUse>
      <MountOnFirstUse when={open === 'replace'}>
        <ReplaceDialog />
      </MountOnFirstUse>
      <MountOnFirstUse when={isAsking}>
        <ActDialogs />
      </MountOnFirstUse>
      <MountOnFirstUse when={isRecovered}>
        <RecoveryDialog />
      </MountOnFirstUse>
      <MountOnFirstUse when={isMoving}>
        <MoveDialog />
      </MountOnFirstUse>
      <MountOnFirstUse when={isDamaged}>
        <DamagedDialog />
      </MountOnFirstUse>
      <MountOnFirstUse when={hasReport}>
        <ImportReport />
      </MountOnFirstUse>
      <MountOnFirstUse when={useHasConflict()}>
        <ConflictDialog />
      </MountOnFirstUse>
    </>
  );
}

/** Mounts its children on first use, and keeps them mounted, so that they can fade out. */
function MountOnFirstUse({ when, children }: { when: boolean; children: ReactNode }) {
  const [isMounted, setMounted] = useState(when);
  if (when && !isMounted) setMounted(true);
  return isMounted && <Suspense fallback={null}>{children}</Suspense>;
}

const noConflict = createStore<SaveState>({ kind: 'saved', at: 0 });

function useHasConflict(): boolean {
  const edited = useValue(useEditing().current);
  return useStore(edited?.autosave.state ?? noConflict, (state) => state.kind === 'conflict');
}

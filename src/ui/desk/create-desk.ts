import type { Bridge, DeskStart, Problem, Settings } from '../../contract';
import { createActHistory } from '../article/acts/act-history';
import type { ActHistory } from '../article/acts/act-history';
import { createEditing } from '../article/editing';
import type { Editing } from '../article/editing';
import { createSnapshot } from '../article/snapshot';
import type { Snapshot } from '../article/snapshot';
import { createArchivesStore } from '../backup/archives';
import type { ArchivesStore } from '../backup/archives';
import { createBackupStore } from '../backup/backups';
import type { BackupStore } from '../backup/backups';
import { createCheckReport } from '../article/checks/check-report';
import { createProofreading } from '../article/checks/proofreading';
import type { Proofreading } from '../article/checks/proofreading';
import { createPersonalWords, createSpelling } from '../article/checks/spelling';
import type { PersonalWords, Spelling } from '../article/checks/spelling';
import { createExporting } from '../export/exporting';
import type { Exporting } from '../export/exporting';
import { createReplacing } from '../replace/replacing';
import type { Replacing } from '../replace/replacing';
import { createFinding } from '../article/find/finding';
import type { Finding } from '../article/find/finding';
import { holdFocus } from '../kit/typing/held-focus';
import { createPictures } from '../kit/state/pictures';
import type { Pictures } from '../kit/state/pictures';
import { createToasts } from '../kit/state/toasts';
import type { Toasts } from '../kit/state/toasts';
import { createImporting } from '../library/import/importing';
import type { Importing } from '../library/import/importing';
import { createActs, tellUnfinishedAct } from '../article/acts/acts';
import type { Acts } from '../article/acts/acts';
import { createLibrary } from '../article/library/library';
import type { Library } from '../article/library/library';
import { createModels } from '../article/library/models';
import type { Models } from '../article/library/models';
import { createSelection } from '../article/library/selection';
import type { Selection } from '../article/library/selection';
import { createPaletteControl } from '../palette/palette-control';
import type { PaletteControl } from '../palette/palette-control';
import { createPolishing } from '../polish/polishing';
import type { Polishing } from '../polish/polishing';
import { createProofs } from '../article/proofs/proofs';
import type { Proofs } from '../article/proofs/proofs';
import { createMastheadStore } from '../kit/state/masthead-store';
import type { MastheadStore } from '../kit/state/masthead-store';
import { createSettingsStore } from '../kit/state/settings-store';
import type { SettingsStore } from '../kit/state/settings-store';
import { createCropping } from '../sheet/crop/cropping';
import type { Cropping } from '../sheet/crop/cropping';
import { createPasting } from '../sheet/pasting';
import type { Pasting } from '../sheet/pasting';
import { createBeside } from '../translations/beside';
import type { Beside } from '../translations/beside';
import { createFamily } from '../article/library/family';
import type { Family } from '../article/library/family';
import { createPanels } from '../kit/state/panels';
import type { Panels } from '../kit/state/panels';
import { createPaneLayout } from '../kit/state/pane-layout';
import type { PaneLayout } from '../kit/state/pane-layout';
import { createRailLayout } from '../kit/state/rail-layout';
import type { RailLayout } from '../kit/state/rail-layout';

/** The state and the actions of every part of the desk. */
export interface Desk extends Panels {
  bridge: Bridge;
  /** Why the archive can only be read; null when it can be written to. */
  readOnly: Problem | null;
  toasts: Toasts;
  settings: SettingsStore;
  masthead: MastheadStore;
  library: Library;
  models: Models;
  backups: BackupStore;
  archives: ArchivesStore;
  selection: Selection;
  acts: Acts;
  /** What was done last, and the way back. */
  history: ActHistory;
  rail: RailLayout;
  paneLayout: PaneLayout;
  editing: Editing;
  family: Family;
  beside: Beside;
  snapshot: Snapshot;
  proofs: Proofs;
  pictures: Pictures;
  cropping: Cropping;
  pasting: Pasting;
  exporting: Exporting;
  importing: Importing;
  finding: Finding;
  replacing: Replacing;
  polishing: Polishing;
  spelling: Spelling;
  personalWords: PersonalWords;
  proofreading: Proofreading;
  palette: PaletteControl;
}

/** Creates the parts of the desk, each with what it needs of the others. */
export function createDesk(bridge: Bridge, opened: Settings, { readOnly }: DeskStart): Desk {
  const toasts = createToasts();
  const panels = createPanels();
  // Focus mode hides every button, its own too: a desk never opens in it.
  const settings = createSettingsStore(bridge, { ...opened, focus: false }, toasts);
  const masthead = createMastheadStore(bridge, toasts);
  const library = createLibrary(bridge, toasts, settings);
  const selection = createSelection(library, toasts);
  const isReadOnly = readOnly !== null;
  const history = createActHistory({
    bridge,
    toasts,
    holdFocus: () => holdFocus(() => editing.current.get()?.draft),
  });
  const editing: Editing = createEditing({
    bridge,
    settings,
    library,
    toasts,
    history,
    isReadOnly,
    whenIdle,
  });
  const snapshot = createSnapshot(editing);
  const family = createFamily({ bridge, editing, library });
  const personalWords = createPersonalWords(bridge, toasts, history);
  const spelling = createSpelling({
    bridge,
    editing,
    family,
    snapshot,
    settings,
    toasts,
    masthead,
    personalWords,
  });
  const report = createCheckReport({ editing, snapshot, masthead, settings, spelling, family });
  const exporting = createExporting({ bridge, editing, settings, toasts });
  const exportTexts: Acts['exportTexts'] = (texts) => {
    panels.panel.set('export');
    void exporting.runSeveral(texts);
  };
  const replaceIn: Acts['replaceIn'] = (ids) => replacing.open(ids);
  const acts = createActs({
    bridge,
    editing,
    library,
    selection,
    settings,
    toasts,
    history,
    exportTexts,
    replaceIn,
  });
  const replacing: Replacing = createReplacing({
    bridge,
    editing,
    library,
    selection,
    toasts,
    history,
    show(isShown) {
      if (isShown) panels.panel.set('replace');
      else if (panels.panel.get() === 'replace') panels.panel.set('none');
    },
  });
  if (!isReadOnly) tellUnfinishedAct(settings, toasts);
  const { openSettings } = panels;
  const backups = createBackupStore({
    bridge,
    editing,
    library,
    toasts,
    openArchiveSettings: () => openSettings('archive'),
  });
  return {
    ...panels,
    bridge,
    readOnly,
    toasts,
    settings,
    masthead,
    library,
    models: createModels({ bridge, settings, library }),
    backups,
    archives: createArchivesStore({ bridge, editing, masthead, progress: backups.progress, toasts }),
    selection,
    acts,
    history,
    rail: createRailLayout(settings),
    paneLayout: createPaneLayout(settings),
    editing,
    family,
    beside: createBeside({ bridge, editing, family, settings }),
    snapshot,
    proofs: createProofs({ bridge, editing, settings }),
    pictures: createPictures(bridge, toasts),
    cropping: createCropping(bridge, toasts),
    pasting: createPasting(bridge, toasts),
    exporting,
    importing: createImporting({ bridge, editing, library, toasts }),
    finding: createFinding(editing),
    replacing,
    polishing: createPolishing({ editing, settings, toasts }),
    spelling,
    personalWords,
    proofreading: createProofreading({ report, editing, settings, toasts, history, openSettings }),
    palette: createPaletteControl(panels.panel, editing),
  };
}

/** A save serializes the whole text: it waits up to 60 ms for the frame of a keystroke that comes at the same time. */
function whenIdle(run: () => void): void {
  requestIdleCallback(run, { timeout: 60 });
}

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
import { createOutbox } from '../press/outbox/outbox';
import type { OutboxPart } from '../press/outbox/outbox';
import { createPublishing } from '../publish/publishing';
import type { Publishing } from '../publish/publishing';
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
import { createSiteStore } from '../kit/state/site-store';
import type { SiteStore } from '../kit/state/site-store';
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
  site: SiteStore;
  library: Library;
  models: Models;
  backups: BackupStore;
  archives: ArchivesStore;
  selection: Selection;
  acts: Acts;
  /** The last acts, which can be undone. */
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
  publishing: Publishing;
  outbox: OutboxPart;
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
export function createDesk(bridge: Bridge, opened: Settings, start: DeskStart): Desk {
  const base = createBase(bridge, opened, start);
  const { editing, library, masthead, panel, readOnly, settings, site, toasts } = base;
  const { report, ...checking } = createChecking(base);
  const acting = createActing(base);
  if (readOnly === null) tellUnfinishedAct(settings, toasts);
  const backups = createBackupStore({ ...base, openArchiveSettings: () => base.openSettings('archive') });
  return {
    ...base,
    ...checking,
    ...acting,
    models: createModels({ bridge, settings, library }),
    backups,
    archives: createArchivesStore({ bridge, editing, masthead, site, progress: backups.progress, toasts }),
    rail: createRailLayout(settings),
    paneLayout: createPaneLayout(settings),
    beside: createBeside({ bridge, editing, family: checking.family, settings }),
    proofs: createProofs({ bridge, editing, settings }),
    pictures: createPictures(bridge, toasts),
    cropping: createCropping(bridge, toasts),
    pasting: createPasting(bridge, toasts),
    publishing: createPublishing({ bridge, editing, settings, toasts }),
    outbox: createOutbox({ bridge, editing, toasts }),
    importing: createImporting({ bridge, editing, library, toasts }),
    finding: createFinding(editing),
    polishing: createPolishing({ editing, settings, toasts }),
    proofreading: createProofreading({ ...base, report }),
    palette: createPaletteControl(panel, editing),
  };
}

/** What all other parts need: messages, settings, the library, and the text on the sheet. */
function createBase(bridge: Bridge, opened: Settings, { readOnly }: DeskStart) {
  const toasts = createToasts();
  const panels = createPanels();
  // Focus mode hides every button, also the one that leaves it: the desk never opens in it.
  const settings = createSettingsStore(bridge, { ...opened, focus: false }, toasts);
  const masthead = createMastheadStore(bridge, toasts);
  const site = createSiteStore(bridge, toasts);
  const library = createLibrary(bridge, toasts, settings);
  const selection = createSelection(library, toasts);
  const history = createActHistory({
    bridge,
    toasts,
    holdFocus: () => holdFocus(() => editing.current.get()?.draft),
  });
  const editing: Editing = createEditing({
    bridge,
    settings,
    masthead,
    library,
    toasts,
    history,
    isReadOnly: readOnly !== null,
    whenIdle,
  });
  return {
    ...panels,
    ...{ bridge, readOnly, toasts, settings, masthead, site, library, selection, history, editing },
  };
}

type Base = ReturnType<typeof createBase>;

/** The parts that check and count the text. */
function createChecking(base: Base) {
  const snapshot = createSnapshot(base.editing);
  const family = createFamily(base);
  const personalWords = createPersonalWords(base.bridge, base.toasts, base.history);
  const spelling = createSpelling({ ...base, family, snapshot, personalWords });
  const report = createCheckReport({ ...base, snapshot, spelling, family });
  return { snapshot, family, personalWords, spelling, report };
}

/** The parts that act on several texts. */
function createActing(base: Base) {
  const { panel } = base;
  const exporting = createExporting(base);
  const acts = createActs({
    ...base,
    exportTexts(texts) {
      panel.set('export');
      void exporting.beginSeveral(texts);
    },
    makeNewsletter(texts, choice) {
      panel.set('export');
      exporting.beginNewsletter(texts, choice);
    },
    replaceIn: (ids) => replacing.open(ids),
  });
  const replacing: Replacing = createReplacing({
    ...base,
    show(isShown) {
      if (isShown) panel.set('replace');
      else if (panel.get() === 'replace') panel.set('none');
    },
  });
  return { exporting, acts, replacing };
}

/** A save serialises the whole text: it waits up to 60 ms for the frame of a key pressed at the same time. */
function whenIdle(run: () => void): void {
  requestIdleCallback(run, { timeout: 60 });
}

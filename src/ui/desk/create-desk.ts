import type { Bridge, DeskStart, Problem, Settings } from '../../contract';
import { createArticles } from '../article/editing';
import type { Articles } from '../article/editing';
import { createCaretPlace, createPalettePlace } from '../palette/palette-control';
import { createGlance } from '../article/snapshot';
import type { Glance } from '../article/snapshot';
import { createProofreading } from '../checks/proofreading';
import type { Proofreading } from '../checks/proofreading';
import { createReading } from '../checks/check-report';
import { createExporting } from '../export/exporting';
import type { Exporting } from '../export/exporting';
import { createFinding } from '../find/finding';
import type { Finding } from '../find/finding';
import { createFraming } from '../sheet/crop/cropping';
import type { Framing } from '../sheet/crop/cropping';
import { createImporting } from '../library/import/importing';
import type { Importing } from '../library/import/importing';
import { createRailPlace } from './rail-layout';
import type { RailPlace } from './rail-layout';
import { createLibrary } from '../library/library';
import type { Library } from '../library/library';
import { createPasting } from '../sheet/pasting';
import type { Pasting } from '../sheet/pasting';
import type { PalettePlace } from '../palette/palette-control';
import { createPictures } from '../kit/pictures';
import type { Pictures } from '../kit/pictures';
import { createPolishing } from '../polish/polishing';
import type { Polishing } from '../polish/polishing';
import { createProofs } from '../proof/proofs';
import type { Proofs } from '../proof/proofs';
import { createMastheadKeeper } from '../settings/masthead-store';
import type { MastheadKeeper } from '../settings/masthead-store';
import type { SectionName } from '../settings/sections';
import { createSettingsKeeper } from '../settings/settings-store';
import type { SettingsKeeper } from '../settings/settings-store';
import type { Panel } from './panels';
import { createPersonalWords } from '../checks/personal-words';
import type { PersonalWords } from '../checks/personal-words';
import { createSpelling } from '../checks/spelling';
import type { Spelling } from '../checks/spelling';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import { createToasts } from '../kit/toasts';
import type { Toasts } from '../kit/toasts';
import { keepTyping } from '../kit/type-ahead';

/** Everything the desk does, each part with its own state. */
export interface Desk {
  bridge: Bridge;
  /** Why the archive can only be read; null when it can be written to. */
  readOnly: Problem | null;
  toasts: Toasts;
  settings: SettingsKeeper;
  masthead: MastheadKeeper;
  library: Library;
  rail: RailPlace;
  articles: Articles;
  glance: Glance;
  proofs: Proofs;
  pictures: Pictures;
  framing: Framing;
  pasting: Pasting;
  exporting: Exporting;
  importing: Importing;
  finding: Finding;
  polishing: Polishing;
  spelling: Spelling;
  personalWords: PersonalWords;
  proofreading: Proofreading;
  palette: PalettePlace;
  panel: Store<Panel>;
  settingsSection: Store<SectionName>;
}

/** Puts the desk's parts together around the bridge. */
export function createDesk(bridge: Bridge, opened: Settings, { readOnly }: DeskStart): Desk {
  const toasts = createToasts();
  const settings = createSettingsKeeper(bridge, opened, toasts);
  const library = createLibrary(bridge, toasts);
  const articles = createArticles({
    keepTyping,
    whenIdle,
    bridge,
    settings,
    library,
    toasts,
    readOnly: readOnly !== null,
  });
  const glance = createGlance(articles);
  const panel = createStore<Panel>('none');
  const settingsSection = createStore<SectionName>('identity');
  const masthead = createMastheadKeeper(bridge, toasts);
  const reading = createReading({ articles, glance, masthead, settings });
  const openSettings = (section: SectionName) => {
    settingsSection.set(section);
    panel.set('settings');
  };
  return {
    bridge,
    readOnly,
    toasts,
    settings,
    masthead,
    library,
    rail: createRailPlace(settings),
    articles,
    glance,
    proofs: createProofs({ bridge, articles, settings }),
    pictures: createPictures(bridge, toasts),
    framing: createFraming(bridge, toasts),
    pasting: createPasting(bridge, toasts),
    exporting: createExporting({ bridge, articles, settings }),
    importing: createImporting({ bridge, articles, library, toasts }),
    finding: createFinding(articles),
    polishing: createPolishing({ articles, settings, toasts }),
    spelling: createSpelling({ bridge, articles, glance, settings, toasts }),
    personalWords: createPersonalWords(bridge, toasts),
    proofreading: createProofreading({ reading, articles, settings, toasts, openSettings }),
    palette: createPalettePlace(panel, createCaretPlace(articles)),
    panel,
    settingsSection,
  };
}

/** A save reads the whole text: it waits for the frame of a key that comes with it, 60 ms at most. */
function whenIdle(run: () => void): void {
  requestIdleCallback(run, { timeout: 60 });
}

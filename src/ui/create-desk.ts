import type { Bridge, DeskStart, Problem, Settings } from '../contract';
import { createArticles } from './article/articles';
import type { Articles } from './article/articles';
import { createCaretPlace } from './article/caret-place';
import { createGlance } from './article/glance';
import type { Glance } from './article/glance';
import { createProofreading } from './checks/proofreading';
import type { Proofreading } from './checks/proofreading';
import { createReading } from './checks/reading';
import { createExporting } from './export/exporting';
import type { Exporting } from './export/exporting';
import { createFinding } from './find/finding';
import type { Finding } from './find/finding';
import { createFraming } from './framing/framing';
import type { Framing } from './framing/framing';
import { createImporting } from './library/importing';
import type { Importing } from './library/importing';
import { createRailPlace } from './library/rail-place';
import type { RailPlace } from './library/rail-place';
import { createLibrary } from './library/library';
import type { Library } from './library/library';
import { createPasting } from './pasting/pasting';
import type { Pasting } from './pasting/pasting';
import { createPalettePlace } from './palette/palette-place';
import type { PalettePlace } from './palette/palette-place';
import { createPictures } from './pictures';
import type { Pictures } from './pictures';
import { createPolishing } from './polish/polishing';
import type { Polishing } from './polish/polishing';
import { createProofs } from './proof/proofs';
import type { Proofs } from './proof/proofs';
import { createMastheadKeeper } from './settings/masthead-keeper';
import type { MastheadKeeper } from './settings/masthead-keeper';
import type { SectionName } from './settings/sections';
import { createSettingsKeeper } from './settings/settings-keeper';
import type { SettingsKeeper } from './settings/settings-keeper';
import type { Panel } from './panel';
import { createPersonalWords } from './spelling/personal-words';
import type { PersonalWords } from './spelling/personal-words';
import { createSpelling } from './spelling/spelling';
import type { Spelling } from './spelling/spelling';
import { createStore } from './store';
import type { Store } from './store';
import { createToasts } from './toasts';
import type { Toasts } from './toasts';
import { keepTyping } from './typed-early';

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

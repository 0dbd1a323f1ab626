import type { Panel } from '../article/panel';
import { archivesPanel } from '../backup/panel';
import { calendarPanel } from '../calendar/panel';
import { checksPanel } from '../checks/panel';
import { exportPanel } from '../export/panel';
import { findPanel } from '../find/panel';
import { historyPanel } from '../history/panel';
import { importPanel } from '../library/import/panel';
import { libraryPanel, trashPanel } from '../library/panel';
import { tagsPanel, textActsPanel } from '../library/acts/panel';
import { outlinePanel } from '../outline/panel';
import { palettePanel, shortcutsPanel } from '../palette/panel';
import { picturesPanel } from '../pictures/panel';
import { polishPanel } from '../polish/panel';
import { pressPanel } from '../press/panel';
import { proofPanel } from '../proof/panel';
import { publishPanel } from '../publish/panel';
import { replacePanel } from '../replace/panel';
import { settingsPanel } from '../settings/panel';
import { sitePanel } from '../site/panel';
import { sheetPanel } from '../sheet/panel';
import { translationsPanel } from '../translations/panel';
import type { Desk } from './create-desk';
import { windowPanel } from './window-panel';

/** All panels, in the order in which menus, palette, bar and the card of shortcuts list what they bring. */
const panels: readonly ((desk: Desk) => Panel)[] = [
  palettePanel,
  libraryPanel,
  importPanel,
  tagsPanel,
  findPanel,
  replacePanel,
  calendarPanel,
  outlinePanel,
  picturesPanel,
  trashPanel,
  polishPanel,
  checksPanel,
  proofPanel,
  sitePanel,
  sheetPanel,
  historyPanel,
  translationsPanel,
  textActsPanel,
  exportPanel,
  publishPanel,
  pressPanel,
  archivesPanel,
  settingsPanel,
  windowPanel,
  shortcutsPanel,
];

/** The panels of a desk, each with the parts that it uses. */
export function panelsOf(desk: Desk): readonly Panel[] {
  return panels.map((panel) => panel(desk));
}

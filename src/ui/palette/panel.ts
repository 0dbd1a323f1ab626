import { Keyboard } from 'lucide-react';
import type { ActHistory } from '../article/acts/act-history';
import { loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import type { Panels } from '../kit/state/panels';
import type { PaletteControl } from './palette-control';

const Palette = loadedLater(async () => (await import('./palette')).Palette);
const ShortcutsDialog = loadedLater(async () => (await import('./shortcuts-dialog')).ShortcutsDialog);

/** The palette, and the list of the last acts to undo. */
export function palettePanel({ history, palette }: { history: ActHistory; palette: PaletteControl }): Panel {
  return {
    name: 'palette',
    commands: [
      {
        name: 'palette',
        run: () => palette.toggle(),
        shortcut: { group: 'desk', name: 'palette', keys: 'Ctrl+K' },
      },
      {
        name: 'acts',
        run: () => palette.openActs(),
        line: {
          title: ({ acts }) => acts.last,
          group: 'texts',
          aliases: 'acts',
          isAvailable: () => history.past.get().length > 0,
        },
      },
    ],
    dialogs: [{ Content: Palette }],
  };
}

/** All keyboard shortcuts. */
export function shortcutsPanel({ panel }: Pick<Panels, 'panel'>): Panel {
  return {
    name: 'shortcuts',
    commands: [
      {
        name: 'shortcuts',
        run: () => panel.set(panel.get() === 'shortcuts' ? 'none' : 'shortcuts'),
        shortcut: { group: 'desk', name: 'shortcuts', keys: 'Ctrl+/' },
        line: { title: ({ bar }) => bar.shortcuts, group: 'desk', aliases: 'shortcuts' },
        menu: { of: 'desk', icon: Keyboard, label: ({ bar }) => bar.shortcuts },
      },
    ],
    dialogs: [{ Content: ShortcutsDialog }],
  };
}

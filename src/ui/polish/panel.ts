import { PenLine } from 'lucide-react';
import type { Proofreading } from '../article/checks/proofreading';
import type { Editing } from '../article/editing';
import { hasText, loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import { useStore } from '../kit/state/store';
import { usePolishing } from './polishing';
import type { Polishing } from './polishing';

const PolishPane = loadedLater(async () => (await import('./polish-pane')).PolishPane);

/** The typography changes proposed for the whole text. */
export function polishPanel(needs: {
  editing: Editing;
  polishing: Polishing;
  proofreading: Proofreading;
}): Panel {
  const { editing, polishing, proofreading } = needs;
  return {
    name: 'polish',
    commands: [
      {
        name: 'polish',
        run() {
          proofreading.hide();
          polishing.open();
        },
        shortcut: { group: 'text', name: 'polish', keys: 'Ctrl+Shift+T' },
        line: {
          title: ({ bar }) => bar.polish,
          group: 'text',
          aliases: 'polish',
          isAvailable: hasText(editing),
        },
        menu: { of: 'text', icon: PenLine },
      },
    ],
    pane: {
      kind: 'list',
      useIsOpen: () => useStore(usePolishing().state, ({ open }) => open),
      Content: PolishPane,
    },
  };
}

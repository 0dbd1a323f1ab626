import { History } from 'lucide-react';
import type { Editing } from '../article/editing';
import { hasText, loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import { usePanels } from '../kit/state/panels';
import type { Panels } from '../kit/state/panels';
import { useStore } from '../kit/state/store';

const HistoryDialog = loadedLater(async () => (await import('./history-dialog')).HistoryDialog);
const ReadingDialog = loadedLater(async () => (await import('./reading')).ReadingDialog);

/** The versions of the text, and the reading of texts in backups and in the trash. */
export function historyPanel({ editing, panel }: { editing: Editing; panel: Panels['panel'] }): Panel {
  return {
    name: 'history',
    commands: [
      {
        name: 'history',
        run: () => panel.set('history'),
        line: {
          title: ({ bar }) => bar.history,
          group: 'text',
          aliases: 'history',
          isAvailable: hasText(editing),
        },
        menu: { of: 'text', icon: History },
      },
    ],
    dialogs: [
      { Content: HistoryDialog },
      { Content: ReadingDialog, useIsOpen: () => useStore(usePanels().reading, (text) => text !== null) },
    ],
  };
}

import { Contact } from 'lucide-react';
import { loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import type { Panels } from '../kit/state/panels';

const PressListDialog = loadedLater(async () => (await import('./press-list-dialog')).PressListDialog);

/** The people whom the group writes to. */
export function pressListPanel({ panel }: Pick<Panels, 'panel'>): Panel {
  return {
    name: 'press-list',
    commands: [
      {
        name: 'press-list',
        run: () => panel.set('press-list'),
        line: { title: ({ pressList }) => pressList.open, group: 'texts', aliases: 'pressList' },
        menu: { of: 'desk', icon: Contact },
      },
    ],
    dialogs: [{ Content: PressListDialog }],
  };
}

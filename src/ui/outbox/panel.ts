import { Send } from 'lucide-react';
import { loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import type { Panels } from '../kit/state/panels';
import type { OutboxPart } from './outbox';

const OutboxPanel = loadedLater(async () => (await import('./outbox-panel')).OutboxPanel);

/** Sends texts to the press, and shows what went to whom. */
export function outboxPanel({ outbox, panel }: { outbox: OutboxPart; panel: Panels['panel'] }): Panel {
  return {
    name: 'outbox',
    commands: [
      {
        name: 'outbox',
        run() {
          panel.set('outbox');
          outbox.back();
          void outbox.load();
        },
        shortcut: { group: 'desk', name: ({ outbox: messages }) => messages.title, keys: 'Ctrl+Shift+J' },
        line: { title: ({ outbox: messages }) => messages.open, group: 'texts', aliases: 'outbox' },
        menu: { of: 'desk', icon: Send },
      },
    ],
    dialogs: [{ Content: OutboxPanel }],
  };
}

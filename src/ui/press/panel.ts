import { Contact, Send } from 'lucide-react';
import { loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import type { Editing } from '../article/editing';
import type { Panels } from '../kit/state/panels';
import type { OutboxPart, PressTab } from './outbox/outbox';

const PressDesk = loadedLater(async () => (await import('./press-desk')).PressDesk);

interface PressNeeds {
  outbox: OutboxPart;
  editing: Pick<Editing, 'current'>;
  panel: Panels['panel'];
}

/** The press desk: releases with what went of them to whom, the people whom the group writes to, the account that sends. */
export function pressPanel({ outbox, editing, panel }: PressNeeds): Panel {
  const open = (tab: PressTab) => {
    outbox.place.set({ tab, record: null, from: tab });
    outbox.choose(editing.current.get()?.draft.id ?? null);
    void outbox.load();
    panel.set('press');
  };
  return {
    name: 'press',
    commands: [
      {
        name: 'outbox',
        run: () => open('releases'),
        shortcut: { group: 'desk', name: ({ press }) => press.title, keys: 'Ctrl+Shift+J' },
        line: { title: ({ outbox: messages }) => messages.open, group: 'texts', aliases: 'outbox' },
        menu: { of: 'desk', icon: Send },
      },
      {
        name: 'press-list',
        run: () => open('list'),
        line: { title: ({ pressList }) => pressList.open, group: 'texts', aliases: 'pressList' },
        menu: { of: 'desk', icon: Contact },
      },
    ],
    dialogs: [{ Content: PressDesk }],
  };
}

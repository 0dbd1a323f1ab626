import { Globe } from 'lucide-react';
import { loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import type { Panels } from '../kit/state/panels';
import type { Publishing } from './publishing';

const PublishPanel = loadedLater(async () => (await import('./publish-panel')).PublishPanel);

/** Publishes the site. */
export function publishPanel({
  publishing,
  panel,
}: {
  publishing: Publishing;
  panel: Panels['panel'];
}): Panel {
  return {
    name: 'publish',
    commands: [
      {
        name: 'publish',
        run() {
          panel.set('publish');
          void publishing.load();
        },
        shortcut: { group: 'desk', name: ({ publish }) => publish.title, keys: 'Ctrl+Shift+D' },
        line: { title: ({ publish }) => publish.open, group: 'texts', aliases: 'publish' },
        menu: { of: 'desk', icon: Globe },
      },
    ],
    dialogs: [{ Content: PublishPanel }],
  };
}

import { Globe } from 'lucide-react';
import { loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import type { Panels } from '../kit/state/panels';

const SiteDialog = loadedLater(async () => (await import('./site-dialog')).SiteDialog);

/** What the group decides of its site. */
export function sitePanel({ panel }: Pick<Panels, 'panel'>): Panel {
  return {
    name: 'site',
    commands: [
      {
        name: 'site',
        run: () => panel.set('site'),
        line: { title: ({ site }) => site.open, group: 'settings', aliases: 'site' },
        menu: { of: 'desk', icon: Globe },
      },
    ],
    dialogs: [{ Content: SiteDialog }],
  };
}

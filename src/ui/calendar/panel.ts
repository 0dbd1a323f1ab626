import { CalendarDays } from 'lucide-react';
import { loadedLater } from '../article/panel';
import type { Panel } from '../article/panel';
import type { Panels } from '../kit/state/panels';

const CalendarDialog = loadedLater(async () => (await import('./calendar-dialog')).CalendarDialog);

/** What goes out when. */
export function calendarPanel({ panel }: Pick<Panels, 'panel'>): Panel {
  return {
    name: 'calendar',
    commands: [
      {
        name: 'calendar',
        run: () => panel.set('calendar'),
        line: { title: ({ calendar }) => calendar.open, group: 'texts', aliases: 'calendar' },
        menu: { of: 'desk', icon: CalendarDays },
      },
    ],
    dialogs: [{ Content: CalendarDialog }],
  };
}

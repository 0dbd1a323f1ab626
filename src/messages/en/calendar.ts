import type { CalendarKind } from '../../article';
import type { Messages } from '../messages';
import { count, number, quoted } from './typography';

const untitled = 'Untitled';

/** The calendar of what goes out when. */
export const calendarMessages: Pick<Messages, 'calendar'> = {
  calendar: {
    title: 'Calendar',
    open: 'Calendar…',
    previous: 'Previous month',
    next: 'Next month',
    today: 'Today',
    views: 'View of the calendar',
    view: { month: 'Month', list: 'List' },
    what: {
      date: 'Date of the text',
      embargo: 'End of the embargo',
      appointment: 'Appointment',
    },
    named: (what: CalendarKind, headline: string) =>
      what === 'date' ? headline || untitled : `${names[what]}: ${headline || untitled}`,
    help: 'Drag a line to another day, or move it with Alt and the arrow keys. The hour stays.',
    until: (day) => `until ${day}`,
    day: (day, entries) => (entries === 0 ? day : `${day}, ${count(entries, 'item', 'items')}`),
    more: (entries) => `${number.format(entries)} more`,
    empty: 'Nothing this month.',
    save: 'Save for another calendar (.ics)…',
    saved: (name) => `The month is in ${quoted(name)}.`,
    fileName: 'calendar.ics',
  },
};

const names = { embargo: 'Embargo ends', appointment: 'Appointment' };

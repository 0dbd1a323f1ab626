import type { CalendarKind } from '../../article';
import { count, quoted } from './typography';

const firm = '\u00a0';
const untitled = 'Sans titre';

/** The calendar of what goes out when. */
export const calendarMessages = {
  calendar: {
    title: 'Calendrier',
    open: 'Calendrier…',
    previous: 'Mois précédent',
    next: 'Mois suivant',
    today: 'Aujourd’hui',
    views: 'Vue du calendrier',
    view: { month: 'Mois', list: 'Liste' },
    what: {
      date: 'Date du texte',
      embargo: 'Fin de l’embargo',
      appointment: 'Rendez-vous',
    } satisfies Record<CalendarKind, string> as Record<CalendarKind, string>,
    /** A line of another program's calendar. */
    named: (what: CalendarKind, headline: string) =>
      what === 'date' ? headline || untitled : `${names[what]}${firm}: ${headline || untitled}`,
    help: 'Faites glisser une ligne vers un autre jour, ou déplacez-la par Alt et les flèches. L’heure reste.',
    until: (day: string) => `jusqu’au ${day}`,
    day: (day: string, entries: number) =>
      entries === 0 ? day : `${day}, ${count(entries, 'élément', 'éléments')}`,
    more: (entries: number) => count(entries, 'autre', 'autres'),
    empty: 'Rien ce mois-ci.',
    save: 'Enregistrer pour un autre agenda (.ics)…',
    saved: (name: string) => `Le mois est dans ${quoted(name)}.`,
    fileName: 'calendrier.ics',
  },
};

const names = { embargo: 'Fin d’embargo', appointment: 'Rendez-vous' };

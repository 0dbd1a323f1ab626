import type { MadePage } from '../../article';
import { outletMessages } from '../../messages';
import { hasAppointments } from './appointment';
import { homeOf } from './edition';
import type { Edition } from './edition';
import { agendaPath, archivesPath, articlePath, pressPath, searchPath } from './paths';
import type { SitePath } from './paths';

/**
 * A page of a section that the program makes; null where there is nothing for it to show. A text of the group's own at the address
 * of the agenda or the press room takes its place.
 */
export function madePage(section: Edition, page: MadePage): SitePath | null {
  const { base, articles, settings, texts } = section;
  const unlessTaken = (path: SitePath) =>
    base === '' && [...texts.values()].some((text) => articlePath(text) === path) ? null : `${base}${path}`;
  switch (page) {
    case 'home':
      return homeOf(section);
    case 'archives':
      return `${base}${archivesPath}`;
    case 'agenda':
      return hasAppointments(section) ? unlessTaken(agendaPath) : null;
    case 'press':
      return articles.some(({ kind }) => kind === 'release') ? unlessTaken(pressPath) : null;
    case 'search':
      return settings.search && articles.length > 0 ? `${base}${searchPath}` : null;
  }
}

/** What such a page is called in menus. */
export function madePageName(page: MadePage, language: string): string {
  const { site, pages, appointment } = outletMessages(language);
  const names: Readonly<Record<MadePage, string>> = {
    home: site.latest,
    archives: site.archives,
    agenda: appointment.calendar,
    press: pages.pressRoom,
    search: site.search.title,
  };
  return names[page];
}

import { madePages } from '../../article';
import type { MadePage } from '../../article';
import { outletMessages } from '../../messages';
import { hasAppointments } from './appointment';
import { homeOf } from './edition';
import type { Edition } from './edition';
import { agendaPath, archivesPath, pressPath, searchPath } from './paths';
import type { SitePath } from './paths';

const found = new WeakMap<Edition, ReadonlyMap<MadePage, SitePath | null>>();

/**
 * A page of a section that the program makes; null where there is nothing for it to show. A text of the group's own at its address
 * takes its place.
 */
export function madePage(section: Edition, page: MadePage): SitePath | null {
  const paths =
    found.get(section) ?? new Map(madePages.map((made) => [made, placeOf(section, made)] as const));
  found.set(section, paths);
  return paths.get(page) ?? null;
}

function placeOf(section: Edition, page: MadePage): SitePath | null {
  const { base, articles, settings, pages } = section;
  const isTaken = (path: SitePath) => base === '' && [...pages.values()].includes(path);
  const own = (path: SitePath) => (isTaken(path) ? null : `${base}${path}`);
  switch (page) {
    case 'home':
      return homeOf(section);
    case 'archives':
      return `${base}${archivesPath}`;
    case 'agenda':
      return hasAppointments(section) ? own(agendaPath) : null;
    case 'press':
      return articles.some(({ kind }) => kind === 'release') ? own(pressPath) : null;
    case 'search':
      return settings.search && articles.length > 0 ? own(searchPath) : null;
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

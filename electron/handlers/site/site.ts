import { randomUUID } from 'node:crypto';
import { freeSlug, groupZone, zonedNow } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Handlers } from '../../../src/contract';
import type { Tools } from '../desk/tools';
import { starterPage } from './starter-pages';

type SiteCall = 'site:open' | 'site:save' | 'site:begin-page';

/** Opens and saves what the group decided of its site, and begins its pages. */
export function siteHandlers({ archive, clock }: Pick<Tools, 'archive' | 'clock'>): Pick<Handlers, SiteCall> {
  return {
    'site:open': () => Promise.resolve(done(archive.siteSettings.open())),
    'site:save': (site) => Promise.resolve(archive.siteSettings.save(site, clock())),
    'site:begin-page': ({ starter, language }) => {
      const masthead = archive.masthead.open();
      const id = randomUUID();
      const date = zonedNow(clock(), groupZone(masthead, language));
      const page = starterPage(starter, masthead, { id, language, date });
      const slug = freeSlug(page.slug, (taken) => archive.articles.slugTaken(taken, id));
      return Promise.resolve(archive.articles.create({ ...page, slug }, clock()));
    },
  };
}

import { done } from '../../../src/contract';
import type { Handlers } from '../../../src/contract';
import type { Tools } from '../desk/tools';

/** Opens and saves what the group decided of its site. */
export function siteHandlers({
  archive,
  clock,
}: Pick<Tools, 'archive' | 'clock'>): Pick<Handlers, 'site:open' | 'site:save'> {
  return {
    'site:open': () => Promise.resolve(done(archive.siteSettings.open())),
    'site:save': (site) => Promise.resolve(archive.siteSettings.save(site, clock())),
  };
}

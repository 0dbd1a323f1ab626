import { z } from 'zod';
import { siteSettingsSchema } from '../article';
import type { SiteSettings } from '../article';
import type { ArgumentSchemas, Reply } from './call';

/** What the group decided of its site. */
export interface SiteCalls {
  'site:open': (nothing: null) => Reply<SiteSettings>;
  'site:save': (site: SiteSettings) => Reply<null>;
}

export const siteArguments: ArgumentSchemas<SiteCalls> = {
  'site:open': z.null(),
  'site:save': siteSettingsSchema,
};

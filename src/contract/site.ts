import { z } from 'zod';
import { languageSchema, pageStarters, siteSettingsSchema } from '../article';
import type { PageStarter, SiteSettings } from '../article';
import type { OpenArticle } from './articles';
import type { ArgumentSchemas, Reply } from './call';

/** What the group decided of its site. */
export interface SiteCalls {
  'site:open': (nothing: null) => Reply<SiteSettings>;
  'site:save': (site: SiteSettings) => Reply<null>;
  /** Begins a static page, a draft, from what the masthead says. */
  'site:begin-page': (page: { starter: PageStarter; language: string }) => Reply<OpenArticle>;
  /** Draws the front page of the site in its own language; answers its address under app://desk/proof/. */
  'proof:front': (site: SiteSettings) => Reply<string>;
}

export const siteArguments: ArgumentSchemas<SiteCalls> = {
  'site:open': z.null(),
  'site:save': siteSettingsSchema,
  'site:begin-page': z.object({ starter: z.enum(pageStarters), language: languageSchema }),
  'proof:front': siteSettingsSchema,
};

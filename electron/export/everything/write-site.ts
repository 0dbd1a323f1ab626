import type { MenuTarget, SiteSettings } from '../../../src/article';

/** Where an export of everything has the settings of the site. */
export const siteFile = 'site.yaml';

/** The settings of a site by their fields; each value is written as JSON, which YAML reads as it is. Texts are named by their identifiers. */
export function writeSite({ menu, ...site }: SiteSettings): string {
  const entries = menu.map(({ below, ...entry }) => ({
    ...written(entry),
    ...(below.length > 0 && { below: below.map(written) }),
  }));
  return Object.entries({ ...site, menu: entries })
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}

function written({ label, target }: Pick<SiteSettings['menu'][number], 'label' | 'target'>) {
  const to = nameOf(target);
  return { ...(label !== '' && { label }), ...(to !== null && { to }) };
}

function nameOf(target: MenuTarget): string | null {
  switch (target.kind) {
    case 'made':
      return target.page;
    case 'text':
      return target.id;
    case 'address':
      return target.address;
    case 'none':
      return null;
  }
}

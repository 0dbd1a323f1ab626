import type { Root } from 'hast';
import type { PostSite } from '../foreign-file';
import type { Losses } from '../losses';
import { attribute, elementsIn, isNamed } from './look';

/** An address with its percent signs decoded; as it is written when they cannot be. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Links to other pages of a site, "/2024/03/eau/", lead to their whole address, where the site's own is known. */
export function leadLinks(root: Root, { base, basePath }: PostSite, losses: Losses): void {
  if (base === null) return;
  const home = base.slice(0, base.length - basePath.length);
  for (const link of elementsIn(root)) {
    const href = isNamed(link, 'a') ? attribute(link, 'href').trim() : '';
    if (!/^\/(?!\/)/.test(href)) continue;
    const whole = href.startsWith(`${basePath}/`) ? `${home}${href}` : `${base}${href}`;
    losses.change('site-link', 1, whole);
    link.properties['href'] = whole;
  }
}

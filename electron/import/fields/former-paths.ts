import { formerPathSchema } from '../../../src/article';
import { decodeAddress } from '../html/links';

/**
 * The path of a page on its earlier site, from an address as front matter or an export writes it: "/2024/03/eau/" or
 * "https://ex.org/blog/eau.html" become "2024/03/eau" and, on the site "https://ex.org/blog", "eau.html". Null for anything
 * that is no such address: other hosts, queries, patterns (":year"), another name of the text, a file on somebody's disk.
 */
export function formerPathOf(address: string, base: string | null): string | null {
  const inSite = base !== null && address.startsWith(`${base}/`) ? address.slice(base.length) : address;
  if (isOnDisk.test(inSite)) return null;
  if (!/^[^:\s]*\/|\.html?$/.test(inSite) || /^(?:[a-z]+:|\/\/)/i.test(inSite)) return null;
  const path = decodeAddress(inSite.replace(/[?#][^]*$/, ''))
    .normalize('NFC')
    .replace(/(^|\/)index\.html?$/i, '$1')
    .replace(/^\/+|(?<!\/)\/+$/g, '');
  return /[?]/.test(inSite) || !formerPathSchema.safeParse(path).success ? null : path;
}

/** The path of a file in somebody's own folder, which names them: a program that wrote the text may have put it there. */
const isOnDisk = /^\/(?:home|Users|media|mnt)\/[^/]+\/./;

/** The day in a path such as "2024/03/12/eau" or "2024-03-12-eau", as front matter writes one; null where there is none. */
export function dayInPath(path: string): string | null {
  const found = /(?:^|\/)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/.exec(path);
  return found ? found.slice(1, 4).join('-') : null;
}

import type { Article } from '../../../article';
import { absoluteRoot, articlePath } from '../paths';
import type { SiteFile } from '../site-file';

/** An address of an earlier site, "2024/03/eau", and the text that it leads to now. */
export interface Redirect {
  from: string;
  to: Article;
}

/**
 * The same redirects for those who run the server: the lines of an `.htaccess` (Apache's mod_alias), of a map of nginx and of a
 * `_redirects` (Netlify). They are not written under these names: the folder may have such files of its own, which are no site's.
 * None without a site's address, as they begin at the root of its host. Targets are pages of the site, never taken from a request.
 */
export function drawRedirects(redirects: readonly Redirect[], site: string): SiteFile[] {
  const root = absoluteRoot(site);
  if (redirects.length === 0 || !isPlain(root)) return [];
  const lines = redirects.map(({ from, to }) => ({
    from: `${root}${from}`,
    to: `${root}${articlePath(to).replace(/index\.html$/, '')}`,
  }));
  const file = (name: string, written: string[]) => ({
    path: `redirects/${name}.conf`,
    text: `${written.join('\n')}\n`,
  });
  return [
    file('htaccess', [
      '<IfModule mod_alias.c>',
      ...lines.map(({ from, to }) => `RedirectMatch 301 "^${asPattern(from)}/?$" "${to}"`),
      '</IfModule>',
    ]),
    file(
      'nginx-map',
      lines.flatMap(({ from, to }) => [`"${from}" "${to}";`, `"${from}/" "${to}";`]),
    ),
    // "!": also where a page stands at the address, which leads on too.
    file(
      'netlify',
      lines.map(({ from, to }) => `${encodeURI(from)} ${to} 301!`),
    ),
  ];
}

/** Whether the root has no character that one of the servers treats specially; without a site's address it is "". */
function isPlain(root: string): boolean {
  return /^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(root);
}

/** A path as a regular expression: former paths have letters, digits and "._~@+,-". */
function asPattern(path: string): string {
  return path.replace(/[.+]/g, '\\$&');
}

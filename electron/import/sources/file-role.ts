import { formatOfName } from '../formats/detect-format';
import type { Site } from './site';

/** What a file of a folder is. */
export type FileRole = 'text' | 'export' | 'picture' | 'site-part' | 'other';

/** The role of a file, by its place in the folder and in the site. */
export function fileRole(path: string, site: Site): FileRole {
  const inSite =
    site.root === '' ? path : path.slice(path.startsWith(`${site.root}/`) ? site.root.length + 1 : 0);
  const folders = inSite.split('/').slice(0, -1);
  if (folders.some((folder) => folder.startsWith('.') || toolFolders.has(folder))) return 'site-part';
  const name = path.split('/').at(-1) ?? '';
  if (isPictureName(name)) return 'picture';
  if (name.startsWith('.')) return 'other';
  if (/\.xml$/i.test(name)) return 'export';
  if (formatOfName(name) === null) return isConfigName(name) && site.kind !== 'plain' ? 'site-part' : 'other';
  if (site.kind === 'plain') return 'text';
  const isPart =
    siteFolders[site.kind].has(folders[0] ?? '') || (folders.length === 0 && isProjectFile(name));
  return isPart ? 'site-part' : 'text';
}

/** Whether a file is a picture by its name. */
export function isPictureName(name: string): boolean {
  return /\.(jpe?g|png|webp|avif|gif|tiff?|svg|heic|heif)$/i.test(name);
}

function isConfigName(name: string): boolean {
  return /\.(toml|ya?ml|json|css|scss|sass|js|ts|lock|rb|gemspec|ico|woff2?)$|^(Gemfile|CNAME|Makefile)/i.test(
    name,
  );
}

function isProjectFile(name: string): boolean {
  return /^(readme|licen[cs]e|changelog|contributing|code_of_conduct|404|robots|humans|security)\b/i.test(
    name,
  );
}

/** Folders of tools, at any depth. */
const toolFolders: ReadonlySet<string> = new Set([
  'node_modules',
  'vendor',
  '__MACOSX',
  '_site',
  'bower_components',
]);

/** Folders of a site that hold no posts. */
const siteFolders: Readonly<Record<'hugo' | 'jekyll', ReadonlySet<string>>> = {
  hugo: new Set([
    'themes',
    'layouts',
    'archetypes',
    'public',
    'resources',
    'data',
    'i18n',
    'static',
    'assets',
    'config',
  ]),
  jekyll: new Set(['_layouts', '_includes', '_sass', '_data', '_plugins', 'assets', 'static', 'css', 'js']),
};

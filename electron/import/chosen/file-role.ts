import { formatOfName } from '../formats/detect-format';
import { isPictureName } from '../html/images';
import { anyFolder } from '../model/post';
import { isProjectFile } from '../sources/paths/patterns';
import { siteSource } from '../sources/sources';
import type { Site } from './site';

/** What a file of a folder is. */
type FileRole = 'text' | 'export' | 'picture' | 'site-part' | 'program' | 'other';

/** The role of a file, by its place in the folder and in the site. */
export function fileRole(path: string, { source, root, settings }: Site): FileRole {
  const isSite = source !== anyFolder;
  const isInSite = root === '' || path.startsWith(`${root}/`);
  const inSite = isInSite && root !== '' ? path.slice(root.length + 1) : path;
  const folders = inSite.split('/').slice(0, -1);
  if (folders.some((folder) => folder.startsWith('.') || toolFolders.has(folder))) return 'program';
  const name = path.split('/').at(-1) ?? '';
  if (isPictureName(name)) return 'picture';
  if (name.startsWith('.')) return isSite && isConfigName(name) ? 'site-part' : 'other';
  if (/\.xml$/i.test(name)) return 'export';
  if (formatOfName(name) === null) return isSite && isSettings(name, inSite, source) ? 'site-part' : 'other';
  if (!isSite) return 'text';
  if (!isInSite) return isProjectFile(name) ? 'site-part' : 'text';
  return siteSource(source).texts(inSite, settings ?? {}) ? 'text' : 'site-part';
}

function isSettings(name: string, inSite: string, source: string): boolean {
  return isConfigName(name) || siteSource(source).given?.by(inSite) === true;
}

function isConfigName(name: string): boolean {
  return /\.(toml|ya?ml|json|css|scss|sass|[cm]?js|ts|lock|rb|gemspec|ico|woff2?)$|^(Gemfile|CNAME|Makefile)/i.test(
    name,
  );
}

/** Folders in which programs keep their own files, at any depth. */
const toolFolders: ReadonlySet<string> = new Set([
  'node_modules',
  'vendor',
  '__MACOSX',
  '_site',
  'bower_components',
]);

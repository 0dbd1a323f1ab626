import { formatOfName } from '../formats/detect-format';
import { isProjectFile } from '../sources/paths/patterns';
import { generatorOf } from '../sources/sources';
import type { Site } from './site';

/** What a file of a folder is. */
export type FileRole = 'text' | 'export' | 'picture' | 'site-part' | 'program' | 'other';

/** The role of a file, by its place in the folder and in the site. */
export function fileRole(path: string, { kind, root, settings }: Site): FileRole {
  const generator = generatorOf(kind);
  const isInSite = root === '' || path.startsWith(`${root}/`);
  const inSite = isInSite && root !== '' ? path.slice(root.length + 1) : path;
  const folders = inSite.split('/').slice(0, -1);
  if (folders.some((folder) => folder.startsWith('.') || toolFolders.has(folder))) return 'program';
  const name = path.split('/').at(-1) ?? '';
  if (isPictureName(name)) return 'picture';
  if (name.startsWith('.')) return generator && isConfigName(name) ? 'site-part' : 'other';
  if (/\.xml$/i.test(name)) return 'export';
  if (formatOfName(name) === null) return isConfigName(name) && generator ? 'site-part' : 'other';
  if (!generator) return 'text';
  return isInSite ? (generator.texts(inSite, settings ?? {}) ? 'text' : 'site-part') : outsideRole(name);
}

function outsideRole(name: string): FileRole {
  return isProjectFile(name) ? 'site-part' : 'text';
}

/** Whether a file is a picture by its name. */
export function isPictureName(name: string): boolean {
  return /\.(jpe?g|png|webp|avif|gif|tiff?|svg|heic|heif)$/i.test(name);
}

function isConfigName(name: string): boolean {
  return /\.(toml|ya?ml|json|css|scss|sass|[cm]?js|ts|lock|rb|gemspec|ico|woff2?)$|^(Gemfile|CNAME|Makefile)/i.test(
    name,
  );
}

/** Folders of programs, at any depth. */
const toolFolders: ReadonlySet<string> = new Set([
  'node_modules',
  'vendor',
  '__MACOSX',
  '_site',
  'bower_components',
]);

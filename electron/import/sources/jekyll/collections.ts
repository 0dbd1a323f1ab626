import { isFields } from '../../model/post';
import type { Fields } from '../../model/post';
import { textOf, textsOf } from '../paths/patterns';

/** The collection of a text: "posts" for those in `_posts`, null for a page. */
export function collectionOf(path: string, settings: Fields): string | null {
  if (/(^|\/)_posts\//.test(path)) return 'posts';
  if (/(^|\/)_drafts\//.test(path)) return 'drafts';
  const folder = textOf(settings['collections_dir']);
  const inside = folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
  const name = /^_([^/]+)\//.exec(inside)?.[1];
  return name !== undefined && name in collectionsIn(settings) ? name : null;
}

/** The settings of the site's collections by their names. */
export function collectionsIn(settings: Fields): Readonly<Record<string, Fields>> {
  const { collections } = settings;
  if (isFields(collections))
    return Object.fromEntries(
      Object.entries(collections).map(([name, value]) => [name, isFields(value) ? value : {}]),
    );
  return Object.fromEntries(textsOf(collections).map((name) => [name, {}]));
}

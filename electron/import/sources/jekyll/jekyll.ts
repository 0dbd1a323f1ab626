import { isFields } from '../../model/post';
import type { Fields } from '../../model/post';
import { matchesGlob } from '../paths/glob';
import { convertBy } from '../shortcodes/convert-shortcodes';
import { convertLiquid } from '../shortcodes/liquid';
import { isInPosts, isProjectFile, partsOf, textOf, textsOf } from '../paths/patterns';
import type { SiteSource } from '../../model/source';
import { jekyllPlace } from './address';
import { collectionOf } from './collections';

/** Jekyll: `_config.yml` at the root, posts in `_posts`. */
export const jekyll: SiteSource = {
  kind: 'site',
  textFolders: ['_posts', '_drafts'],
  recognise(paths) {
    const configs = paths.filter((path) => /^_config\.(ya?ml|toml)$/.test(path));
    const hasPosts = paths.some((path) => /^_(posts|drafts)\//.test(path));
    return configs.length > 0 || hasPosts ? configs : null;
  },
  texts(path, settings) {
    const { folders } = partsOf(path);
    if (isProjectFile(path) || isExcluded(path, settings)) return false;
    const first = folders[0] ?? '';
    if (['assets', 'static', 'css', 'js'].includes(first)) return false;
    return collectionOf(path, settings) !== null || !hasHiddenFolder(path, settings);
  },
  pictures: ['', 'assets', 'static'],
  addresses: jekyllPlace,
  hasSpacedTags: true,
  skips(path, _body, hasFields) {
    return !isInPosts(path) && (/\.html?$/i.test(path) || !hasFields) ? 'site-part' : null;
  },
  convert: convertBy([convertLiquid], (code) => code),
  given: {
    by: () => false,
    to: (path, settings) => defaultsOf(path, settings),
  },
};

function hasHiddenFolder(path: string, settings: Fields): boolean {
  const included = textsOf(settings['include']);
  return path.split('/').some((part) => /^[_.#~]/.test(part) && !included.includes(part));
}

/** Jekyll takes `exclude` for the beginnings of paths, and for patterns. */
function isExcluded(path: string, settings: Fields): boolean {
  return textsOf(settings['exclude']).some((pattern) => {
    const bare = pattern.replace(/^\.?\//, '');
    return bare !== '' && (path.startsWith(bare) || matches(bare, path));
  });
}

/** Jekyll's `*` takes folders too, and its braces are letters. */
function matches(pattern: string, path: string): boolean {
  if (!/[*?[]/.test(pattern)) return false;
  return matchesGlob(pattern.replace(/[{}]/g, '\\$&').replace(/\*+/g, '**'), path) === true;
}

/** The fields of `defaults` for a path, the narrower scope last. */
function defaultsOf(path: string, settings: Fields): Fields {
  const collection = collectionOf(path, settings) ?? 'pages';
  const folder = textOf(settings['collections_dir']);
  const sets = (Array.isArray(settings['defaults']) ? settings['defaults'] : []).filter(isFields);
  const applied = sets.flatMap(({ scope, values }) => {
    const [within, type] = isFields(scope) ? [textOf(scope['path']), textOf(scope['type'])] : ['', ''];
    const bare = within.replace(/^\.?\/|\/$/g, '');
    const isWithin =
      bare === '' ||
      [path, path.replace(`${folder}/`, '')].some((each) => each.startsWith(bare) || matches(bare, each));
    const isOfType = type === '' || type.replace(/^(post|page|draft)$/, '$1s') === collection;
    return isFields(values) && isWithin && isOfType
      ? [{ values, weight: bare.length * 2 + (type ? 1 : 0) }]
      : [];
  });
  applied.sort((one, other) => one.weight - other.weight);
  return Object.assign({}, ...applied.map(({ values }) => values)) as Fields;
}

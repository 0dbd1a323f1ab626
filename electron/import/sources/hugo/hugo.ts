import { isFields } from '../../model/post';
import type { Fields } from '../../model/post';
import { convertBy } from '../shortcodes/convert-shortcodes';
import { isProjectFile, isTemplate, textOf } from '../paths/patterns';
import type { SiteSource } from '../../model/source';
import { contentOf, hugoPlace } from './address';
import { cascadesTo } from './cascade';
import { convertHugoShortcodes } from './shortcodes';

/** Hugo: `hugo.toml` or the like at the root, or its folders; texts in `content`. */
export const hugo: SiteSource = {
  kind: 'site',
  textFolders: ['content'],
  recognise(paths) {
    const configs = paths.filter((path) =>
      /^(?:(?:hugo|config)|config\/_default\/[\w.-]+)\.(?:toml|ya?ml|json)$/.test(path),
    );
    const hasContent = paths.some((path) => /^content\/.*\.(md|markdown|html)$/.test(path));
    const hasFolders = paths.some((path) => /^(archetypes|layouts|static|themes)\//.test(path));
    const isNamed = configs.some((path) => path.startsWith('hugo.'));
    return (hasContent && (configs.length > 0 || hasFolders)) || isNamed ? configs : null;
  },
  texts(path, settings) {
    if (contentOf(path, settings) !== null) return true;
    return !isProjectFile(path) && !siteFolders.has(path.split('/')[0] ?? '');
  },
  pictures: ['static', 'assets', ''],
  addresses: hugoPlace,
  hasRelativeAliases: true,
  skips(path, body) {
    if (/(^|\/)_index\./.test(path) && !/\p{L}/u.test(body)) return 'list-page';
    return isTemplate(path, body) ? 'site-part' : null;
  },
  convert: convertBy([convertHugoShortcodes]),
  mergeSettings: mergedSettings,
  given: {
    by: (path) => /(^|\/)_index\.(?:[a-z-]+\.)?(?:md|markdown|html)$/i.test(path),
    to: (path, settings, sections) => cascadesTo(path, settings, sections).fields,
    undecided: (path, settings, sections) => cascadesTo(path, settings, sections).undecided,
  },
};

const siteFolders: ReadonlySet<string> = new Set(
  'themes layouts archetypes public resources data i18n static assets config'.split(' '),
);

/** The settings of several files of one configuration, those of "languages.toml" and "languages.fr.toml" under their names. */
function mergedSettings(files: readonly (readonly [path: string, settings: Fields])[]): Fields {
  const merged: Record<string, unknown> = {};
  for (const [path, settings] of files) {
    const [name = '', part] = textOf(/^config\/_default\/([\w.-]+)\.\w+$/.exec(path)?.[1])
      .toLowerCase()
      .split('.');
    const named = merged[name];
    if (['', 'hugo', 'config'].includes(name)) Object.assign(merged, settings);
    else
      merged[name] = {
        ...(isFields(named) && named),
        ...(part === undefined ? settings : { [part]: settings }),
      };
  }
  return merged;
}

import type { Fields } from '../../model/post';
import { convertBy } from '../shortcodes/convert-shortcodes';
import { convertLiquid } from '../shortcodes/liquid';
import { isProjectFile, isTemplate, partsOf, textsOf } from '../paths/patterns';
import type { SiteSource } from '../../model/source';
import { eleventyPlace, insideInput } from './address';

/** Eleventy: a configuration in JavaScript at the root, texts in the folder that it names. */
export const eleventy: SiteSource = {
  kind: 'site',
  recognise(paths) {
    const configs = paths.filter((path) => /^(\.eleventy|eleventy\.config)\.(c|m)?[jt]s$/.test(path));
    return configs.length > 0 ? configs : null;
  },
  texts(path, settings) {
    const inside = insideInput(path, settings);
    if (inside === null || isProjectFile(inside)) return false;
    return !partsOf(inside).folders.some((folder) => folder.startsWith('_') || folder === 'public');
  },
  pictures: ['', 'public', 'static', 'src'],
  addresses: eleventyPlace,
  skips: (path, body) => (isTemplate(path, body) ? 'site-part' : null),
  convert: convertBy([convertLiquid]),
  parsers: {
    js: literalsIn,
    mjs: literalsIn,
    cjs: literalsIn,
    ts: literalsIn,
    mts: literalsIn,
    cts: literalsIn,
  },
  given: {
    by: (path) => /(?:\.11tydata\.(?:json|(?:c|m)?js)|^(?!_|package|tsconfig).*\/[^/.]+\.json)$/.test(path),
    to: dataOf,
  },
};

/** The data files of the folders above a text, and its own: "posts/posts.json", "posts/eau.11tydata.js". */
function dataOf(path: string, _settings: Fields, files: ReadonlyMap<string, Fields>): Fields {
  const { folders, stem } = partsOf(path);
  const levels = folders.map((folder, at) => [...folders.slice(0, at + 1), folder].join('/'));
  const names = [...levels, [...folders, stem].join('/')];
  const endings = ['.json', '.11tydata.json', '.11tydata.js', '.11tydata.mjs', '.11tydata.cjs'];
  const paths = names.flatMap((name) => endings.map((ending) => name + ending));
  const found = paths.map((each) => files.get(each)).filter((fields) => fields !== undefined);
  const tags = found.flatMap((fields) => textsOf(fields['tags']));
  const computed = found.map((fields) => fields['eleventycomputed'] ?? {});
  const data = Object.assign({}, ...found, ...computed) as Fields;
  const keywords = [...new Set(tags)].filter((tag) => !collections.has(tag.toLowerCase()));
  return { ...data, ...(tags.length > 0 && { tags: keywords }) };
}

/** Tags that only gather the texts of a folder. */
const collections: ReadonlySet<string> = new Set(['post', 'posts', 'page', 'pages', 'all', 'nav', 'blog']);

/**
 * The names of a program in JavaScript that have a literal value, `permalink: "/blog/{{ title }}/"`, the first of each; an empty list of
 * fields stands for a permalink that the program makes.
 */
function literalsIn(text: string): Fields {
  const code = text.replace(/^[ \t]*(?:\/\/|\*|\/\*).*$/gm, '');
  const found: Record<string, unknown> = /\bpermalink\s*[:(]/.test(code) ? { permalink: {} } : {};
  const named = new Set<string>();
  const pair =
    /\b(\w{1,40})["']?\s*(?::|\()\s*(?:(["'`])([^"'`\n]{0,300})\2|(true|false)\b|\[\s*((?:["'][^"'\n]{0,80}["'][\s,]*){1,20})\])/g;
  for (const [, name = '', , word, flag, list] of code.matchAll(pair)) {
    if (named.has(name)) continue;
    named.add(name);
    if (word !== undefined) found[name] = word;
    else if (flag !== undefined) found[name] = flag === 'true';
    else found[name] = (list ?? '').match(/[^"'\s,][^"']*(?=["'])/g) ?? [];
  }
  return found;
}

import { isFields } from '../../model/post';
import type { Fields, Place, Post, PostText } from '../../model/post';
import { convertHugoShortcodes } from '../hugo/shortcodes';
import { convertBy } from '../shortcodes/convert-shortcodes';
import { convertLiquid } from '../shortcodes/liquid';
import {
  dayOf,
  fillPattern,
  isProjectFile,
  isTemplate,
  partsOf,
  textOf,
  textsOf,
  writtenDay,
} from '../paths/patterns';
import type { SiteSource } from '../../model/source';

/** Middleman: `config.rb` at the root, pages in `source`: "2024-03-02-eau.html.markdown". */
export const middleman: SiteSource = {
  kind: 'site',
  recognise(paths) {
    const hasPages = paths.some((path) => /^source\/.*\.(md|markdown|html|erb|haml|slim)$/.test(path));
    return paths.includes('config.rb') && hasPages ? ['config.rb'] : null;
  },
  texts(path) {
    const { folders, stem } = partsOf(path);
    if (folders[0] !== 'source' || isProjectFile(stem)) return false;
    return !stem.startsWith('_') && !/^(layouts|partials)$/.test(folders[1] ?? '');
  },
  pictures: ['source', 'source/images'],
  addresses: middlemanPlace,
  skips: (path, body) => (isTemplate(path, body) ? 'site-part' : null),
  convert: convertBy([convertHugoShortcodes, convertLiquid]),
  parsers: { rb: middlemanSettings },
};

/** What a `config.rb` says of its blogs (null where a program makes it), and whether its pages have folders of their own. */
export function middlemanSettings(ruby: string): Fields {
  const code = ruby.replace(/^[ \t]*#.*$/gm, '');
  const [, ...parts] = code.split(/\bactivate\s*(?:\(\s*)?:blog\b/);
  const blogs = parts.map((part) => {
    const own = part.split(/^end\b/m)[0] ?? '';
    const setting = (name: string) => {
      if (!new RegExp(`\\.${name}\\s*=`).test(own)) return undefined;
      const value = new RegExp(`\\.${name}\\s*=\\s*(["'])([^"'\\n]*)\\1`).exec(own)?.[2];
      return value?.includes('#{') ? null : (value ?? null);
    };
    return {
      prefix: setting('prefix'),
      sources: setting('sources'),
      permalink: setting('permalink'),
    };
  });
  const languages = /\blangs:\s*\[([^\]]*)\]/.exec(code)?.[1]?.match(/\w[\w-]*/g) ?? [];
  return { blogs, languages, directoryindexes: /\bactivate\s*(?:\(\s*)?:directory_indexes\b/.test(code) };
}

function middlemanPlace({ path, settings }: Post, text: PostText): Place {
  const page = localized(path.replace(/^source\//, '').replace(/(?:\.html)?\.\w+$/, ''), settings);
  const blogs = (Array.isArray(settings['blogs']) ? settings['blogs'] : []).filter(isFields);
  const place = blogs.map((blog) => placeInBlog(page, blog, text)).find((each) => each !== null);
  const address = place ?? `${page}.html`;
  if (address === 'unknown') return 'unknown';
  const isFolder = settings['directoryindexes'] === true && text.fields['directory_index'] !== false;
  return { address: `/${isFolder ? address.replace(/(?:\/?\bindex)?\.html$/, '/') : address}` };
}

/** The pages of `localizable` stand below their language, but for the first one's. */
function localized(page: string, settings: Fields): string {
  if (!page.startsWith('localizable/')) return page;
  const [first, ...others] = textsOf(settings['languages']);
  const own = [first, ...others].find((each) => page.endsWith(`.${each ?? ''}`));
  const bare = page.slice('localizable/'.length, own === undefined ? undefined : -own.length - 1);
  return own === undefined || own === first ? bare : `${own}/${bare}`;
}

/** A text of a blog, by its `sources`; null for any other page. */
function placeInBlog(page: string, blog: Fields, { fields, title, zone }: PostText): string | null {
  if (blog['prefix'] === null || blog['sources'] === null) return 'unknown';
  const prefix = textOf(blog['prefix']).replace(/^\/|\/$/g, '');
  const within = (pattern: string) => [prefix, pattern.replace(/^\//, '')].filter(Boolean).join('/');
  const sources = within(textOf(blog['sources']) || '{year}-{month}-{day}-{title}.html');
  const named = namesIn(page, sources.replace(/\.html(?:\.\w+)?$/, ''));
  if (!named) return null;
  const date = writtenDay(fields['date'], zone);
  const slug = textOf(fields['slug']) || named['title'] || title;
  const values: Readonly<Record<string, string | undefined>> = {
    ...named,
    ...(date && dayOf(date)),
    title: slug,
  };
  if (blog['permalink'] === null) return 'unknown';
  const permalink = textOf(blog['permalink']) || '/{year}/{month}/{day}/{title}.html';
  const filled = fillPattern(
    within(permalink),
    placeholder,
    (name) =>
      values[bare(name)] ?? (textOf(fields[bare(name)]).toLowerCase().replace(/\s+/g, '-') || undefined),
  );
  return filled ?? 'unknown';
}

/** `{year}`, and `:year` in earlier versions. */
const placeholder = /(\{\w+\}|:\w+)/g;

function bare(name: string): string {
  return name.replace(/[{}:]/g, '');
}

/** What a path has at the placeholders of a pattern; null where it does not match. */
function namesIn(page: string, pattern: string): Record<string, string> | null {
  const names: string[] = [];
  const source = pattern
    .split(placeholder)
    .map((part) => {
      if (!/^(\{\w+\}|:\w+)$/.test(part)) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(bare(part));
      return /^(year|month|day)$/.test(bare(part)) ? '(\\d+)' : '([^/]+)';
    })
    .join('');
  const found = new RegExp(`^${source}$`).exec(page);
  return found ? Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ''])) : null;
}

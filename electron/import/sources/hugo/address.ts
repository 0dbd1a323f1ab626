import type { ZonedTime } from '../../../../src/article';
import { isFields } from '../../model/post';
import type { Fields, Place, Post, PostText } from '../../model/post';
import { dateParts, fillPattern, partsOf, textOf, textsOf, writtenDay } from '../paths/patterns';

/** A file of `content`: its language, and its path from the root of the pages. */
export interface Content {
  language: string | null;
  inside: string;
}

/** What a path of the site is in its folder of texts; null for a file elsewhere. */
export function contentOf(path: string, settings: Fields): Content | null {
  const languages = languagesIn(settings);
  for (const [language, own] of Object.entries(languages)) {
    const folder = folderIn(own['contentDir'] ?? own['contentdir']);
    if (folder !== '' && path.startsWith(`${folder}/`))
      return { language, inside: path.slice(folder.length + 1) };
  }
  const folder = folderIn(settings['contentdir']) || 'content';
  if (!path.startsWith(`${folder}/`)) return null;
  const inside = path.slice(folder.length + 1);
  const { folders, stem, extension } = partsOf(inside);
  const ending = /\.([a-z]{2,3}(?:-[a-z]{2,4})?)$/i.exec(stem)?.[1]?.toLowerCase() ?? '';
  const isKnown = Object.keys(languages).some((each) => each.toLowerCase() === ending);
  if (!isKnown) return { language: null, inside };
  return {
    language: ending,
    inside: [...folders, `${stem.slice(0, -ending.length - 1)}${extension}`].join('/'),
  };
}

function languagesIn({ languages }: Fields): Readonly<Record<string, Fields>> {
  if (!isFields(languages)) return {};
  return Object.fromEntries(
    Object.entries(languages).map(([name, value]) => [name, isFields(value) ? value : {}]),
  );
}

function folderIn(value: unknown): string {
  return textOf(value).replace(/^\.?\/|\/$/g, '');
}

/** Where Hugo shows a text: at its `url`, by the pattern of its section, else where its file is. */
export function hugoPlace({ path, settings }: Post, { fields, title, zone }: PostText): Place {
  const content = contentOf(path, settings);
  if (content === null) return { hiddenBy: path };
  const before = languageFolder(content.language, settings);
  const options = { path, content, fields, title, date: dateOf(path, fields, settings, zone), settings };
  const url = textOf(fields['url']);
  if (url !== '') {
    const filled = fillPattern(url, placeholders, (name) => valueOf(name, options));
    if (filled === null) return 'unknown';
    return { address: /^\/|^https?:/.test(filled) ? filled : `${before}/${filled}` };
  }
  const { folders, stem } = partsOf(content.inside);
  const pattern = patternOf({ folders, stem, language: content.language, settings });
  if (pattern === null) return { address: `${before}${pathOf(content.inside, fields, settings)}` };
  const filled = fillPattern(pattern, placeholders, (name) => valueOf(name, options));
  return filled === null ? 'unknown' : { address: `${before}/${filled}/`.replace(/\/{2,}/g, '/') };
}

const placeholders = /:([a-z]+(?:\[[^\]]*\])?)/g;

/** The language of a file: Hugo's first one where its name says none. */
export function languageOf({ language }: Pick<Content, 'language'>, settings: Fields): string {
  return (language ?? textOf(settings['defaultcontentlanguage'])) || 'en';
}

/** Hugo shows its first language at the root, and the others below their names. */
function languageFolder(language: string | null, settings: Fields): string {
  const main = languageOf({ language: null }, settings);
  const isMultilingual = Object.keys(languagesIn(settings)).length > 0;
  const own = language ?? main;
  if (own === main && settings['defaultcontentlanguageinsubdir'] !== true) return '';
  return isMultilingual || language !== null ? `/${own}` : '';
}

function pathOf(inside: string, fields: Fields, settings: Fields): string {
  const { folders, stem } = partsOf(inside);
  const isFolder = /^_?index$/i.test(stem);
  const name = isFolder ? (folders.at(-1) ?? '') : stem;
  const slug = textOf(fields['slug']);
  const last = slug === '' || stem === '_index' ? fileName(name, settings) : urlized(slug, settings);
  const above = (isFolder ? folders.slice(0, -1) : folders).map((each) => fileName(each, settings));
  const path = [...above, last].filter((each) => each !== '').join('/');
  if (path === '') return '/';
  return settings['uglyurls'] === true && stem !== '_index' ? `/${path}.html` : `/${path}/`;
}

function fileName(name: string, settings: Fields): string {
  const bare = name.replaceAll(' ', '-');
  return settings['disablepathtolower'] === true ? bare : bare.toLowerCase();
}

/** Hugo keeps letters, digits and a few signs, and joins words by hyphens. */
function urlized(words: string, settings: Fields): string {
  const joined = words
    .trim()
    .replace(/[^\p{L}\p{N}\p{M}\s./\\_#+~@-]/gu, '')
    .replace(/\s*-\s+|\s+-\s*|\s+/g, '-')
    .replace(/[#?]/g, '');
  return settings['disablepathtolower'] === true ? joined : joined.toLowerCase();
}

interface PatternOptions {
  folders: readonly string[];
  stem: string;
  language: string | null;
  settings: Fields;
}

/** The pattern of a text's section in `permalinks`, which newer sites divide by kinds of pages. */
function patternOf({ folders, stem, language, settings }: PatternOptions): string | null {
  const own = languagesIn(settings)[language ?? textOf(settings['defaultcontentlanguage'])];
  const permalinks = own?.['permalinks'] ?? settings['permalinks'];
  if (!isFields(permalinks)) return null;
  const kind = stem === '_index' ? 'section' : 'page';
  const section = (stem === 'index' ? folders.slice(0, -1) : folders)[0] ?? (kind === 'page' ? '/' : '');
  const divided = permalinks[kind];
  const found = isFields(divided) ? divided[section] : kind === 'page' ? permalinks[section] : undefined;
  return textOf(found) || null;
}

/** Hugo takes the day as it is written, without converting its offset. */
function dateOf(path: string, fields: Fields, settings: Fields, zone: string): ZonedTime | null {
  const frontMatter = settings['frontmatter'];
  const order = isFields(frontMatter) ? textsOf(frontMatter['date']) : [];
  const names = [...order, 'date', 'publishdate', 'pubdate', 'published', 'lastmod', 'modified'];
  const lower = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]),
  );
  for (const name of names) {
    const written = name === ':filename' ? path.split('/').map(dayIn).find(Boolean) : lower[name];
    const date = writtenDay(written, zone);
    if (date) return date;
  }
  return null;
}

function dayIn(name: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? '';
}

interface Naming {
  path: string;
  content: Content;
  fields: Fields;
  title: string;
  date: ZonedTime | null;
  settings: Fields;
}

function valueOf(name: string, { content, fields, title, date, settings }: Naming): string | undefined {
  const { folders, stem } = partsOf(content.inside);
  const isBundle = /^_?index$/i.test(stem);
  const sections = (stem === 'index' ? folders.slice(0, -1) : folders).map((each) =>
    fileName(each, settings),
  );
  const slug = urlized(textOf(fields['slug']), settings);
  const file = fileName(isBundle ? (folders.at(-1) ?? '') : stem, settings);
  const [base, range] = name.split('[');
  switch (base) {
    case 'title':
      return urlized(title, settings);
    case 'slug':
      return slug || urlized(title, settings);
    case 'slugorfilename':
    case 'slugorcontentbasename':
      return slug || file;
    case 'filename':
    case 'contentbasename':
      return file;
    case 'section':
      return sections[0] ?? '';
    case 'sections':
      return sectionsIn(sections, range);
    default:
      return date === null ? undefined : dateValue(name, date);
  }
}

/** `:sections[1:]`, `:sections[last]`. */
function sectionsIn(sections: readonly string[], range = ''): string {
  const [from = '', to] = range.replace(']', '').split(':');
  const place = (words: string) => (words === 'last' ? sections.length - 1 : Number(words || 0));
  if (range === '') return sections.join('/');
  if (to === undefined) return sections[place(from)] ?? '';
  return sections.slice(place(from), to === '' ? undefined : place(to)).join('/');
}

function dateValue(name: string, date: ZonedTime): string | undefined {
  const { year, month, day, monthName, dayName, weekday, yearDay } = dateParts(date);
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    monthname: monthName.toLowerCase(),
    weekday: String(weekday % 7),
    weekdayname: dayName.toLowerCase(),
    yearday: String(yearDay),
  };
  return values[name];
}

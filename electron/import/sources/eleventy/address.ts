import { slugify } from '../../../../src/article';
import type { ZonedTime } from '../../../../src/article';
import { readDate } from '../../fields/read-date';
import { isFields } from '../../model/post';
import type { Fields, Place, Post, PostText } from '../../model/post';
import { dayOf, fillPattern, partsOf, textOf, writtenDay } from '../paths/patterns';

/** A path from the folder that the site's texts are in; null for one elsewhere. */
export function insideInput(path: string, settings: Fields): string | null {
  const input = textOf(settings['input']).replace(/^\.?\/|\/$/g, '');
  if (input === '' || input === '.') return path;
  return path.startsWith(`${input}/`) ? path.slice(input.length + 1) : null;
}

/** Where Eleventy shows a text: by its `permalink`, which may be a template, else where its file is. */
export function eleventyPlace({ path, settings }: Post, { fields, title, zone }: PostText): Place {
  const inside = insideInput(path, settings);
  if (inside === null) return { hiddenBy: path };
  const computed = fields['eleventyComputed'];
  const permalink = (isFields(computed) ? computed['permalink'] : undefined) ?? fields['permalink'];
  if (permalink === false || permalink === 'false') return { hiddenBy: 'permalink: false' };
  if (permalink === undefined || permalink === '') return { address: pathOf(inside) };
  if (typeof permalink !== 'string' || /\{%|\$\{/.test(permalink)) return 'unknown';
  const date = writtenDay(fields['date'], zone);
  const values = { inside, fields, title, date: date ?? dateIn(inside, zone) };
  const filled = fillPattern(permalink, /\{\{-?\s*([^{}]{1,300}?)\s*-?\}\}/g, (expression) =>
    valueOf(expression, values),
  );
  return filled === null ? 'unknown' : { address: `/${filled}`.replace(/\/{2,}/g, '/') };
}

function pathOf(inside: string): string {
  const { folders, stem } = partsOf(inside);
  const isFolder = stem === 'index' || stem === folders.at(-1);
  const path = [...folders, ...(isFolder ? [] : [stem])].join('/');
  return path === '' ? '/' : `/${path}/`;
}

function dateIn(inside: string, zone: string): ZonedTime | null {
  return readDate(/(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]*$/.exec(inside)?.[1] ?? '', zone);
}

interface Naming {
  inside: string;
  fields: Fields;
  title: string;
  date: ZonedTime | null;
}

/** The value of a template's expression, `page.date | date: "%Y/%m"`; undefined for one that only its site can tell. */
function valueOf(expression: string, naming: Naming): string | undefined {
  const [name = '', ...filters] = expression.split('|').map((part) => part.trim());
  const isDate = name === 'page.date' || name === 'date';
  if (isDate)
    return filters.length === 1 && naming.date ? formatted(naming.date, filters[0] ?? '') : undefined;
  const value = namedValue(name, naming);
  return filters.reduce<string | undefined>((words, filter) => words && filtered(words, filter), value);
}

function namedValue(name: string, { inside, fields, title }: Naming): string | undefined {
  const { folders, stem } = partsOf(inside);
  const bare = (file: string) => file.replace(/^\d{4}-\d{2}-\d{2}-/, '');
  if (name === 'page.fileSlug') return bare(stem === 'index' ? (folders.at(-1) ?? '') : stem);
  if (name === 'page.filePathStem') return `/${[...folders, bare(stem)].join('/')}`;
  if (name === 'title') return title;
  const literal = /^(["'])(.*)\1$/.exec(name)?.[2];
  return literal ?? (textOf(fields[name]) || undefined);
}

function filtered(words: string, filter: string): string | undefined {
  if (/^(slug|slugify|slugifyString|slugUrl|urlize|kebab)$/.test(filter)) return slugify(words, 'en');
  return /^(lower|downcase)$/.test(filter) ? words.toLowerCase() : undefined;
}

/** A date in the form that Liquid (`%Y-%m-%d`) or Luxon (`yyyy-MM-dd`) writes; undefined for any other. */
function formatted(date: ZonedTime, filter: string): string | undefined {
  const format = /["'`]([^"'`]+)["'`]/.exec(filter)?.[1];
  const { year, month, day } = dayOf(date);
  if (format === undefined) return undefined;
  const filled = format
    .replace(/%Y|yyyy|YYYY/g, year)
    .replace(/%m|MM/g, month)
    .replace(/%d|dd|DD/g, day);
  return /[%A-Za-z]/.test(filled) ? undefined : filled;
}

import { zonedNow } from '../../../../src/article';
import type { ZonedTime } from '../../../../src/article';
import { readDate } from '../../fields/read-date';
import type { Fields, Place, Post, PostText } from '../../model/post';
import { dateParts, fillPattern, partsOf, textOf, textsOf } from '../paths/patterns';
import { collectionOf, collectionsIn } from './collections';

/** Where Jekyll shows a text: by its own `permalink`, that of its collection or of the site, else as Jekyll does by itself. */
export function jekyllPlace({ path, settings }: Post, { fields, zone }: PostText): Place {
  const collection = collectionOf(path, settings);
  const { stem } = partsOf(path);
  const dated = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)$/.exec(stem);
  if (collection === 'drafts') return { hiddenBy: path };
  if (collection === 'posts' && !dated) return { hiddenBy: path };
  const rules = collectionsIn(settings)[collection ?? ''];
  if (rules && collection !== 'posts' && rules['output'] !== true)
    return { hiddenBy: `collections: ${collection ?? ''}: output` };
  const date = dateOf(fields, dated?.[1], { settings, zone });
  const style = textOf(settings['permalink']);
  const pattern = textOf(fields['permalink']) || templateOf({ path, collection, style, rules });
  const values = valuesOf({ path, fields, date, collection, name: dated?.[2] ?? stem });
  const filled = fillPattern(pattern, /:([a-z]+(?:_[a-z]+)*)/g, (name) => values(name));
  return filled === null
    ? 'unknown'
    : { address: `/${filled}`.replaceAll('..', '/').replace(/\/{2,}/g, '/') };
}

interface TemplateOptions {
  path: string;
  collection: string | null;
  style: string;
  rules: Fields | undefined;
}

function templateOf({ path, collection, style, rules }: TemplateOptions): string {
  if (collection === 'posts') return styles[textOf(rules?.['permalink']) || style || 'date'] ?? style;
  const own = textOf(rules?.['permalink']);
  if (collection !== null) return own === '' ? `/:collection/:path${endingOf(style)}` : (styles[own] ?? own);
  return /(^|\/)index\.\w+$/.test(path) ? '/:path/' : `/:path/:basename${endingOf(style)}`;
}

const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** Pages end as the site's posts do. */
function endingOf(style: string): string {
  if (style === '' || style === 'none' || style === 'date' || style === 'ordinal') return ':output_ext';
  if (style === 'pretty' || style.endsWith('/')) return '/';
  return style.endsWith(':output_ext') ? ':output_ext' : '';
}

/**
 * The day that Jekyll takes: the one of the front matter, else of the name. A time without a zone is one of UTC, whatever the zone of
 * the site, which is UTC where its settings do not say.
 */
function dateOf(
  fields: Fields,
  inName: string | undefined,
  { settings, zone }: { settings: Fields; zone: string },
): ZonedTime | null {
  const written = textOf(fields['date']);
  const date = readDate(written, 'UTC');
  if (!date) return inName === undefined ? null : readDate(inName.padStart(10, '20'), zone);
  const own = textOf(settings['timezone']);
  if (own === '' || !/\d[T\s]+\d/.test(written)) return date;
  try {
    return zonedNow(Date.parse(`${date.local}:00Z`), own);
  } catch (error) {
    if (error instanceof RangeError) return date; // No zone that is known here.
    throw error;
  }
}

interface Naming {
  path: string;
  fields: Fields;
  date: ZonedTime | null;
  collection: string | null;
  name: string;
}

function valuesOf({ path, fields, date, collection, name }: Naming) {
  const { folders, stem } = partsOf(path);
  const slug = textOf(fields['slug']) || name;
  const categories = [...new Set(categoriesOf(path, fields, collection))];
  const inCollection = folders.slice(folders.indexOf(`_${collection ?? ''}`) + 1);
  const values: Readonly<Record<string, () => string | undefined>> = {
    title: () => slugified(slug, /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu),
    slug: () => slugified(slug).toLowerCase(),
    name: () => slugified(stem).toLowerCase(),
    basename: () => stem,
    path: () => (collection === null ? folders : [...inCollection, stem]).join('/'),
    collection: () => collection ?? undefined,
    categories: () => categories.map((each) => each.toLowerCase()).join('/'),
    slugified_categories: () => categories.map((each) => slugified(each).toLowerCase()).join('/'),
    output_ext: () => '.html',
  };
  return (placeholder: string) =>
    values[placeholder]?.() ?? (date === null ? undefined : dateValue(placeholder, date));
}

/** Those of the folders above `_posts` come first, then those of the front matter. */
function categoriesOf(path: string, fields: Fields, collection: string | null): string[] {
  const above =
    collection === 'posts' ? path.slice(0, path.indexOf('_posts/')).split('/').filter(Boolean) : [];
  const { categories, category } = fields;
  const several = typeof categories === 'string' ? categories.split(/\s+/) : textsOf(categories);
  return [...above, ...several, ...textsOf(category)].filter((each) => each !== '');
}

function slugified(words: string, others = /[^\p{M}\p{L}\p{Nd}]+/gu): string {
  return words.replace(others, '-').replace(/^-|-$/g, '');
}

function dateValue(placeholder: string, date: ZonedTime): string | undefined {
  const { year, month, day, ...parts } = dateParts(date);
  const [hour = '', minute = ''] = date.local.slice(11).split(':');
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    hour,
    minute,
    second: '00',
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    y_day: String(parts.yearDay).padStart(3, '0'),
    short_month: parts.shortMonth,
    long_month: parts.monthName,
    short_day: parts.shortDay,
    long_day: parts.dayName,
    w_year: parts.weekYear,
    week: parts.week,
    w_day: String(parts.weekday),
  };
  return values[placeholder];
}

import { languageSchema, slugify, zonedTimeSchema } from '../../../src/article';
import type { Article, ZonedTime } from '../../../src/article';
import type { Losses } from '../report/conversion-report';
import { readDate } from './read-date';
import { ImportTrouble } from '../report/import-error';
import { FieldReader, wordsOfValue } from './field-reader';
import type { FieldName } from './field-reader';
import { readLead } from './lead-field';
import type { LeadField } from './lead-field';
import { foldName, kindWords, statusWords } from './field-names';
import { isFields } from './front-matter';

/** What a file says of its article; a field that it does not name is absent. */
export interface ArticleFields extends Partial<
  Pick<
    Article,
    | 'id'
    | 'kind'
    | 'language'
    | 'kicker'
    | 'headline'
    | 'standfirst'
    | 'byline'
    | 'dateline'
    | 'date'
    | 'embargo'
    | 'status'
    | 'slug'
    | 'tags'
  >
> {
  /** When the site that it comes from begins to show it, where that is not its date. */
  publishing?: ZonedTime;
  /** Whether it says until when it is held back in words that cannot be read. */
  isHeld?: boolean;
  lead?: LeadField;
  /** Markdown. */
  notesToEditors?: string;
}

/** Reads front matter. Throws `invalid` with the dotted place of a value that does not have its form. */
export function readFields(values: Readonly<Record<string, unknown>>, from: From): ArticleFields {
  const reader = new FieldReader(values, from.file, from.site === 'jekyll');
  const read = <Value>(name: FieldName, value: () => Value) => orTold(name, value, reader, from);
  const zone = read('zone', () => zoneOf(reader)) ?? from.zone;
  const fields: Wide = {
    kicker: read('kicker', () => reader.text('kicker')),
    headline: read('headline', () => reader.text('headline')),
    standfirst: read('standfirst', () => reader.text('standfirst')),
    byline: read('byline', () => bylineOf(reader)),
    dateline: read('dateline', () => reader.text('dateline')),
    id: reader.id(),
    kind: read('kind', () => reader.word('kind', kindWords)),
    language: read('language', () => languageOf(reader)),
    slug: read('slug', () => slugOf(reader, from)),
    tags: read('tags', () => reader.words('tags')),
    status: read('status', () => statusOf(reader, from.shown)),
    date:
      read('date', () => dateOf(reader, 'date', zone)) ?? read('published', () => publishedOn(reader, zone)),
    embargo: read('embargo', () => dateOf(reader, 'embargo', zone)),
    publishing: read('publishing', () => dateOf(reader, 'publishing', zone)),
    lead: read('lead', () => readLead(reader, from.losses)),
    notesToEditors: read('notesToEditors', () => reader.paragraphs('notesToEditors')),
  };
  fields.isHeld = holds.some((name) => fields[name] === undefined && isMeant(reader, name)) || undefined;
  for (const { written, value } of reader.unread())
    from.losses.drop(`front matter: ${written}`, 1, wordsOfValue(value));
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

interface From {
  file: string;
  zone: string;
  losses: Losses;
  /** Whether a value without its form is told and left out, not thrown. */
  lenient?: boolean;
  /** Whether what is no draft is shown by the site that it comes from. */
  shown?: boolean;
  site?: 'hugo' | 'jekyll' | 'plain' | undefined;
}

/** A field; where values may be wrong, one without its form is told with its words, and left out. */
function orTold<Value>(
  name: FieldName,
  value: () => Value,
  reader: FieldReader,
  from: From,
): Value | undefined {
  try {
    return value();
  } catch (trouble) {
    if (!from.lenient || !(trouble instanceof ImportTrouble)) throw trouble;
    const found = reader.find(name);
    from.losses.drop(`front matter: ${found?.written ?? name}`, 1, wordsOfValue(found?.value));
    return undefined;
  }
}

type Wide = { [Name in keyof ArticleFields]: ArticleFields[Name] | undefined };

/** What says until when nobody may see the text. */
const holds = ['embargo', 'publishing'] as const;

/** Whether a field says something, be it in words that cannot be read. */
function isMeant(reader: FieldReader, name: (typeof holds)[number]): boolean {
  const value = reader.find(name)?.value;
  return value !== undefined && !isNone(wordsOfValue(value));
}

function isNone(text: string): boolean {
  return foldName(text) === '' || ['no', 'none', 'non', 'false'].includes(foldName(text));
}

/** An author by the name alone, where a list of fields tells more of them. */
function bylineOf(reader: FieldReader): string | undefined {
  const value = reader.find('byline')?.value;
  const name = isFields(value) ? (value['name'] ?? value['nom']) : undefined;
  return typeof name === 'string' ? name.trim() : reader.text('byline');
}

function languageOf(reader: FieldReader): string | undefined {
  const language = reader.text('language')?.replaceAll('_', '-');
  if (language === undefined || languageSchema.safeParse(language).success) return language;
  throw reader.wrong('language', 'must be a language such as "fr" or "en-GB"');
}

function slugOf(reader: FieldReader, { lenient, losses }: From): string | undefined {
  const slug = reader.text('slug');
  if (slug === undefined || (slug.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))) return slug;
  const rewritten = lenient ? slugify(slug, 'en').slice(0, 100).replace(/-+$/, '') : '';
  if (rewritten !== '') {
    losses.change('slug', 1, `${slug} → ${rewritten}`);
    return rewritten;
  }
  throw reader.wrong(
    'slug',
    'must be lower-case letters, digits and single hyphens, such as "eau-potable-2026"',
  );
}

function statusOf(reader: FieldReader, shown = false): Article['status'] | undefined {
  const status = reader.word('status', statusWords);
  const draft = reader.flag('draft');
  const published = reader.isFlag('published') ? reader.flag('published') : undefined;
  if (draft === true || published === false) return 'draft';
  if (status !== undefined) return status;
  if (published === true) return 'published';
  return draft === false && !shown ? 'ready' : undefined;
}

function zoneOf(reader: FieldReader): string | undefined {
  const zone = reader.text('zone');
  if (zone === undefined || zonedTimeSchema.shape.zone.safeParse(zone).success) return zone;
  throw reader.wrong('zone', 'must be a time zone such as "Europe/Paris"');
}

function publishedOn(reader: FieldReader, zone: string): ZonedTime | undefined {
  return reader.isFlag('published') ? undefined : dateOf(reader, 'published', zone);
}

function dateOf(
  reader: FieldReader,
  name: 'date' | 'embargo' | 'published' | 'publishing',
  zone: string,
): ZonedTime | undefined {
  const text = reader.text(name);
  if (text === undefined || isNone(text)) return undefined;
  const date = readDate(text, zone);
  if (date) return date;
  throw reader.wrong(name, `"${text}" is no date such as 2026-03-03 or 2026-03-03 06:00`);
}

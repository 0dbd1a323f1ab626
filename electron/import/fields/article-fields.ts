import { languageSchema, zonedTimeSchema } from '../../../src/article';
import type { Article, ZonedTime } from '../../../src/article';
import type { Losses } from '../losses';
import { readDate } from './dates';
import { FieldReader } from './field-reader';
import { readLead } from './lead-field';
import type { LeadField } from './lead-field';
import { foldName, kindWords, statusWords } from './words';

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
  lead?: LeadField;
  /** Markdown. */
  notesToEditors?: string;
}

/** Reads front matter. Throws `invalid` with the dotted place of a value that does not have its form. */
export function readFields(values: Readonly<Record<string, unknown>>, from: From): ArticleFields {
  const reader = new FieldReader(values, from.file);
  const fields: Wide = {
    ...textFields(reader),
    id: reader.id(),
    kind: reader.word('kind', kindWords),
    language: languageOf(reader),
    slug: slugOf(reader),
    tags: reader.words('tags'),
    status: statusOf(reader),
    ...dateFields(reader, from.zone),
    lead: readLead(reader, from.losses),
    notesToEditors: reader.paragraphs('notesToEditors'),
  };
  for (const name of reader.unread()) from.losses.drop(`front matter: ${name}`);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

interface From {
  file: string;
  zone: string;
  losses: Losses;
}

type Wide = { [Name in keyof ArticleFields]: ArticleFields[Name] | undefined };

function textFields(reader: FieldReader): Wide {
  return {
    kicker: reader.text('kicker'),
    headline: reader.text('headline'),
    standfirst: reader.text('standfirst'),
    byline: reader.text('byline'),
    dateline: reader.text('dateline'),
  };
}

function languageOf(reader: FieldReader): string | undefined {
  const language = reader.text('language')?.replaceAll('_', '-');
  if (language === undefined || languageSchema.safeParse(language).success) return language;
  throw reader.wrong('language', 'must be a language such as "fr" or "en-GB"');
}

function slugOf(reader: FieldReader): string | undefined {
  const slug = reader.text('slug');
  if (slug === undefined || (slug.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))) return slug;
  throw reader.wrong(
    'slug',
    'must be lower-case letters, digits and single hyphens, such as "eau-potable-2026"',
  );
}

function statusOf(reader: FieldReader): Article['status'] | undefined {
  const status = reader.word('status', statusWords);
  const draft = reader.flag('draft');
  const published = reader.isFlag('published') ? reader.flag('published') : undefined;
  if (draft === true || published === false) return 'draft';
  if (status !== undefined) return status;
  if (published === true) return 'published';
  return draft === false ? 'ready' : undefined;
}

function dateFields(reader: FieldReader, seedZone: string): Wide {
  const zone = reader.text('zone') ?? seedZone;
  if (!zonedTimeSchema.shape.zone.safeParse(zone).success) {
    throw reader.wrong('zone', 'must be a time zone such as "Europe/Paris"');
  }
  const published = reader.isFlag('published') ? undefined : dateOf(reader, 'published', zone);
  const date = dateOf(reader, 'date', zone) ?? published;
  return { date, embargo: dateOf(reader, 'embargo', zone) };
}

function dateOf(
  reader: FieldReader,
  name: 'date' | 'embargo' | 'published',
  zone: string,
): ZonedTime | undefined {
  const text = reader.text(name);
  if (text === undefined || foldName(text) === '' || ['no', 'none', 'non', 'false'].includes(text))
    return undefined;
  const date = readDate(text, zone);
  if (date) return date;
  throw reader.wrong(name, `"${text}" is no date such as 2026-03-03 or 2026-03-03 06:00`);
}

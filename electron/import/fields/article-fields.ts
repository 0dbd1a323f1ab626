import { languageSchema, slugify, zonedTimeSchema } from '../../../src/article';
import type { Article, ZonedTime } from '../../../src/article';
import { isFields } from '../model/post';
import type { PostSite } from '../model/post';
import type { SiteSource } from '../model/source';
import type { ConversionReport } from '../report/conversion-report';
import { ImportError } from '../report/import-error';
import { readAppointmentField, takesDateline } from './appointment-field';
import { kindsByName, normalizeName } from './field-names';
import { FieldReader, valueText } from './field-reader';
import type { FieldName } from './field-names';
import { dayInPath } from './former-paths';
import { readLead } from './lead-field';
import type { LeadField } from './lead-field';
import { readPlaces } from './places';
import { flagOf, readPublication } from './publication';
import { readDate } from './read-date';
import { readSignatories } from './signatory-fields';
import type { SignatoriesField } from './signatory-fields';
import { readCorrections, readDownloads, readWithdrawal } from './standing-fields';
import { translationKeyOf } from './translations';

/** What a file says of its article; a field that it does not give is absent. */
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
    | 'formerPaths'
    | 'appointment'
    | 'corrections'
    | 'withdrawn'
    | 'downloads'
    | 'translationKey'
  >
> {
  /** When its site begins to show it, where that is not its date. */
  publishing?: ZonedTime;
  /** The fields that kept the text from the public, as they are written. */
  hiddenBy?: string[];
  /** Whether an embargo, a publishing date or a withdrawal is given that cannot be read. */
  isHeld?: boolean;
  lead?: LeadField;
  signatories?: SignatoriesField;
  /** Markdown. */
  notesToEditors?: string;
}

/** Reads front matter. Throws `invalid` with the dotted path of a value that is invalid. */
export function readFields(values: Readonly<Record<string, unknown>>, options: FieldOptions): ArticleFields {
  const given = options.site?.post?.given ?? {};
  const isSpaceSeparated = options.source.hasSpacedTags === true;
  const reader = new FieldReader(values, options.file, { isSpaceSeparated, given });
  const read = <Value>(name: FieldName, value: () => Value) => orReport(name, value, reader, options);
  const zone = read('zone', () => zoneOf(reader)) ?? options.zone;
  const { formerPaths, address, noPage } = readPlaces(reader, values, { ...options, zone });
  const possible = (options.site?.post?.undecided ?? []).map(
    (undecided) => new FieldReader(values, options.file, { given: undecided }),
  );
  const { status, hiddenBy } = readPublication(reader, { ...options, zone, noPage, possible });
  const appointment = read('appointment', () => readAppointmentField(reader, zone, options.report));
  const fields: AllFields = {
    kicker: read('kicker', () => reader.text('kicker')),
    headline: read('headline', () => reader.lines('headline')),
    standfirst: read('standfirst', () => reader.text('standfirst')),
    byline: read('byline', () => bylineOf(reader)),
    dateline: takesDateline(reader, appointment)
      ? undefined
      : read('dateline', () => reader.text('dateline')),
    id: reader.id(),
    kind: read('kind', () => reader.oneOf('kind', kindsByName)),
    language: read('language', () => languageOf(reader)),
    slug: read('slug', () => slugOf(reader, options)),
    tags: read('tags', () => reader.list('tags')),
    formerPaths: formerPaths.length > 0 ? formerPaths : undefined,
    status,
    hiddenBy: hiddenBy.length > 0 ? hiddenBy : undefined,
    date:
      read('date', () => dateOf(reader, 'date', zone)) ??
      read('published', () => publishedOn(reader, zone)) ??
      dateInPaths(formerPaths, zone),
    embargo: read('embargo', () => dateOf(reader, 'embargo', zone)),
    publishing: read('publishing', () => dateOf(reader, 'publishing', zone)),
    appointment,
    signatories: read('signatories', () => readSignatories(reader)),
    corrections: read('corrections', () => readCorrections(reader, zone)),
    downloads: read('downloads', () => readDownloads(reader)),
    withdrawn: read('withdrawn', () => readWithdrawal(reader, zone)),
    translationKey:
      read('translationKey', () => reader.text('translationKey'))?.slice(0, 200) ||
      translationKeyOf(reader, address, options),
    lead: read('lead', () => readLead(reader, options.report)),
    notesToEditors: read('notesToEditors', () => reader.paragraphs('notesToEditors')),
  };
  fields.isHeld =
    holdFields.some((name) => fields[name] === undefined && isStated(reader, name)) || undefined;
  for (const { written, value } of reader.unusedFields().filter((field) => field.written !== 'roneo'))
    options.report.drop(`front matter: ${written}`, 1, valueText(value));
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

interface FieldOptions {
  file: string;
  zone: string;
  /** When the text is read. */
  now: ZonedTime;
  report: ConversionReport;
  /** Whether an invalid value is reported and left out, instead of thrown. */
  lenient?: boolean;
  /** Whether its site shows every text that is no draft. */
  publishes?: boolean;
  /** The site that the text is of. */
  site?: PostSite | undefined;
  source: SiteSource;
}

/** Reads a field; in lenient mode an invalid one is reported with its value and left out. */
function orReport<Value>(
  name: FieldName,
  value: () => Value,
  reader: FieldReader,
  options: FieldOptions,
): Value | undefined {
  try {
    return value();
  } catch (error) {
    if (!options.lenient || !(error instanceof ImportError)) throw error;
    const found = reader.find(name);
    options.report.drop(`front matter: ${found?.written ?? name}`, 1, valueText(found?.value));
    return undefined;
  }
}

type AllFields = { [Name in keyof ArticleFields]: ArticleFields[Name] | undefined };

/** The fields that say until when or since when nobody may see the text. */
const holdFields = ['embargo', 'publishing', 'withdrawn'] as const;

/** Whether a field has a value, readable or not. */
function isStated(reader: FieldReader, name: (typeof holdFields)[number]): boolean {
  const value = reader.find(name)?.value;
  return value !== undefined && !isNone(valueText(value));
}

function isNone(text: string): boolean {
  return normalizeName(text) === '' || ['no', 'none', 'non', 'false'].includes(normalizeName(text));
}

/** An author given as a list of fields is taken by the name alone. */
function bylineOf(reader: FieldReader): string | undefined {
  const value = reader.find('byline')?.value;
  const name = isFields(value) ? (value['name'] ?? value['nom']) : undefined;
  return typeof name === 'string' ? name.trim() : reader.text('byline');
}

function languageOf(reader: FieldReader): string | undefined {
  const language = reader.text('language')?.replaceAll('_', '-');
  if (language === undefined || languageSchema.safeParse(language).success) return language;
  throw reader.invalid('language', 'must be a language such as "fr" or "en-GB"');
}

function slugOf(reader: FieldReader, { lenient, report }: FieldOptions): string | undefined {
  const slug = reader.text('slug');
  if (slug === undefined || (slug.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))) return slug;
  const rewritten = lenient ? slugify(slug, 'en').slice(0, 100).replace(/-+$/, '') : '';
  if (rewritten !== '') {
    report.change('slug', 1, `${slug} → ${rewritten}`);
    return rewritten;
  }
  throw reader.invalid(
    'slug',
    'must be lower-case letters, digits and single hyphens, such as "eau-potable-2026"',
  );
}

/** Zola and others write the day of a text in its path alone. */
function dateInPaths(paths: readonly string[], zone: string): ZonedTime | undefined {
  const day = paths.map(dayInPath).find((each) => each !== null) ?? null;
  return (day === null ? null : readDate(day, zone)) ?? undefined;
}

function zoneOf(reader: FieldReader): string | undefined {
  const zone = reader.text('zone');
  if (zone === undefined || zonedTimeSchema.shape.zone.safeParse(zone).success) return zone;
  throw reader.invalid('zone', 'must be a time zone such as "Europe/Paris"');
}

function publishedOn(reader: FieldReader, zone: string): ZonedTime | undefined {
  const isDate = flagOf(reader.peek('published')?.value) === undefined;
  return isDate ? dateOf(reader, 'published', zone) : undefined;
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
  throw reader.invalid(name, `"${text}" is no date such as 2026-03-03 or 2026-03-03 06:00`);
}

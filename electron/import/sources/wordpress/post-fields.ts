import { slugify, zonedNow, zonedTimeSchema } from '../../../../src/article';
import type { Article, ZonedTime } from '../../../../src/article';
import { captionAndCredit } from '../../blocks/figures';
import type { ArticleFields } from '../../fields/article-fields';
import type { LeadField } from '../../fields/lead-field';
import { formerPathOf } from '../../fields/former-paths';
import { readDate } from '../../fields/read-date';
import { decodeAddress } from '../../html/links';
import { textOfMarkup } from '../../html/tree';
import type { ConversionReport } from '../../report/conversion-report';
import type { ExportLibrary } from './export-library';
import type { ExportItem } from './item';

/** The fields of an article that an item of an export gives. */
export function postFields(
  item: ExportItem,
  library: ExportLibrary,
  zone: string,
  report: ConversionReport,
): ArticleFields {
  const date = siteTime(item.date, item.dateGmt, zone);
  const excerpt = textOfMarkup(item.excerpt);
  const lead = leadOf(item, library);
  const former = formerPathOf(item.link.trim(), library.site.address || null);
  const { language, translationKey } = library.translations.of(item);
  return {
    kind: item.type === 'page' ? 'page' : 'article',
    headline: textOfMarkup(item.title),
    byline: bylineOf(item, library, report),
    status: statusOf(item, report),
    tags: tagsOf(item, report),
    ...(excerpt === '' ? {} : { standfirst: excerpt }),
    ...(date === null ? {} : { date: checkedDate(date) }),
    ...slugOf(item, report),
    ...(language !== undefined && { language }),
    ...(translationKey !== undefined && { translationKey }),
    ...(former === null ? {} : { formerPaths: [former] }),
    ...(lead === null ? {} : { lead }),
  };
}

/** The display name of a post's author. A login opens the site's door and is no name, so it never becomes a byline. */
function bylineOf({ creator }: ExportItem, { site }: ExportLibrary, report: ConversionReport): string {
  const name = site.authors.get(creator);
  if (name === undefined && creator !== '') report.drop('author-login', 1, creator);
  return name ?? '';
}

function checkedDate(date: ZonedTime): ZonedTime {
  return zonedTimeSchema.parse(date);
}

/** Only what every reader could see becomes published; all else becomes a draft, and is reported. */
function statusOf({ status, password }: ExportItem, report: ConversionReport): Article['status'] {
  if (status === 'publish' && password === '') return 'published';
  if (status === 'publish') report.change('status:password');
  else if (status !== 'draft') report.change(`status:${status}`);
  return 'draft';
}

function tagsOf({ terms }: ExportItem, report: ConversionReport): string[] {
  const tags = new Set<string>();
  for (const { domain, nicename, words } of terms) {
    const tag = textOfMarkup(words);
    const isDefaultCategory =
      domain === 'category' && /^(uncategori[sz]ed|non-classe|sin-categoria|allgemein)/.test(nicename);
    if (domain === 'language' || domain === 'post_translations') continue;
    if (domain !== 'category' && domain !== 'post_tag') report.drop(`taxonomy: ${domain}`, 1, tag);
    else if (isDefaultCategory || tag === '' || tag.length > 80) report.drop('category', 1, tag);
    else tags.add(tag);
  }
  return [...tags];
}

function slugOf({ slug }: ExportItem, report: ConversionReport): Pick<ArticleFields, 'slug'> {
  if (slug === '') return {};
  const own = decodeAddress(slug);
  const written = slugify(own, 'en').slice(0, 100).replace(/-+$/, '');
  if (written !== own) report.change('slug', 1, written === '' ? own : `${own} → ${written}`);
  return written === '' ? {} : { slug: written };
}

function leadOf({ meta }: ExportItem, { media }: ExportLibrary): LeadField | null {
  const id = meta.find(([name]) => name === '_thumbnail_id')?.[1];
  const picture = id === undefined ? undefined : media.get(id.trim());
  if (!picture) return null;
  return { file: picture.url, alt: picture.alt, ...captionAndCredit(textOfMarkup(picture.caption)) };
}

/**
 * A post's date from its local time and its UTC time: in the person's zone where that gives the same local time, else
 * in the zone of whole hours that the site kept; null for a draft without a date.
 */
function siteTime(local: string, utc: string, zone: string): ZonedTime | null {
  const own = readDate(local, zone);
  if (!own || local.startsWith('0000')) return null;
  const instant = Date.parse(`${utc.trim().replace(' ', 'T')}Z`);
  if (utc.startsWith('0000') || Number.isNaN(instant)) return own;
  if (zonedNow(instant, zone).local === own.local) return own;
  const minutes = (Date.parse(`${own.local}:00Z`) - Date.parse(`${minuteOf(instant)}:00Z`)) / 60_000;
  const hours = minutes / 60;
  const fixed = Number.isInteger(hours) ? { local: own.local, zone: etcZone(hours) } : null;
  return fixed && zonedTimeSchema.safeParse(fixed).success ? fixed : zonedNow(instant, zone);
}

function minuteOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16);
}

/** The IANA zones of whole hours have the opposite sign: "Etc/GMT-11" is eleven hours ahead. */
function etcZone(hours: number): string {
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

import { slugify, zonedTimeSchema } from '../../../src/article';
import type { Article, ZonedTime } from '../../../src/article';
import type { ArticleFields } from '../fields/article-fields';
import type { LeadField } from '../fields/lead-field';
import type { Losses } from '../losses';
import { captionAndCredit } from '../walk/captions';
import type { Item } from './item';
import type { ExportLibrary } from './library';
import { plainWords } from './plain-words';
import { siteTime } from './site-time';
import { decodeAddress } from '../tree/lead-links';

/** What an entry of an export says of its article. */
export function postFields(item: Item, library: ExportLibrary, zone: string, losses: Losses): ArticleFields {
  const date = siteTime(item.date, item.dateGmt, zone);
  const excerpt = plainWords(item.excerpt);
  const lead = leadOf(item, library);
  const author = library.head.authors.get(item.creator) ?? item.creator;
  return {
    kind: 'article',
    headline: plainWords(item.title),
    byline: author,
    status: statusOf(item, losses),
    tags: tagsOf(item, losses),
    ...(excerpt === '' ? {} : { standfirst: excerpt }),
    ...(date === null ? {} : { date: checkedDate(date) }),
    ...slugOf(item, losses),
    ...(lead === null ? {} : { lead }),
  };
}

function checkedDate(date: ZonedTime): ZonedTime {
  return zonedTimeSchema.parse(date);
}

/** Only what every reader could see is published here; all else is a draft, and said. */
function statusOf({ status, password }: Item, losses: Losses): Article['status'] {
  if (status === 'publish' && password === '') return 'published';
  if (status === 'publish') losses.change('status:password');
  else if (status !== 'draft') losses.change(`status:${status}`);
  return 'draft';
}

function tagsOf({ terms }: Item, losses: Losses): string[] {
  const tags = new Set<string>();
  for (const { domain, nicename, words } of terms) {
    const tag = plainWords(words);
    const usual =
      domain === 'category' && /^(uncategori[sz]ed|non-classe|sin-categoria|allgemein)/.test(nicename);
    if (domain !== 'category' && domain !== 'post_tag') losses.drop(`taxonomy: ${domain}`, 1, tag);
    else if (usual || tag === '' || tag.length > 80) losses.drop('category', 1, tag);
    else tags.add(tag);
  }
  return [...tags];
}

function slugOf({ slug }: Item, losses: Losses): Pick<ArticleFields, 'slug'> {
  if (slug === '') return {};
  const own = decodeAddress(slug);
  const written = slugify(own, 'en').slice(0, 100).replace(/-+$/, '');
  if (written !== own) losses.change('slug', 1, written === '' ? own : `${own} → ${written}`);
  return written === '' ? {} : { slug: written };
}

function leadOf({ meta }: Item, { media }: ExportLibrary): LeadField | null {
  const id = meta.find(([name]) => name === '_thumbnail_id')?.[1];
  const picture = id === undefined ? undefined : media.get(id.trim());
  if (!picture) return null;
  return { file: picture.url, alt: picture.alt, ...captionAndCredit(plainWords(picture.caption)) };
}

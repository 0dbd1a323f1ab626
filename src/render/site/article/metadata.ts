import {
  correctionsOf,
  creditLine,
  isoOf,
  modifiedOn,
  plainText,
  programmeOf,
  signatoriesOf,
} from '../../../article';
import type {
  Appointment,
  Article,
  Block,
  LocalMasthead,
  ProgrammeEntry,
  Signatories,
} from '../../../article';
import { whereLine } from '../../appointment/appointment-lines';
import { html, trusted } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { kindLabel } from '../../drawing/signatories';
import { endOf, startOf } from '../appointment';
import { isoTime } from '../dates';
import { articlePath, publicAddress } from '../paths';
import { logoRendition, renditionsOf } from '../renditions';
import { authorPageOf } from '../lists/shelves';
import { summaryOf } from '../lists/teaser';
import { sectionIn } from '../edition';
import type { Edition } from '../edition';
import { authorsOf } from './authors';

/** The article as schema.org's NewsArticle, and its appointment as an Event, for search engines; data, no scripts that run. */
export function drawLinkedData(article: Article, edition: Edition): Html {
  return html`${drawData(newsArticle(article, edition))}${drawEventData(article, edition)}`;
}

/** An article's appointment alone; nothing where there is none. */
export function drawEventData(article: Article, edition: Edition): Html {
  const event = eventData(article, edition.mastheadIn(article.language));
  return event ? drawData(event) : html``;
}

function drawData(described: object): Html {
  const data = JSON.stringify(described).replace(/[<>&\u2028\u2029]/g, escapeCharacter);
  return html`<script type="application/ld+json">${trusted(data)}</script>
`;
}

function newsArticle(article: Article, edition: Edition): object {
  const masthead = edition.mastheadIn(article.language);
  const address = publicAddress(masthead.site, articlePath(article)) || undefined;
  const place = article.dateline.trim();
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline,
    description: summaryOf(article, 200) || undefined,
    url: address,
    mainEntityOfPage: address,
    inLanguage: article.language,
    datePublished: isoTime(article.date),
    ...correctionData(article),
    articleSection: kindLabel(article),
    keywords: article.tags.length > 0 ? article.tags : undefined,
    isAccessibleForFree: true,
    image: pictureOf(article, masthead),
    author: signedBy(article, linkedAuthors(article, edition)),
    publisher: organisation(masthead),
    locationCreated: place ? { '@type': 'Place', name: place } : undefined,
  };
}

/** When the text was last corrected, and how; nothing where it never was. */
function correctionData(article: Article): object {
  const corrections = correctionsOf(article);
  if (corrections.length === 0) return {};
  return {
    dateModified: isoTime(modifiedOn(article)),
    correction: corrections.map(({ date, words }) => ({
      '@type': 'CorrectionComment',
      text: words,
      datePublished: isoTime(date),
    })),
  };
}

/** The appointment as schema.org's Event; null where there is none. */
function eventData(article: Article, masthead: LocalMasthead): object | null {
  const { appointment, language, headline } = article;
  if (!appointment) return null;
  const { what, place, address, access, url } = appointment;
  const page = publicAddress(masthead.site, articlePath(article)) || undefined;
  const where = whereLine(appointment);
  const location = where
    ? { '@type': 'Place', name: place.trim() || address.trim(), address: address.trim() || undefined }
    : url
      ? { '@type': 'VirtualLocation', url }
      : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: what.trim() || headline,
    description: [summaryOf(article, 200), access.trim()].filter(Boolean).join(' ') || undefined,
    startDate: startOf(appointment),
    endDate: endOf(appointment) || undefined,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: `https://schema.org/${where ? 'Offline' : 'Online'}EventAttendanceMode`,
    location,
    url: url || page,
    inLanguage: language,
    organizer: organizers(article, masthead),
    subEvent: partsOf(article.body, appointment, location),
  };
}

/** Who calls people to it: our group, unless the text is of others alone. */
function organizers(article: Article, { name, site }: LocalMasthead): object | undefined {
  const signed = signatoriesOf(article);
  if (signed?.isRelayed) return othersOf(signed);
  return name ? { '@type': 'Organization', name, url: site || undefined } : undefined;
}

/** The entries of the text's programmes as parts of its event; none where it lasts several days, as hours then do not say which. */
function partsOf(body: readonly Block[], { start, until }: Appointment, location: object | undefined) {
  const day = start.local.slice(0, 10);
  if (until !== null && until.slice(0, 10) !== day) return undefined;
  const entries = body
    .flatMap((block) => (block.type === 'box' ? block.content : [block]))
    .flatMap((block) => programmeOf(block)?.entries ?? []);
  const at = (hour: string) => isoOf({ local: `${day}T${hour}`, zone: start.zone });
  const parts = entries.flatMap(({ hours, content }) => {
    const name = eventName(content);
    // What comes after midnight is of the next day.
    if (!hours || !name || hours.from < (entries[0]?.hours?.from ?? '')) return [];
    const ends = hours.until !== null && hours.until > hours.from;
    return [
      {
        '@type': 'Event',
        name,
        startDate: at(hours.from),
        endDate: ends ? at(hours.until ?? '') : undefined,
        location,
      },
    ];
  });
  return parts.length > 0 ? parts : undefined;
}

function eventName([first]: ProgrammeEntry['content']): string {
  return first?.type === 'paragraph' ? plainText(first.content).trim() : '';
}

function pictureOf({ lead }: Article, { site }: LocalMasthead): object | undefined {
  const widest = lead && renditionsOf(lead.picture).at(-1);
  if (!widest || !site) return undefined;
  const { width, height } = widest;
  return {
    '@type': 'ImageObject',
    url: publicAddress(site, widest.path),
    width,
    height,
    caption: lead.caption || undefined,
    creditText: creditLine(lead) || undefined,
  };
}

/** The authors: each name of the byline with its page if it has one, or the group. */
function linkedAuthors(article: Article, edition: Edition): object[] | undefined {
  const masthead = edition.mastheadIn(article.language);
  const section = sectionIn(edition, article.language);
  const group = organisation(masthead);
  const authors = authorsOf(article, masthead);
  if (authors.length === 0) return group && [group];
  return authors.map(({ name, isGroup }) => {
    if (isGroup && group) return group;
    const page = authorPageOf(section, name);
    const url = (page && publicAddress(masthead.site, page)) || undefined;
    return { '@type': 'Person', name, url };
  });
}

/** The authors, and the other groups that sign; those alone where ours only passes the text on. */
function signedBy(article: Article, authors: object[] | undefined): object[] | undefined {
  const signed = signatoriesOf(article);
  if (!signed) return authors;
  const groups = othersOf(signed);
  return signed.isRelayed ? groups : [...(authors ?? []), ...groups];
}

function othersOf({ groups }: Signatories): object[] {
  return groups.map(({ name, site }) => ({
    '@type': 'Organization',
    name: name.trim(),
    url: site || undefined,
  }));
}

function organisation({ name, site, logo }: LocalMasthead): object | undefined {
  if (!name) return undefined;
  const mark = logo && site ? publicAddress(site, logoRendition(logo).path) : undefined;
  return { '@type': 'Organization', name, url: site || undefined, logo: mark };
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** What a network shows of an article when its address is passed on (ogp.me). */
export function drawOpenGraph(article: Article, edition: Edition): Html {
  return drawProperties([
    ['og:type', 'article'],
    ...pageProperties(article, edition),
    ['article:published_time', isoTime(article.date)],
    ['article:modified_time', correctionsOf(article).length > 0 ? isoTime(modifiedOn(article)) : ''],
    ['article:section', kindLabel(article)],
    ...article.tags.map((tag): Property => ['article:tag', tag]),
  ]);
}

/** The same of a static page, which has no date and no section. */
export function drawPageOpenGraph(page: Article, edition: Edition): Html {
  return drawProperties([['og:type', 'website'], ...pageProperties(page, edition)]);
}

type Property = [string, string | number];

function pageProperties(article: Article, edition: Edition): Property[] {
  const masthead = edition.mastheadIn(article.language);
  return [
    ['og:title', article.headline],
    ['og:description', summaryOf(article, 200)],
    ['og:url', publicAddress(masthead.site, articlePath(article))],
    ['og:site_name', masthead.name],
    ['og:locale', localeOf(article.language)],
    ...pictureProperties(article, edition),
  ];
}

function drawProperties(properties: readonly Property[]): Html {
  const said = properties.filter(([, content]) => content !== '');
  return html`${said.map(([name, content]) => html`<meta property="${name}" content="${content}">\n`)}`;
}

/** The lead picture, or of a text without one its card. */
function pictureProperties({ id, lead }: Article, { masthead: { site }, shareCards }: Edition): Property[] {
  const widest = lead && renditionsOf(lead.picture).at(-1);
  const card = shareCards.get(id);
  const shown = widest ? { ...widest, alternative: lead.alt } : card;
  if (!shown || !site) return [];
  return [
    ['og:image', publicAddress(site, shown.path)],
    ['og:image:width', shown.width],
    ['og:image:height', shown.height],
    ['og:image:alt', shown.alternative],
  ];
}

/** "fr" as networks want it, with a country: "fr_FR". */
function localeOf(language: string): string {
  const [tongue = '', country] = language.split('-');
  const countries: Readonly<Record<string, string>> = { en: 'GB', fr: 'FR', de: 'DE', es: 'ES', it: 'IT' };
  return `${tongue.toLowerCase()}_${country ?? countries[tongue.toLowerCase()] ?? tongue.toUpperCase()}`;
}

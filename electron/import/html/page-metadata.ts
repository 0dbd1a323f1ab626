import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Fields } from '../model/post';
import { attribute, classesOf, elementsIn, isNamed, oneLine, textContent } from './tree';

/** What a page says of itself; "" for what it does not say. */
export interface PageMetadata {
  /** The title of its window. */
  title: string;
  /** The title of its text, without the name of the site. */
  headline: string;
  language: string;
  /** Who signs, as a name of at least two words: one word may be the name of an account. */
  byline: string;
  /** When it was published, as written; the likeliest first. */
  published: string[];
  /** The one event that it describes. */
  event: Fields | null;
}

/**
 * Reads what a page declares, in the order of Mozilla's Readability: JSON-LD (schema.org), then Dublin Core, Open Graph
 * and the like, then its title. Word processors declare the name of the computer's account as the author, which is none.
 */
export function readPageMetadata(root: Root): PageMetadata {
  const elements = elementsIn(root);
  const linked = linkedData(elements);
  const metas = metaValues(elements);
  const pages = elements.filter((element) => isNamed(element, 'html', 'body'));
  const languages = pages.map((element) => attribute(element, 'lang') || attribute(element, 'xmlLang'));
  const title = oneLine(textContent(elements.find((each) => isNamed(each, 'title')) ?? nothing));
  const isOffice = /libreoffice|openoffice|microsoft|word|abiword/i.test(metas.get('generator') ?? '');
  const authors = isOffice ? [] : [linked.byline, ...valuesOf(metas, authorNames)];
  return {
    title,
    headline: [linked.headline, ...valuesOf(metas, titleNames)].find(Boolean) ?? withoutSite(title, metas),
    language: languages.find((language) => language !== '') ?? '',
    byline: authors.map(oneLine).find(isPersonName) ?? '',
    published: [
      ...valuesOf(metas, ['article:published_time']),
      linked.published,
      ...valuesOf(metas, dateNames),
      ...timesIn(elements),
    ].filter(Boolean),
    event: eventIn(linkedItems(elements), elements),
  };
}

const nothing: Root = { type: 'root', children: [] };

const titleNames = ['dc:title', 'dcterms:title', 'og:title', 'parsely-title', 'twitter:title'];
const authorNames = ['dc:creator', 'dcterms:creator', 'author', 'parsely-author', 'article:author'];
const dateNames = [
  'datepublished',
  'parsely-pub-date',
  'dc:date:issued',
  'dcterms:issued',
  'dcterms:created',
  'dc:date',
];

/** The values of `meta` elements by their name or property, in lower case, "." and ":" the same. */
function metaValues(elements: readonly Element[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const meta of elements.filter((each) => isNamed(each, 'meta'))) {
    const named = [attribute(meta, 'property'), attribute(meta, 'name'), attribute(meta, 'itemProp')].join(
      ' ',
    );
    const value = oneLine(attribute(meta, 'content'));
    for (const name of named.toLowerCase().replace(/\./g, ':').split(/\s+/).filter(Boolean))
      if (value !== '' && !values.has(name)) values.set(name, value);
  }
  return values;
}

function valuesOf(metas: ReadonlyMap<string, string>, names: readonly string[]): string[] {
  return names.flatMap((name) => metas.get(name) ?? []);
}

type LinkedData = Record<'headline' | 'byline' | 'published', string>;

/** The article that a page describes in JSON-LD, where it describes one. */
function linkedData(elements: readonly Element[]): LinkedData {
  const found = linkedItems(elements).find((item) => articleTypes.test(words(item['@type'])));
  if (!found) return { headline: '', byline: '', published: '' };
  return {
    headline: plain(words(found['headline']) || words(found['name'])),
    byline: plain(namesOf(found['author']).join(', ')),
    published: words(found['datePublished']),
  };
}

/** All that a page describes in JSON-LD. */
function linkedItems(elements: readonly Element[]): Record<string, unknown>[] {
  const scripts = elements.filter(
    (each) => isNamed(each, 'script') && attribute(each, 'type').toLowerCase() === 'application/ld+json',
  );
  return scripts.flatMap((script) => itemsIn(parsed(textContent(script))));
}

const articleTypes = /(^|\s)\w*(Article|Posting|Report|Review)(\s|$)/;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
  } catch {
    return null;
  }
}

/** The described things: of a list, of a graph, or the only one. */
function itemsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(itemsIn);
  if (typeof value !== 'object' || value === null) return [];
  const item = value as Record<string, unknown>;
  return Array.isArray(item['@graph']) ? itemsIn(item['@graph']) : [item];
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (typeof value === 'string') return [value.trim()];
  return itemsIn(value)
    .map((item) => words(item['name']))
    .filter(isPersonName);
}

function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join(' ');
  return typeof value === 'string' ? value.trim() : '';
}

/** Text that may hold HTML's entities, as WordPress writes them there. */
function plain(text: string): string {
  return text.includes('&') ? oneLine(textContent(fromHtml(text, { fragment: true }))) : oneLine(text);
}

/** A name of a person or a group: short, more than a word, no address. */
export function isPersonName(name: string): boolean {
  return name.length < 100 && /\p{L}\S*\s+\S*\p{L}/u.test(name) && !/@|:\/\/|\bunknown\b/i.test(name);
}

/** When the text was published, by `time` elements: one that is marked so, else the only one there is. */
function timesIn(elements: readonly Element[]): string[] {
  const times = elements.filter((each) => isNamed(each, 'time') && attribute(each, 'dateTime') !== '');
  const marked = times.filter(
    (time) =>
      'pubDate' in time.properties ||
      /datePublished/i.test(attribute(time, 'itemProp')) ||
      classesOf(time).some((name) =>
        /^(dt-)?published$|^(entry|post|publish)-?(date|time)$|^publi(cation|e)/.test(name),
      ),
  );
  const only = new Set(times.map((time) => attribute(time, 'dateTime'))).size === 1 ? times.slice(0, 1) : [];
  return [...marked, ...only].map((time) => attribute(time, 'dateTime').trim());
}

/** The title of the window without the name of the site at its end, where that leaves a title. */
function withoutSite(title: string, metas: ReadonlyMap<string, string>): string {
  const found = /^(.*\S)\s+[|\-–—·\\/>»]\s+(.*?)$/.exec(title);
  const [, before = '', after = ''] = found ?? [];
  const isSite = after !== '' && after.toLowerCase() === metas.get('og:site_name')?.toLowerCase();
  return isSite || before.split(/\s+/).length > 3 ? before || title : title;
}

/** A byline without the word before it, which every outlet writes itself. */
export function withoutBy(byline: string): string {
  return byline.replace(/^(par|by|por)(\s*:\s*|\s+)/i, '');
}

/**
 * The event that a page describes, where it describes one alone: a list of a site's other events says nothing of the text. JSON-LD
 * (schema.org's Event) comes before hCalendar and h-event (microformats.org).
 */
function eventIn(items: readonly Fields[], elements: readonly Element[]): Fields | null {
  const described = items.filter((item) => eventType.test(typesOf(item)) && item['startDate'] !== undefined);
  if (new Set(described.map((item) => JSON.stringify([item['name'], item['startDate']]))).size === 1)
    return knownParts(described[0] ?? {});
  if (described.length > 0) return null;
  const marked = elements.filter((each) =>
    classesOf(each).some((name) => name === 'vevent' || name === 'h-event'),
  );
  const [only] = marked.length === 1 ? marked : [];
  return only ? markedParts(only) : null;
}

/** Our own frame of an appointment: its words are those of the appointment, and not of the text. */
export function appointmentFrames(elements: readonly Element[]): Element[] {
  return elements.filter((each) =>
    ['appointment', 'h-event'].every((name) => classesOf(each).includes(name)),
  );
}

const eventType = /(^|\s)\w*Event(\s|$)/;

function typesOf(item: Fields): string {
  const type = item['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string').join(' ');
}

function knownParts(item: Fields): Fields {
  const { name, startDate, endDate, location, url } = item;
  const place: unknown = Array.isArray(location) ? location[0] : location;
  return {
    name,
    startDate,
    endDate,
    location: place,
    ...(isWebPage(url) && place === undefined ? { url } : {}),
  };
}

function isWebPage(url: unknown): boolean {
  return typeof url === 'string' && /^https?:/i.test(url);
}

function markedParts(event: Element): Fields | null {
  const inner = elementsIn(event);
  const find = (...names: string[]) =>
    inner.find((each) => classesOf(each).some((name) => names.includes(name)));
  const words = (...names: string[]) => {
    const found = find(...names);
    return found ? oneLine(textContent(found)) : '';
  };
  const time = (...names: string[]) => {
    const found = find(...names);
    const given = found && ['dateTime', 'title', 'value'].map((name) => attribute(found, name)).find(Boolean);
    return given ?? words(...names);
  };
  const link = find('url', 'u-url');
  return {
    what: words('summary', 'p-name'),
    start: time('dtstart', 'dt-start'),
    end: time('dtend', 'dt-end'),
    place: words('location', 'p-location'),
    url: link ? attribute(link, 'href') : '',
  };
}

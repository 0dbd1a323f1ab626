import type { Element } from 'hast';
import type { AppointmentParts } from '../fields/appointment-field';
import { attribute, classesOf, elementsIn, oneLine, textContent } from './tree';

/**
 * The event that a page describes, where it describes one alone: a list of a site's other events says nothing of the text. JSON-LD
 * (schema.org's Event) comes before hCalendar and h-event (microformats.org).
 */
export function eventIn(
  items: readonly AppointmentParts[],
  elements: readonly Element[],
): AppointmentParts | null {
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

function typesOf(item: AppointmentParts): string {
  const type = item['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string').join(' ');
}

function knownParts(item: AppointmentParts): AppointmentParts {
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

function markedParts(event: Element): AppointmentParts | null {
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

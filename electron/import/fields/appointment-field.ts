import { changeAppointment, isAddress, isInOrder, zonedTimeSchema } from '../../../src/article';
import type { Appointment, ZonedTime } from '../../../src/article';
import { isFields } from '../model/post';
import type { Fields } from '../model/post';
import type { ConversionReport } from '../report/conversion-report';
import { normalizeName } from './field-names';
import { valueText } from './field-reader';
import type { FieldReader } from './field-reader';
import { readDate } from './read-date';

const partNames = {
  what: 'what name title titre nom quoi summary objet',
  start: 'start startdate startsat debut datedebut dtstart begin date quand when',
  end: 'end enddate endsat fin datefin dtend until jusqua jusquau',
  allDay: 'allday toutelajournee journeeentiere',
  /** SPIP's "horaire": whether the hours count. */
  hasHours: 'horaire',
  zone: 'zone timezone fuseau tz',
  place: 'place location venue lieu ou where',
  address: 'address adresse',
  access: 'access acces accessibility accessibilite',
  url: 'url web link lien adresseweb site',
} as const;

type PartName = keyof typeof partNames;

/**
 * Reads `appointment: { what, start, end, place, address, access, url }`, or the fields of an event beside the others (`start`,
 * `end`, `location`; SPIP's `date_debut`). Of several the first is taken. Throws `invalid` when its beginning is no date.
 */
export function readAppointmentField(
  reader: FieldReader,
  zone: string,
  report: ConversionReport,
): Appointment | undefined {
  const given = reader.peek('appointment');
  const [first, ...others] = Array.isArray(given?.value) ? (given.value as unknown[]) : [given?.value];
  if (isFields(first)) {
    reader.find('appointment');
    for (const other of others) report.drop(`front matter: ${given?.written ?? ''}`, 1, valueText(other));
    const read = readAppointment(first, zone, (part, value) =>
      report.drop(`front matter: ${given?.written ?? ''}.${part}`, 1, value),
    );
    if (!read) throw reader.invalid('appointment', 'must be a date such as 2026-06-20 10:30', '.start');
    return read;
  }
  const start = reader.peek('eventStart');
  if (!start || !readDate(valueText(start.value), zone)) return undefined;
  const what = typeof first === 'string' ? (reader.find('appointment')?.value ?? '') : '';
  const beside = {
    what,
    start: reader.find('eventStart')?.value,
    end: reader.find('eventEnd')?.value,
    horaire: reader.find('eventHours')?.value,
    place: (reader.find('eventPlace') ?? reader.find('dateline'))?.value,
    address: reader.find('eventAddress')?.value,
  };
  return (
    readAppointment(beside, zone, (part, value) => report.drop(`front matter: ${part}`, 1, value)) ??
    undefined
  );
}

/** Whether an event's place was taken from the field that else says where a text is dated from: SPIP calls both "lieu". */
export function takesDateline(reader: FieldReader, appointment: Appointment | undefined): boolean {
  return (
    appointment !== undefined && !isFields(reader.peek('appointment')?.value) && !reader.peek('eventPlace')
  );
}

/**
 * Reads an appointment from its parts, by any of the names that front matter and schema.org give them; null where its beginning is no
 * date. What else cannot be read is given to `leaveOut`.
 */
export function readAppointment(
  parts: Fields,
  groupZone: string,
  leaveOut: (part: string, value: string) => void,
): Appointment | null {
  const values = new Map<PartName, unknown>();
  for (const [written, value] of Object.entries(parts)) {
    const name = partNamed(written);
    if (name && !values.has(name)) values.set(name, value);
    else if (!written.startsWith('@') && !name && value !== null) leaveOut(written, valueText(value));
  }
  const text = (name: PartName) => lineOf(values.get(name));
  const named = text('zone');
  const isZone = zonedTimeSchema.shape.zone.safeParse(named).success;
  if (named && !isZone) leaveOut('zone', named);
  const start = readDate(text('start'), isZone ? named : groupZone);
  if (!start) return null;
  const allDay = isYes(text('allDay')) || /^non?$/i.test(text('hasHours')) || !hasHour(text('start'));
  const { place, address } = placeOf(values.get('place'), values.get('address'));
  const url = text('url') || onlineOf(values.get('place'));
  const isWeb = /^https?:\/\/./i.test(url) && isAddress(url);
  if (url && !isWeb) leaveOut('url', url);
  const found = { what: text('what'), start, until: null, allDay, place, address, access: text('access') };
  const appointment: Appointment = { ...found, url: isWeb ? url : '' };
  const until = endOf(text('end'), start);
  if (until === start.local || !text('end')) return appointment;
  if (until && isInOrder({ ...appointment, until })) return changeAppointment(appointment, { until });
  leaveOut('end', text('end'));
  return appointment;
}

function partNamed(written: string): PartName | undefined {
  const name = normalizeName(written);
  return (Object.keys(partNames) as PartName[]).find((each) => partNames[each].split(' ').includes(name));
}

function lineOf(value: unknown): string {
  return valueText(value).replace(/\s+/g, ' ').trim();
}

/** The end on the clock of the beginning; an hour alone is of the same day. */
function endOf(written: string, { local, zone }: ZonedTime): string | null {
  const hour = /^(\d{1,2})\s?[:h]\s?(\d{2})?$/i.exec(written);
  const date = hour
    ? `${local.slice(0, 10)} ${(hour[1] ?? '').padStart(2, '0')}:${hour[2] ?? '00'}`
    : written;
  const end = readDate(date, zone);
  return end?.zone === zone ? end.local : null;
}

function hasHour(written: string): boolean {
  return /\d[T\s,]+\d{1,2}\s?[:h]/i.test(written);
}

function isYes(written: string): boolean {
  return /^(true|yes|oui|on|1)$/i.test(written);
}

/** A place as words, or as schema.org's Place with its name and postal address. */
function placeOf(place: unknown, address: unknown): { place: string; address: string } {
  if (!isFields(place)) return { place: lineOf(place), address: postalAddress(address) };
  return {
    place: lineOf(place['name'] ?? place['nom']),
    address: postalAddress(address) || postalAddress(place['address'] ?? place['adresse']),
  };
}

function postalAddress(address: unknown): string {
  if (!isFields(address)) return lineOf(address);
  const { streetAddress, postalCode, addressLocality } = address;
  return [lineOf(streetAddress), `${lineOf(postalCode)} ${lineOf(addressLocality)}`.trim()]
    .filter(Boolean)
    .join(', ');
}

/** The address of an event that is nowhere but online. */
function onlineOf(place: unknown): string {
  return isFields(place) && place['@type'] === 'VirtualLocation' ? lineOf(place['url']) : '';
}

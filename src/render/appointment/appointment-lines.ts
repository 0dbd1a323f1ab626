import type { Appointment, Article } from '../../article';
import { appointmentMoment, appointmentWhen, outletMessages } from '../../messages';
import { oneLine } from '../drawing/plain-text';

/** The lines of an appointment in every outlet, in the language of its text; "" for what is not given. */
export interface AppointmentLines {
  heading: string;
  /** "Samedi 13 juin 2026", or from one day to another. */
  day: string;
  /** "de 14 h à 17 h 30". */
  hours: string;
  /** Both within a line: "samedi 13 juin 2026, de 14 h à 17 h 30". */
  moment: string;
  what: string;
  place: string;
  address: string;
  access: string;
  url: string;
}

/** The lines of a text's appointment, null where it has none. `year` leaves out the year of the text's own date; `apart` has the hours of several days in a line of their own. */
export function appointmentLines(
  { appointment, language, date }: Pick<Article, 'appointment' | 'language' | 'date'>,
  { year = true, apart = false }: { year?: boolean; apart?: boolean } = {},
): AppointmentLines | null {
  if (!appointment) return null;
  const { what, place, address, access, url } = appointment;
  const { day, hours } = appointmentWhen(appointment, language, {
    apart,
    ...(year ? {} : { year: date.local.slice(0, 4) }),
  });
  return {
    heading: outletMessages(language).appointment.heading,
    day: capitalized(day, language),
    hours,
    moment: appointmentMoment(appointment, language),
    what: oneLine(what),
    place: oneLine(place),
    address: oneLine(address),
    access: oneLine(access),
    url,
  };
}

/** The day of a text's appointment on paper, in two lines where it is several days; the year stands elsewhere. */
export function dayLines({
  appointment,
  language,
  date,
}: Pick<Article, 'appointment' | 'language' | 'date'>): string[] {
  if (!appointment) return [];
  const { days } = appointmentWhen(appointment, language, { apart: true, year: date.local.slice(0, 4) });
  return days.map((day, at) => (at === 0 ? capitalized(day, language) : day));
}

function capitalized(words: string, language: string): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** Day and hours as a line of their own. */
export function momentLine({ day, hours }: AppointmentLines): string {
  return [day, hours].filter(Boolean).join(', ');
}

/** Place and address on one line, as far as they are given. */
export function whereLine({ place, address }: Pick<Appointment, 'place' | 'address'>): string {
  return [place.trim(), address.trim()].filter(Boolean).join(', ');
}

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
    day: day.charAt(0).toLocaleUpperCase(language) + day.slice(1),
    hours,
    moment: appointmentMoment(appointment, language),
    what: oneLine(what),
    place: oneLine(place),
    address: oneLine(address),
    access: oneLine(access),
    url,
  };
}

/** Day and hours as a line of their own. */
export function momentLine({ day, hours }: AppointmentLines): string {
  return [day, hours].filter(Boolean).join(', ');
}

/** Place and address on one line, as far as they are given. */
export function whereLine({ place, address }: Pick<Appointment, 'place' | 'address'>): string {
  return [place.trim(), address.trim()].filter(Boolean).join(', ');
}

import { isInOrder } from '../model/schema';
import type { Appointment, Article, ZonedTime } from '../model/schema';
import { instantOf } from './instant';

/** The entries of a text in the calendar: its date, the end of its embargo, its appointment. */
export const calendarKinds = ['date', 'embargo', 'appointment'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** A new appointment: at seven in the evening of the day after the text's date, all else empty. */
export function newAppointment(date: ZonedTime): Appointment {
  const start = { local: `${dayAfter(date.local)}T19:00`, zone: date.zone };
  return { what: '', start, until: null, allDay: false, place: '', address: '', access: '', url: '' };
}

/** Changes parts of an appointment. Its end moves with its beginning; an end that is not after it is removed. */
export function changeAppointment(appointment: Appointment, part: Partial<Appointment>): Appointment {
  const changed = { ...appointment, ...part };
  if (part.start && part.until === undefined && appointment.until !== null)
    changed.until = moved(appointment.until, wallOf(part.start.local) - wallOf(appointment.start.local));
  return isInOrder(changed) ? changed : { ...changed, until: null };
}

/**
 * When an appointment begins and ends, in milliseconds since 1970 UTC. The end is null where it is not given; whole days end at
 * the midnight after the last.
 */
export function spanOf({ start, until, allDay }: Appointment): { from: number; to: number | null } {
  const at = (local: string) => instantOf({ local, zone: start.zone });
  if (allDay)
    return {
      from: at(`${start.local.slice(0, 10)}T00:00`),
      to: at(`${dayAfter(until ?? start.local)}T00:00`),
    };
  const from = instantOf(start);
  const to = until === null ? null : at(until);
  // When clocks are put on or back, the end of a short appointment may not come after its beginning.
  return { from, to: to !== null && to > from ? to : null };
}

/** When an appointment is over: at its end, or without one at the midnight after its day; found once, as lists ask for it often. */
export function overAt(appointment: Appointment): number {
  const known = ends.get(appointment) ?? endOf(appointment);
  ends.set(appointment, known);
  return known;
}

const ends = new WeakMap<Appointment, number>();

function endOf(appointment: Appointment): number {
  const { start } = appointment;
  return spanOf(appointment).to ?? instantOf({ local: `${dayAfter(start.local)}T00:00`, zone: start.zone });
}

/** Whether the appointment of a text is over. */
export function isAppointmentPast({ appointment }: Pick<Article, 'appointment'>, nowMs: number): boolean {
  return appointment !== undefined && overAt(appointment) <= nowMs;
}

/** The parts of an appointment that are words, in the order in which they are read. */
export const appointmentWords = ['what', 'place', 'address', 'access'] as const;

export type AppointmentField = (typeof appointmentWords)[number];

/** The day after that of a local time: "2026-06-14". */
export function dayAfter(local: string): string {
  return moved(`${local.slice(0, 10)}T00:00`, 24 * 60 * 60 * 1000).slice(0, 10);
}

function moved(local: string, milliseconds: number): string {
  return new Date(wallOf(local) + milliseconds).toISOString().slice(0, 16);
}

function wallOf(local: string): number {
  return Date.parse(`${local}:00Z`);
}

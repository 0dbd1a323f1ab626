import {
  dayAfter,
  formatDay,
  formatDayOfYear,
  formatDaysOfMonth,
  formatTime,
  formatWeekday,
  zoneWords,
} from '../../article';
import type { Appointment, ZonedTime } from '../../article';
import { catalan } from './ca';
import { czech } from './cs';
import { danish } from './da';
import { german } from './de';
import { greek } from './el';
import { english } from './en';
import { spanish } from './es';
import { finnish } from './fi';
import { french } from './fr';
import { hungarian } from './hu';
import { italian } from './it';
import { norwegian } from './nb';
import { dutch } from './nl';
import type { OutletMessages } from './outlet-messages';
import { polish } from './pl';
import { portuguese } from './pt';
import { romanian } from './ro';
import { slovak } from './sk';
import { swedish } from './sv';
import { ukrainian } from './uk';

const byLanguage = {
  fr: french,
  en: english,
  de: german,
  es: spanish,
  it: italian,
  nl: dutch,
  pt: portuguese,
  pl: polish,
  ca: catalan,
  cs: czech,
  da: danish,
  el: greek,
  ro: romanian,
  sv: swedish,
  nb: norwegian,
  fi: finnish,
  hu: hungarian,
  sk: slovak,
  uk: ukrainian,
} as const satisfies Readonly<Record<string, OutletMessages>>;

type OutletLanguage = keyof typeof byLanguage;

/** The languages that the outlets have sentences of their own in. */
export const outletLanguages = Object.keys(byLanguage) as OutletLanguage[];

/** Written in another form of itself, or the language of the state that nearly all its readers live in, and read too. */
const nearLanguages: Readonly<Record<string, OutletLanguage>> = {
  ast: 'es',
  br: 'fr',
  co: 'fr',
  dsb: 'de',
  eu: 'es',
  frp: 'fr',
  fur: 'it',
  fy: 'nl',
  gl: 'es',
  gsw: 'de',
  hsb: 'de',
  nds: 'de',
  nn: 'nb',
  no: 'nb',
  oc: 'fr',
  sc: 'it',
  scn: 'it',
  vec: 'it',
};

/** The outlets' sentences for a BCP 47 language; where it has none of its own yet, those of the state it is spoken in, or English. */
export function outletMessages(language: string): OutletMessages {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const known = outletLanguages.find((each) => each === base);
  return byLanguage[known ?? nearLanguages[base] ?? 'en'];
}

/** What ends a release: "– Fin –", "ENDS"; newsrooms of North America expect "###" in English. */
export function endMark(language: string): string {
  return /^en-(?:US|CA)\b/i.test(language) ? '###' : outletMessages(language).end;
}

/** When an appointment is, as its language says it: the day or days, and the hours, "" where the days say all. */
export interface AppointmentWhen {
  day: string;
  /** The same in two lines where it is several days: "samedi 13", "et dimanche 14 juin". */
  days: readonly string[];
  hours: string;
}

/**
 * "samedi 13 juin 2026" and "de 14 h à 17 h 30". Over several days all stands in `day`. Nobody comes to what has no place: then
 * whose clock it is follows the hours. `year` leaves out that of a text that says it elsewhere; with `apart`, the hours of a few days stand
 * in `hours`: "samedi 10 h – dimanche 18 h", and two days that need no year are "13 et 14 juin".
 */
export function appointmentWhen(
  appointment: Appointment,
  language: string,
  { year = '', apart = false }: { year?: string; apart?: boolean } = {},
): AppointmentWhen {
  const { start, until, allDay, place, address } = appointment;
  const { at, hours } = outletMessages(language).appointment;
  const end: ZonedTime = { ...start, local: until ?? start.local };
  const hour = (time: ZonedTime) => formatTime(time, language);
  const clock = allDay || place.trim() || address.trim() ? '' : ` (${zoneWords(start, language)})`;
  if (dayOf(start) === dayOf(end)) {
    const told = until === null ? at(hour(start)) : hours(hour(start), hour(end));
    const day = writeDay(start, language, year);
    return { day, days: [day], hours: allDay ? '' : `${told}${clock}` };
  }
  const isApart = apart && !allDay && isWithinWeek(start, end);
  const [first, last] = endDays(start, end, language, { year, weekday: !isApart });
  if (isApart) {
    const from = (time: ZonedTime) => `${formatWeekday(time, language)} ${at(hour(time))}`;
    return {
      ...joinDays(start, end, language, [first, last]),
      hours: `${from(start)} – ${from(end)}${clock}`,
    };
  }
  const told = (day: string, time: ZonedTime) => (allDay ? day : `${day}, ${at(hour(time))}`);
  const joined = joinDays(start, end, language, [told(first, start), told(last, end)], allDay);
  const day = `${joined.day}${clock}`;
  return { day, days: clock ? [day] : joined.days, hours: '' };
}

function writeDay(time: ZonedTime, language: string, year: string): string {
  return (time.local.startsWith(year || 'no') ? formatDayOfYear : formatDay)(time, language);
}

/** The first and the last day; a month or year that both have is named once. Two days whose weekdays stand elsewhere do without. */
function endDays(
  start: ZonedTime,
  end: ZonedTime,
  language: string,
  { year, weekday }: { year: string; weekday: boolean },
): readonly [string, string] {
  const isSame = (letters: number) => start.local.slice(0, letters) === end.local.slice(0, letters);
  const saysYear = !end.local.startsWith(year || 'no');
  if (isSame(7)) {
    const isShort = !weekday && !saysYear && isNextDay(start, end);
    return formatDaysOfMonth([start, end], language, { weekday: !isShort, year: saysYear });
  }
  const first = isSame(4) ? formatDayOfYear(start, language) : writeDay(start, language, year);
  return [first, writeDay(end, language, year)];
}

/** "samedi 13 et dimanche 14 juin", "du vendredi 12 au dimanche 14 juin"; days with hours are always from one to the other. */
function joinDays(
  start: ZonedTime,
  end: ZonedTime,
  language: string,
  [first, last]: readonly [string, string],
  isList = true,
): Pick<AppointmentWhen, 'day' | 'days'> {
  const { days } = outletMessages(language).appointment;
  const day =
    isList && isNextDay(start, end)
      ? new Intl.ListFormat(language, { type: 'conjunction' }).format([first, last])
      : days(first, last);
  const [before, after] = [day.indexOf(first) + first.length, day.lastIndexOf(last)];
  // A number alone is no line; a dash ends the first, a word begins the second.
  if (!/\p{L}{3}/u.test(first)) return { day, days: [day] };
  const turn = /^\s*\p{Pd}\s*$/u.test(day.slice(before, after)) ? after : before;
  return { day, days: [day.slice(0, turn).trim(), day.slice(turn).trim()] };
}

/** The same on one line: "samedi 13 juin 2026, de 14 h à 17 h 30". */
export function appointmentMoment(appointment: Appointment, language: string): string {
  const { day, hours } = appointmentWhen(appointment, language);
  return [day, hours].filter(Boolean).join(', ');
}

/** Whether the weekdays of two times say which days they are. */
function isWithinWeek(start: ZonedTime, end: ZonedTime): boolean {
  return Date.parse(dayOf(end)) - Date.parse(dayOf(start)) < 7 * 86_400_000;
}

function isNextDay(start: ZonedTime, end: ZonedTime): boolean {
  return dayAfter(start.local) === dayOf(end);
}

function dayOf({ local }: ZonedTime): string {
  return local.slice(0, 10);
}

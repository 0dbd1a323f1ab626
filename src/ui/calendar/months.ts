import type { CalendarEntry } from '../../contract';
import { moveDay } from '../kit/date-picker/calendar-month';
import { dayOf } from './entry-button';

/** The days of a month, "2026-06", and those beside it that fill its weeks, which begin on a Monday. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const monday = moveDay(first, -((new Date(first).getUTCDay() + 6) % 7), 0);
  const weeks: string[][] = [];
  for (let start = monday; start.slice(0, 7) <= month; start = moveDay(start, 7, 0))
    weeks.push(Array.from({ length: 7 }, (_one, at) => moveDay(start, at, 0)));
  return weeks;
}

/** The month some months later. */
export function moveMonth(month: string, months: number): string {
  return moveDay(`${month}-01`, 0, months).slice(0, 7);
}

/** Today, by this machine's own clock. */
export function todayHere(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The entries by day, in their order. */
export function byDay(entries: readonly CalendarEntry[]): Map<string, CalendarEntry[]> {
  const days = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry);
    const others = days.get(day);
    if (others) others.push(entry);
    else days.set(day, [entry]);
  }
  return days;
}

/** The days of a month, the number of blank cells before the first, and the weekday names, from Monday. */
export function daysOfMonth(
  month: string,
  language: string,
): { blanks: number; days: string[]; weekdays: string[] } {
  const first = instantOf(month);
  const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const write = new Intl.DateTimeFormat(language, { weekday: 'narrow', timeZone: 'UTC' });
  return {
    blanks: (first.getUTCDay() + 6) % 7,
    days: Array.from(
      { length: count },
      (_day, index) => `${month.slice(0, 8)}${String(index + 1).padStart(2, '0')}`,
    ),
    // 1 September 2025 was a Monday.
    weekdays: Array.from({ length: 7 }, (_day, index) => write.format(Date.UTC(2025, 8, 1 + index))),
  };
}

/** A day moved by days and months; a day that the month does not have becomes its last. */
export function moveDay(day: string, days: number, months: number): string {
  const from = instantOf(day);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  const date = Math.min(from.getUTCDate(), last) + days;
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, date))
    .toISOString()
    .slice(0, 10);
}

/** The first day of the month of a day. */
export function startOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}

/** The name of a month: "mai 2025". */
export function writeMonth(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    instantOf(month),
  );
}

function instantOf(day: string): Date {
  return new Date(`${day}T00:00Z`);
}

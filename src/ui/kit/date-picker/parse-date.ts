/**
 * Parses a day as people write it: "2 mai 2025", "1er mai", "vendredi 2 mai", "May 2, 2025", "2/5/25" (day first), "2025-05-02".
 * Without a year, it is the year of `near`. Returns "2025-05-02", or null when there is no such day.
 */
export function parseDay(text: string, near: string, language: string): string | null {
  const words = withoutWeekday(fold(text), language);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{2}|\d{4}))?$/.exec(words);
  if (numbers) return day(yearOf(numbers[3], near), Number(numbers[2]), Number(numbers[1]));
  const named = /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z.]+)(?: (\d{2}|\d{4}))?$/.exec(words);
  if (named) return day(yearOf(named[3], near), monthOf(named[2], language), Number(named[1]));
  const monthFirst = /^([a-z.]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{2}|\d{4}))?$/.exec(words);
  return (
    monthFirst && day(yearOf(monthFirst[3], near), monthOf(monthFirst[1], language), Number(monthFirst[2]))
  );
}

function fold(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return plain
    .replace(/[\s,]+/g, ' ')
    .replace(/^(le|on) /, '')
    .trim();
}

/** Removes a weekday before the day: "samedi 13 juin". */
function withoutWeekday(words: string, language: string): string {
  const [first = '', ...rest] = words.split(' ');
  const isWeekday = rest.length > 0 && [language, 'en'].some((spoken) => weekdays(spoken).includes(first));
  return isWeekday ? rest.join(' ') : words;
}

function weekdays(language: string): string[] {
  const write = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_day, index) => fold(write.format(Date.UTC(2025, 8, 1 + index))));
}

/** The number of the month whose name begins so, in the given language or in English; 0 when none or several do. */
function monthOf(beginning = '', language: string): number {
  const start = beginning.replace('.', '');
  for (const spoken of [language, 'en']) {
    const found = monthNames(spoken).flatMap((name, index) =>
      fold(name).startsWith(start) ? [index + 1] : [],
    );
    if (found.length === 1 && start.length >= 3) return found[0] ?? 0;
  }
  return 0;
}

/** The names of the twelve months. */
function monthNames(language: string): string[] {
  const write = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_month, index) => write.format(Date.UTC(2025, index, 15)));
}

function yearOf(written: string | undefined, near: string): number {
  if (!written) return Number(near.slice(0, 4));
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function day(year: number, month: number, date: number): string | null {
  const instant = new Date(Date.UTC(year, month - 1, date));
  const exists = month >= 1 && month <= 12 && instant.getUTCDate() === date && year >= 1000;
  return exists ? instant.toISOString().slice(0, 10) : null;
}

/** Parses a time of day as people write it: "6 h", "14h30", "6:05", "9.15 pm". Returns "06:00", or null. */
export function parseTime(text: string): string | null {
  const parts = /^(\d{1,2})(?:[\s\u00a0]*(?:h|:|\.)[\s\u00a0]*(\d{2})?)?[\s\u00a0]*(am|pm)?$/i.exec(
    text.trim(),
  );
  if (!parts) return null;
  const half = parts[3]?.toLowerCase();
  const written = Number(parts[1]);
  const hours = half === undefined ? written : (written % 12) + (half === 'pm' ? 12 : 0);
  const minutes = Number(parts[2] ?? 0);
  if (hours > 23 || minutes > 59 || (half !== undefined && (written > 12 || written === 0))) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

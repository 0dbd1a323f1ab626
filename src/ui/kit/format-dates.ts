/** The local time of day of an instant: "14 h 32" in French, "14:32" in English. */
export function formatClock(instant: number, language: 'fr' | 'en'): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(instant);
  if (language === 'en') return time;
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** Day and time of an instant: "lundi 3 mars, 14 h 32". */
export function formatDayAndClock(instant: number, language: 'fr' | 'en'): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const day = new Intl.DateTimeFormat(localeOf(language), parts).format(instant);
  return `${day}, ${formatClock(instant, language)}`;
}

/** The day of an instant, in full: "lundi 3 mars 2025". */
export function formatFullDay(instant: number, language: 'fr' | 'en'): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(localeOf(language), parts).format(instant);
}

/** A local date, "2026-03-03…", as short as a list needs it: "3 mars 2026". */
export function formatShortDate(local: string, language: 'fr' | 'en'): string {
  const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const date = new Intl.DateTimeFormat(localeOf(language), parts).format(
    new Date(`${local.slice(0, 10)}T12:00Z`),
  );
  return language === 'fr' ? date.replace(/^1 /, '1er ') : date;
}

function localeOf(language: 'fr' | 'en'): string {
  return language === 'fr' ? 'fr' : 'en-GB';
}

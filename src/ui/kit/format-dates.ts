/** The time of day of an instant, as it is written: "14 h 32" in French, "14:32" in English. */
export function clock(instant: number, language: 'fr' | 'en'): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(instant);
  if (language === 'en') return time;
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}\u00a0h\u00a0${minutes}`;
}

/** Day and time of an instant: "lundi 3 mars, 14 h 32". */
export function dayAndClock(instant: number, language: 'fr' | 'en'): string {
  const spoken = language === 'fr' ? 'fr' : 'en-GB';
  const day = new Intl.DateTimeFormat(spoken, { weekday: 'long', day: 'numeric', month: 'long' }).format(
    instant,
  );
  return `${day}, ${clock(instant, language)}`;
}

/** The day of an instant, in full: "lundi 3 mars 2025". */
export function dayOf(instant: number, language: 'fr' | 'en'): string {
  const spoken = language === 'fr' ? 'fr' : 'en-GB';
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(spoken, parts).format(instant);
}

/** A date as short as a list can have it: "3 mars 2026", from the local "2026-03-03…" without any zone. */
export function shortDate(local: string, language: string): string {
  const day = new Date(`${local.slice(0, 10)}T12:00Z`);
  const written = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day);
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
}

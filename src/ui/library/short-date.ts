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

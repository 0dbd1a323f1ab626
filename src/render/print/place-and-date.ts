import type { Article } from '../../article';

/** Where and when a text is dated from, in its language: "Rennes, le 1er mars 2026"; the date alone without a place. */
export function placeAndDate({ dateline, date, language }: Article): string {
  const day = longDate(date.local, language);
  const place = dateline.trim();
  if (!place) return day;
  return language.startsWith('fr') ? `${place}, le ${day}` : `${place}, ${day}`;
}

function longDate(local: string, language: string): string {
  const day = new Date(`${local.slice(0, 10)}T00:00:00Z`);
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  return language.startsWith('fr') ? long.replace(/^1 /, '1er ') : long;
}

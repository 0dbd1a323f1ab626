import type { ZonedTime } from '../model/schema';
import { instantOf, offsetAt } from './instant';

/** The name of a time's zone in a language: "heure de Paris", "Paris time", "UTC+1". */
export function zoneWords(time: ZonedTime, language: string): string {
  const [french, english] = cities[time.zone] ?? [];
  const tongue = language.slice(0, 2).toLowerCase();
  if (french && tongue === 'fr') return `heure ${french}`;
  if (english && tongue === 'en') return `${english} time`;
  return offsetWords(time);
}

function offsetWords(time: ZonedTime): string {
  const minutes = Math.round(offsetAt(instantOf(time), time.zone) / 60_000);
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** The zones that campaign groups use most, with the preposition that French puts before the city. */
const cities: Readonly<Record<string, readonly [french: string, english: string]>> = {
  'Europe/Paris': ['de Paris', 'Paris'],
  'Europe/Brussels': ['de Bruxelles', 'Brussels'],
  'Europe/Luxembourg': ['de Luxembourg', 'Luxembourg'],
  'Europe/Zurich': ['de Zurich', 'Zurich'],
  'Europe/Monaco': ['de Monaco', 'Monaco'],
  'Europe/London': ['de Londres', 'London'],
  'Europe/Dublin': ['de Dublin', 'Dublin'],
  'Europe/Lisbon': ['de Lisbonne', 'Lisbon'],
  'Europe/Madrid': ['de Madrid', 'Madrid'],
  'Europe/Andorra': ['d’Andorre', 'Andorra'],
  'Europe/Rome': ['de Rome', 'Rome'],
  'Europe/Berlin': ['de Berlin', 'Berlin'],
  'Europe/Vienna': ['de Vienne', 'Vienna'],
  'Europe/Amsterdam': ['d’Amsterdam', 'Amsterdam'],
  'Europe/Copenhagen': ['de Copenhague', 'Copenhagen'],
  'Europe/Stockholm': ['de Stockholm', 'Stockholm'],
  'Europe/Oslo': ['d’Oslo', 'Oslo'],
  'Europe/Helsinki': ['d’Helsinki', 'Helsinki'],
  'Europe/Prague': ['de Prague', 'Prague'],
  'Europe/Warsaw': ['de Varsovie', 'Warsaw'],
  'Europe/Budapest': ['de Budapest', 'Budapest'],
  'Europe/Bucharest': ['de Bucarest', 'Bucharest'],
  'Europe/Athens': ['d’Athènes', 'Athens'],
  'Europe/Istanbul': ['d’Istanbul', 'Istanbul'],
  'Europe/Kyiv': ['de Kiev', 'Kyiv'],
  'Europe/Kiev': ['de Kiev', 'Kyiv'],
  'Africa/Algiers': ['d’Alger', 'Algiers'],
  'Africa/Tunis': ['de Tunis', 'Tunis'],
  'Africa/Casablanca': ['de Casablanca', 'Casablanca'],
  'Africa/Dakar': ['de Dakar', 'Dakar'],
  'Africa/Abidjan': ['d’Abidjan', 'Abidjan'],
  'Africa/Kinshasa': ['de Kinshasa', 'Kinshasa'],
  'Africa/Cairo': ['du Caire', 'Cairo'],
  'America/Montreal': ['de Montréal', 'Montreal'],
  'America/Toronto': ['de Toronto', 'Toronto'],
  'America/Halifax': ['d’Halifax', 'Halifax'],
  'America/New_York': ['de New York', 'New York'],
  'America/Chicago': ['de Chicago', 'Chicago'],
  'America/Los_Angeles': ['de Los Angeles', 'Los Angeles'],
  'America/Mexico_City': ['de Mexico', 'Mexico City'],
  'America/Sao_Paulo': ['de São Paulo', 'São Paulo'],
  'America/Port-au-Prince': ['de Port-au-Prince', 'Port-au-Prince'],
  'America/Guadeloupe': ['de la Guadeloupe', 'Guadeloupe'],
  'America/Martinique': ['de la Martinique', 'Martinique'],
  'America/Cayenne': ['de Cayenne', 'Cayenne'],
  'America/Miquelon': ['de Saint-Pierre-et-Miquelon', 'Saint Pierre and Miquelon'],
  'Indian/Reunion': ['de La Réunion', 'Réunion'],
  'Indian/Mayotte': ['de Mayotte', 'Mayotte'],
  'Pacific/Noumea': ['de Nouméa', 'Nouméa'],
  'Pacific/Tahiti': ['de Tahiti', 'Tahiti'],
  'Australia/Sydney': ['de Sydney', 'Sydney'],
  'Asia/Tokyo': ['de Tokyo', 'Tokyo'],
};

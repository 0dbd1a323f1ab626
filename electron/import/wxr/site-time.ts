import { zonedNow, zonedTimeSchema } from '../../../src/article';
import type { ZonedTime } from '../../../src/article';
import { readDate } from '../fields/dates';

/**
 * A post's hour from its two clocks, the site's and Greenwich's: told in the person's zone where that showed the same
 * hour, else in the zone of whole hours that the site kept; null for a draft without a date.
 */
export function siteTime(local: string, greenwich: string, zone: string): ZonedTime | null {
  const own = readDate(local, zone);
  if (!own || local.startsWith('0000')) return null;
  const instant = Date.parse(`${greenwich.trim().replace(' ', 'T')}Z`);
  if (greenwich.startsWith('0000') || Number.isNaN(instant)) return own;
  if (zonedNow(instant, zone).local === own.local) return own;
  const minutes = (Date.parse(`${own.local}:00Z`) - Date.parse(`${minuteOf(instant)}:00Z`)) / 60_000;
  const hours = minutes / 60;
  const fixed = Number.isInteger(hours) ? { local: own.local, zone: etcZone(hours) } : null;
  return fixed && zonedTimeSchema.safeParse(fixed).success ? fixed : zonedNow(instant, zone);
}

function minuteOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16);
}

/** IANA writes the sign of its zones of whole hours the other way round: "Etc/GMT-11" is eleven hours ahead. */
function etcZone(hours: number): string {
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

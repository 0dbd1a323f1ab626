import { zonedNow, zonedTimeSchema } from '../../../src/article';
import type { ZonedTime } from '../../../src/article';

const datePattern =
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:(?:T|\s+|\s*,\s*)(?<hour>\d{1,2})(?:\s?[:h]\s?(?<minute>\d{2})?(?::\d{2}(?:[.,]\d+)?)?(?:\s?(?<half>[ap])\.?m(?![a-z])\.?)?|\s?(?<wholehalf>[ap])\.?m(?![a-z])\.?))?\s*(?<zone>Z|[+-]\d{2}(?::?\d{2})?|UTC|[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+)?$/i;

/**
 * A date as front matter writes it: "2026-03-03", "2026-03-03 06:00", "2026-03-03 07:54am", "2026-03-03T06:00:00+01:00", "… Z", "…
 * Europe/Paris". A day without a time begins at midnight; a time with an offset is converted to `zone`. Null when it is
 * no date.
 */
export function readDate(text: string, zone: string): ZonedTime | null {
  const parts = datePattern.exec(text.trim())?.groups;
  if (!parts) return null;
  const suffix = parts['zone'] ?? '';
  const isNamed = suffix.includes('/') || suffix === 'UTC';
  const named = isNamed ? suffix : zone;
  const local = localOf(parts);
  if (local === null) return null;
  if (suffix === '' || isNamed) return validTime({ local, zone: named });
  const instant = Date.parse(`${local}:00${offsetOf(suffix)}`);
  return Number.isNaN(instant) || !isRealDay(local) || !isZone(zone)
    ? null
    : validTime(zonedNow(instant, zone));
}

/** Null for an hour that does not exist, such as "15 am". */
function localOf(parts: Record<string, string | undefined>): string | null {
  const two = (name: string) => (parts[name] ?? '0').padStart(2, '0');
  const half = (parts['half'] ?? parts['wholehalf'])?.toLowerCase();
  const hour = Number(parts['hour'] ?? 0);
  if (half !== undefined && (hour > 23 || (half === 'a' && hour > 12))) return null;
  const isLater = half === 'p' && hour < 12;
  const inDay = half === 'a' && hour === 12 ? 0 : hour + (isLater ? 12 : 0);
  const clock = `${String(inDay).padStart(2, '0')}:${two('minute')}`;
  return `${parts['year'] ?? ''}-${two('month')}-${two('day')}T${clock}`;
}

function offsetOf(suffix: string): string {
  if (/^z$/i.test(suffix)) return 'Z';
  const digits = suffix.replace(':', '').padEnd(5, '0');
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

function validTime(time: ZonedTime): ZonedTime | null {
  return isRealDay(time.local) && zonedTimeSchema.safeParse(time).success ? time : null;
}

/** Whether the day exists: February 30 does not. */
function isRealDay(local: string): boolean {
  const instant = Date.parse(`${local}:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(local);
}

function isZone(zone: string): boolean {
  return zonedTimeSchema.shape.zone.safeParse(zone).success;
}

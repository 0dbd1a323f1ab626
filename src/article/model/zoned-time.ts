import { z } from 'zod';

/** A wall-clock time in a named place, so that "6 h 00 (heure de Paris)" can be written and ordered. */
export const zonedTimeSchema = z.object({
  /** Local date and time, "2026-03-03T06:00". */
  local: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/),
  /** IANA zone name, "Europe/Paris". */
  zone: z.string().min(1).max(64).refine(isKnownZone, 'unknown time zone'),
});

export type ZonedTime = z.infer<typeof zonedTimeSchema>;

/** Zones already checked: Intl takes longer to check one than all else of reading a text. */
const knownZones = new Set<string>();

/** Whether a name is one of the tz database: "Europe/Paris". */
export function isKnownZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    knownZones.add(zone);
    return true;
  } catch {
    return false;
  }
}

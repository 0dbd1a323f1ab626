import type { ZonedTime } from '../model/schema';

/**
 * The instant of a wall-clock time, in milliseconds since 1970 UTC. A time skipped in spring counts on from before the skip; of
 * a time that comes twice in autumn the second is meant, so that no embargo ends an hour early.
 */
export function instantOf({ local, zone }: ZonedTime): number {
  const wall = Date.parse(`${local}:00Z`);
  const [before, after] = [offsetAt(wall - day, zone), offsetAt(wall + day, zone)];
  const [first, second] = [wall - before, wall - after];
  const isSkipped = offsetAt(first, zone) !== before && offsetAt(second, zone) !== after;
  return isSkipped || offsetAt(second, zone) !== after ? first : second;
}

/** The offset of a zone from UTC at an instant, in milliseconds; positive east of Greenwich. */
export function offsetAt(instant: number, zone: string): number {
  const start = Math.floor(instant / day) * day;
  const before = offsetAtMidnight(start, zone);
  // Offsets are computed within a day only when its ends differ: Intl is slow, and an archive has many dates of a day.
  return before === offsetAtMidnight(start + day, zone) ? before : computeOffset(instant, zone);
}

const offsets = new Map<string, Map<number, number>>();

function offsetAtMidnight(instant: number, zone: string): number {
  const ofZone = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, ofZone);
  const offset = ofZone.get(instant) ?? computeOffset(instant, zone);
  ofZone.set(instant, offset);
  return offset;
}

function computeOffset(instant: number, zone: string): number {
  const parts = clockOf(zone).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/** What the clocks of a zone show at an instant, to the minute. */
export function zonedNow(nowMs: number, zone: string): ZonedTime {
  const wall = new Date(nowMs + offsetAt(nowMs, zone));
  return { local: wall.toISOString().slice(0, 16), zone };
}

/** The later of a time and now. */
export function laterOf(time: ZonedTime, nowMs: number): ZonedTime {
  const now = zonedNow(nowMs, time.zone);
  return now.local > time.local ? now : time;
}

/** A time as machines read it: "2026-03-03T06:00:00+01:00". */
export function isoOf(time: ZonedTime): string {
  const instant = instantOf(time);
  const minutes = Math.round(offsetAt(instant, time.zone) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${zonedNow(instant, time.zone).local}:00${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`;
}

const day = 24 * 60 * 60 * 1000;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const numeric = 'numeric' as const;
  const parts = {
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  };
  const clock = new Intl.DateTimeFormat('en-US', {
    ...parts,
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
  });
  clocks.set(zone, clock);
  return clock;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

import type { Article, ZonedTime } from '../../article';

/** A wall-clock time as milliseconds since 1970 UTC. */
export function instantOf({ local, zone }: ZonedTime): number {
  const asUtc = Date.parse(`${local}:00Z`);
  const guess = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(guess, zone);
}

/** A time as machines read it, with its distance from UTC: "2025-05-01T09:30:00+02:00". */
export function isoTime(time: ZonedTime): string {
  const minutes = Math.round((Date.parse(`${time.local}:00Z`) - instantOf(time)) / 60000);
  const size = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${time.local}:00${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** The date of an article as its reader says it, after its place when it is a release. */
export function writtenDate(article: Article): string {
  return writtenDay(article);
}

export function writtenDay({ date, language }: Article): string {
  return formatter(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${date.local}:00Z`),
  );
}

export function writtenMonth({ local }: ZonedTime, language: string): string {
  return formatter(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${local}:00Z`));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(language, options);
  formatters.set(key, known);
  return known;
}

function offsetAt(instant: number, zone: string): number {
  const parts = formatter('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(instant);
  const at = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second')) - instant;
}

export function slugOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

export function isHeld(article: Article, now: number): boolean {
  return article.embargo !== null && instantOf(article.embargo) > now;
}

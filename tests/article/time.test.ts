import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countries,
  datelineOf,
  formatDate,
  formatDateTime,
  formatDay,
  formatTime,
  groupZone,
  instantOf,
  isUnderEmbargo,
  isoOf,
  laterOf,
  zonedNow,
} from '../../src/article';
import { embargoLine } from '../../src/render';
import { shown } from './gold';
import { releaseWith } from './release';

const paris = (local: string) => ({ local, zone: 'Europe/Paris' });
const zones = [
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
];

describe('the zone of a group', () => {
  it('is its own, else that of its country, else that of the language of the text', () => {
    const zone = (group: { zone?: string; country?: string }, language: string) =>
      groupZone({ zone: '', country: '', ...group }, language);
    expect(zone({ zone: 'Indian/Reunion', country: 'FR' }, 'en')).toBe('Indian/Reunion');
    expect(zone({ country: 'CA' }, 'fr')).toBe('America/Toronto');
    expect(zone({}, 'fr')).toBe('Europe/Paris');
    expect(zone({}, 'fr-CA')).toBe('America/Toronto');
    expect(zone({}, 'en')).toBe('Europe/London');
    expect(zone({}, 'en-US')).toBe('America/New_York');
    expect(zone({}, 'eo')).toBe('UTC');
    expect(zone({}, 'und')).toBe('UTC');
  });

  it('is known to the system for every country', () => {
    expect(countries).toHaveLength(245);
    for (const country of countries) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(() =>
        instantOf({ local: '2026-03-03T06:00', zone: groupZone({ zone: '', country }, 'fr') }),
      ).not.toThrow();
    }
  });
});

describe('instants', () => {
  it.each([
    ['2026-01-15T12:00', 'Europe/Paris', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15T12:00', 'Europe/Paris', '2026-07-15T10:00:00.000Z'],
    ['2026-07-15T12:00', 'Asia/Kolkata', '2026-07-15T06:30:00.000Z'],
    ['2026-03-29T01:59', 'Europe/Paris', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T01:30:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Paris', '2026-10-25T02:00:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T06:30:00.000Z'],
    ['2026-01-01T00:00', 'Pacific/Apia', '2025-12-31T11:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, utc) => {
    expect(new Date(instantOf({ local, zone })).toISOString()).toBe(utc);
  });

  it.each([
    ['2026-03-03T06:00', '2026-03-03T06:00:00+01:00'],
    ['2026-07-03T06:00', '2026-07-03T06:00:00+02:00'],
    ['2026-03-29T02:30', '2026-03-29T03:30:00+02:00'],
  ])('%s in Paris is written %s', (local, iso) => {
    expect(isoOf(paris(local))).toBe(iso);
    expect(Date.parse(isoOf(paris(local)))).toBe(instantOf(paris(local)));
  });

  it('agrees with the system’s own clock on every hour of a year', () => {
    for (const zone of zones) {
      const hours = Array.from({ length: 60 }, (_, index) => Date.UTC(2026, 0, 1) + index * 146 * 3_600_000);
      const given = hours.map((instant) => `@${instant / 1000}`).join('\n');
      const env = { ...process.env, TZ: zone, LC_ALL: 'C' };
      const said = execFileSync('date', ['-f', '-', '+%Y-%m-%dT%H:%M'], {
        input: given,
        env,
        encoding: 'utf8',
      });
      expect(hours.map((instant) => zonedNow(instant, zone).local)).toEqual(said.trim().split('\n'));
    }
  });

  it('is a time, or now where that is later', () => {
    const now = Date.UTC(2026, 5, 1, 10);
    const at = (local: string) => ({ local, zone: 'Europe/Paris' });
    expect(laterOf(at('2026-06-01T11:59'), now)).toEqual(at('2026-06-01T12:00'));
    expect(laterOf(at('2026-06-01T12:01'), now)).toEqual(at('2026-06-01T12:01'));
  });

  it('comes back to the same minute from what the clocks show', () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const local = zonedNow(minute * 60_000, zone);
        const [last, again] = [instantOf(local), zonedNow(instantOf(local), zone)];
        expect(again).toEqual(local);
        expect([0, 30, 60]).toContain(last / 60_000 - minute);
      }),
    );
  });
});

describe('written dates', () => {
  it.each([
    ['fr', '1er⍽mai 2025'],
    ['fr-CA', '1er⍽mai 2025'],
    ['en-GB', '1⍽May 2025'],
    ['en', '1⍽May 2025'],
    ['en-US', 'May⍽1, 2025'],
    ['de', '1. Mai 2025'],
    ['es', '1 de mayo de 2025'],
    ['it', '1 maggio 2025'],
  ])('the first of May in %s is %s', (language, written) => {
    expect(shown(formatDate(paris('2025-05-01T09:00'), language))).toBe(written);
  });

  it.each([
    ['fr', 'mardi 3⍽mars 2026, 6⍽h⍽00 (heure de Paris)'],
    ['en-GB', 'Tuesday 3⍽March 2026, 06:00 (Paris time)'],
    ['en-US', 'Tuesday, March⍽3, 2026, 6:00⍽a.m. (Paris time)'],
    ['de', 'Dienstag, 3. März 2026, 06:00 (UTC+1)'],
  ])('day, time and clock in %s', (language, written) => {
    expect(shown(formatDateTime(paris('2026-03-03T06:00'), language))).toBe(written);
  });

  it.each([
    ['Europe/Athens', 'heure d’Athènes'],
    ['Africa/Cairo', 'heure du Caire'],
    ['Indian/Reunion', 'heure de La Réunion'],
    ['Asia/Kolkata', 'UTC+5:30'],
    ['America/St_Johns', 'UTC−3:30'],
    ['UTC', 'UTC'],
  ])('the clock of %s is said "%s"', (zone, said) => {
    expect(formatDateTime({ local: '2026-03-03T06:00', zone }, 'fr')).toContain(`(${said})`);
  });

  it.each([
    ['2026-03-03T00:00', '0⍽h⍽00', '12:00⍽a.m.'],
    ['2026-03-03T12:05', '12⍽h⍽05', '12:05⍽p.m.'],
    ['2026-03-03T23:59', '23⍽h⍽59', '11:59⍽p.m.'],
  ])('%s is %s, or %s', (local, french, american) => {
    expect(shown(formatTime(paris(local), 'fr'))).toBe(french);
    expect(shown(formatTime(paris(local), 'en-US'))).toBe(american);
  });

  it('names the weekday', () => {
    expect(shown(formatDay(paris('2026-06-20T09:00'), 'fr'))).toBe('samedi 20⍽juin 2026');
  });
});

describe('what a release says of its hour', () => {
  const date = paris('2025-05-01T09:00');

  it.each([
    ['fr', 'Rennes', 'Rennes, le 1er⍽mai 2025'],
    ['fr', '', 'Le 1er⍽mai 2025'],
    ['en-GB', 'Rennes', 'RENNES, 1⍽May 2025'],
    ['en-US', 'Rennes', 'RENNES, May⍽1, 2025'],
    ['es', 'Rennes', 'Rennes, 1 de mayo de 2025'],
  ])('is dated in %s from "%s": %s', (language, dateline, line) => {
    expect(shown(datelineOf(releaseWith({ language, dateline, date })))).toBe(line);
  });

  it('says an embargo on top, and nothing when there is none', () => {
    const embargo = paris('2026-03-03T06:00');
    expect(shown(embargoLine(releaseWith({ embargo })) ?? '')).toBe(
      'SOUS EMBARGO JUSQU’AU mardi 3⍽mars 2026, 6⍽h⍽00 (heure de Paris)',
    );
    expect(shown(embargoLine(releaseWith({ embargo, language: 'en-GB' })) ?? '')).toBe(
      'EMBARGOED until Tuesday 3⍽March 2026, 06:00 (Paris time)',
    );
    expect(embargoLine(releaseWith({}))).toBeNull();
  });

  it('is held until the second of two hours of the same name', () => {
    const embargo = paris('2026-10-25T02:30');
    expect(isUnderEmbargo({ embargo }, Date.parse('2026-10-25T01:29:59Z'))).toBe(true);
    expect(isUnderEmbargo({ embargo }, Date.parse('2026-10-25T01:30:00Z'))).toBe(false);
  });

  it('is held until its hour and not a millisecond longer', () => {
    const embargo = paris('2026-03-03T06:00');
    const hour = Date.parse('2026-03-03T05:00:00Z');
    expect(isUnderEmbargo({ embargo }, hour - 1)).toBe(true);
    expect(isUnderEmbargo({ embargo }, hour)).toBe(false);
    expect(isUnderEmbargo({ embargo: null }, 0)).toBe(false);
  });
});

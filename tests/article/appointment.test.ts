import { describe, expect, it } from 'vitest';
import {
  appointmentSchema,
  articleSchema,
  changeAppointment,
  checkArticle,
  emptyMasthead,
  holdBreaks,
  isAppointmentPast,
  newAppointment,
  polishChanges,
  searchableText,
  spanOf,
} from '../../src/article';
import type { Appointment, Article } from '../../src/article';
import { callToMarch, congress, march } from '../fixtures/appointment';

const at = (iso: string) => Date.parse(iso);
const accepts = (changes: object) => appointmentSchema.safeParse({ ...march, ...changes }).success;

describe('an appointment', () => {
  it('may be left out of an article, and is never null in one', () => {
    const { appointment, ...without } = callToMarch;
    expect(articleSchema.parse(without)).not.toHaveProperty('appointment');
    expect(articleSchema.parse(callToMarch).appointment).toEqual(appointment);
    expect(articleSchema.safeParse({ ...without, appointment: null }).success).toBe(false);
  });

  it('ends after it begins, unless it is of whole days', () => {
    expect(accepts({ until: '2026-06-20T10:31' })).toBe(true);
    expect(accepts({ until: '2026-06-20T10:30' })).toBe(false);
    expect(accepts({ until: '2026-06-19T23:00' })).toBe(false);
    expect(accepts({ until: '2026-06-20T00:00', allDay: true })).toBe(true);
    expect(accepts({ until: '2026-06-19T00:00', allDay: true })).toBe(false);
  });

  it('has a zone of the tz database, and leads only to the web', () => {
    expect(accepts({ start: { local: '2026-06-20T10:30', zone: 'Europe/Atlantis' } })).toBe(false);
    for (const url of ['', 'https://petite-ligne.example/']) expect(accepts({ url })).toBe(true);
    for (const url of ['javascript:alert(1)', '#place', 'mailto:a@b.example', 'https://', 'https://a b'])
      expect([url, accepts({ url })]).toEqual([url, false]);
  });

  it('begins, where it is added, in the evening after the text’s date and on its clock', () => {
    const added = newAppointment({ local: '2026-12-31T09:00', zone: 'Europe/London' });
    expect(added.start).toEqual({ local: '2027-01-01T19:00', zone: 'Europe/London' });
    expect(appointmentSchema.safeParse(added).success).toBe(true);
  });

  it('keeps its length when its beginning is moved', () => {
    const start = { ...march.start, local: '2026-06-30T22:00' };
    expect(changeAppointment(march, { start }).until).toBe('2026-07-01T00:30');
    expect(changeAppointment({ ...march, until: null }, { start }).until).toBeNull();
  });

  it('loses an end that would come before its beginning', () => {
    const day = { ...march, allDay: true, until: '2026-06-20T08:00' };
    expect(changeAppointment(day, { allDay: false }).until).toBeNull();
    expect(changeAppointment(march, { place: 'Ailleurs' })).toEqual({ ...march, place: 'Ailleurs' });
  });

  it('lasts to the midnight after its last day where it is of whole days', () => {
    expect(spanOf(congress)).toEqual({
      from: at('2026-10-03T00:00+01:00'),
      to: at('2026-10-05T00:00+01:00'),
    });
  });

  it('counts on from an hour that the clocks skip, and takes the second of one that they strike twice, as an embargo does', () => {
    const begins = (local: string) =>
      spanOf({ ...march, until: null, start: { local, zone: 'Europe/Paris' } }).from;
    expect(begins('2026-03-29T02:30')).toBe(at('2026-03-29T03:30+02:00'));
    expect(begins('2026-10-25T02:30')).toBe(at('2026-10-25T02:30+01:00'));
    const skipped: Appointment = {
      ...march,
      start: { local: '2026-03-29T02:30', zone: 'Europe/Paris' },
      until: '2026-03-29T03:10',
    };
    expect(spanOf(skipped).to).toBeNull();
  });

  it('is past at its end, or at the end of its day where no end is said', () => {
    const past = (appointment: Appointment, iso: string) => isAppointmentPast({ appointment }, at(iso));
    expect(past(march, '2026-06-20T12:59+02:00')).toBe(false);
    expect(past(march, '2026-06-20T13:00+02:00')).toBe(true);
    expect(past({ ...march, until: null }, '2026-06-20T23:59+02:00')).toBe(false);
    expect(past({ ...march, until: null }, '2026-06-21T00:00+02:00')).toBe(true);
    expect(isAppointmentPast({}, at('2030-01-01'))).toBe(false);
  });

  it('is found by its place, its address and how to come', () => {
    for (const words of ['Marche pour', 'Gare de Montrelay', '2, place', 'Tram B'])
      expect(searchableText(callToMarch)).toContain(words);
  });

  it('has its typography set and its spaces held as the text has', () => {
    const appointment = { ...march, access: 'Venez : c’est "à côté" !' };
    const places = polishChanges({ ...callToMarch, appointment }).map(({ place }) => place);
    expect(places).toContainEqual({ part: 'appointment', field: 'access' });
    expect(holdBreaks({ ...callToMarch, appointment }).appointment?.access).toContain('Venez\u00a0:');
  });
});

describe('the checks of an appointment', () => {
  const before = at('2026-06-19T12:00Z');
  const found = (changes: Partial<Appointment>, nowMs = before) => {
    const article: Article = { ...callToMarch, appointment: { ...march, ...changes } };
    return checkArticle(article, emptyMasthead(), { nowMs }).filter(
      ({ place }) => place.part === 'appointment',
    );
  };
  const kinds = (...given: Parameters<typeof found>) => found(...given).map(({ kind }) => kind);

  it('find nothing in one that is to come and says where', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ place: '', address: '' })).toEqual([]);
  });

  it('report one that is over, and again once it has another date', () => {
    const [past] = found({}, at('2026-06-21T12:00Z'));
    expect(past).toMatchObject({ kind: 'appointment-past', key: 'appointment-past 2026-06-20T10:30' });
  });

  it('ask for a place where it has neither place nor address of the web', () => {
    expect(kinds({ place: ' ', address: '', url: '' })).toEqual(['appointment-without-place']);
  });

  it('warn of a home and of a telephone number in its words, but not of a street', () => {
    expect(kinds({ access: 'Sonner chez Mme Roux, 4 rue des Lilas, 2e étage.' })).toEqual(['home-address']);
    expect(kinds({ access: 'Appeler le 06 12 34 56 78.' })).toEqual(['telephone']);
  });
});

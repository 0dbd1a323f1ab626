import { expect, it } from 'vitest';
import { writeSchedule } from '../../../src/render';
import { callToCongress, callToMarch } from '../../fixtures/appointment';

it('a group’s own calendar has dates as days, ends of embargoes as hours, and appointments as they are', () => {
  const embargo = { local: '2026-03-02T06:00', zone: 'Europe/Paris' };
  const held = { ...callToMarch, embargo };
  const schedule = writeSchedule([
    { what: 'date', title: 'Parution\u00a0: la ligne, rouverte', article: callToMarch },
    { what: 'embargo', title: 'Fin d’embargo', article: held },
    { what: 'appointment', title: 'Marche', article: callToMarch },
    { what: 'appointment', title: 'Congress', article: callToCongress },
  ]);
  const id = callToMarch.id;
  expect(schedule.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Roneo//Roneo//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:date-${id}`,
    'DTSTAMP:20260301T050000Z',
    'DTSTART;VALUE=DATE:20260301',
    'DTEND;VALUE=DATE:20260302',
    'SUMMARY:Parution\u00a0: la ligne\\, rouverte',
    'END:VEVENT',
    'BEGIN:VEVENT',
    `UID:embargo-${id}`,
    'DTSTAMP:20260301T050000Z',
    'DTSTART:20260302T050000Z',
    'SUMMARY:Fin d’embargo',
    'END:VEVENT',
    'BEGIN:VEVENT',
    `UID:appointment-${id}`,
    'DTSTAMP:20260301T050000Z',
    'DTSTART:20260620T083000Z',
    'DTEND:20260620T110000Z',
    'SUMMARY:Marche',
    'END:VEVENT',
    'BEGIN:VEVENT',
    `UID:appointment-${callToCongress.id}`,
    'DTSTAMP:20260301T050000Z',
    'DTSTART;VALUE=DATE:20261003',
    'DTEND;VALUE=DATE:20261005',
    'SUMMARY:Congress',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

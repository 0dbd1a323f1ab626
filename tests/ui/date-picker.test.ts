import { expect, test } from 'vitest';
import { daysOfMonth, moveDay } from '../../src/ui/kit/date-picker/calendar-month';
import { parseDay, parseTime } from '../../src/ui/kit/date-picker/parse-date';

test.each([
  ['2 mai 2025', '2025-05-02'],
  ['1er mai', '2026-05-01'],
  ['samedi 2 mai', '2026-05-02'],
  ['le 14 févr. 2026', '2026-02-14'],
  ['3 AOÛT 26', '2026-08-03'],
  ['2/5/25', '2025-05-02'],
  ['02.05.2025', '2025-05-02'],
  ['2-5', '2026-05-02'],
  ['2025-12-31', '2025-12-31'],
  ['29 février 2024', '2024-02-29'],
])('"%s" is %s', (text, day) => expect(parseDay(text, '2026-03-03', 'fr')).toBe(day));

test.each([
  ['May 2, 2025', '2025-05-02'],
  ['2nd May', '2026-05-02'],
  ['Saturday 2 May', '2026-05-02'],
  ['2 may 2025', '2025-05-02'],
  ['2/5/2025', '2025-05-02'],
])('"%s" is %s in English, the day first', (text, day) =>
  expect(parseDay(text, '2026-03-03', 'en')).toBe(day),
);

test.each([
  '',
  'demain',
  '31 avril 2026',
  '29 février 2025',
  '2 ju 2025',
  '13/13/2025',
  '0/1/2025',
  '2 mai 02025',
])('"%s" is no day', (text) => expect(parseDay(text, '2026-03-03', 'fr')).toBeNull());

test('a day that the date picker writes can be parsed again', () => {
  for (let month = 1; month <= 12; month += 1) {
    const day = `2026-${String(month).padStart(2, '0')}-17`;
    for (const language of ['fr', 'en-GB']) {
      const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(`${day}T00:00Z`),
      );
      expect(parseDay(written, '2000-01-01', language)).toBe(day);
    }
  }
});

test.each([
  ['6 h', '06:00'],
  ['6\u00a0h\u00a000', '06:00'],
  ['14h30', '14:30'],
  ['9.15', '09:15'],
  ['9:15 pm', '21:15'],
  ['12 am', '00:00'],
  ['12 pm', '12:00'],
  ['18', '18:00'],
])('"%s" is %s', (text, time) => expect(parseTime(text)).toBe(time));

test.each(['', '25 h', '6:60', '13 pm', 'midi', '0 am'])('"%s" is no time', (text) =>
  expect(parseTime(text)).toBeNull(),
);

test('weeks begin on Monday', () => {
  expect(daysOfMonth('2026-03-01', 'fr')).toMatchObject({
    blanks: 6,
    weekdays: ['L', 'M', 'M', 'J', 'V', 'S', 'D'],
  });
  expect(daysOfMonth('2024-02-01', 'fr').days).toHaveLength(29);
});

test('one month after the thirty-first is the last day of a shorter month', () => {
  expect(moveDay('2026-01-31', 0, 1)).toBe('2026-02-28');
  expect(moveDay('2026-01-01', -1, 0)).toBe('2025-12-31');
});

import { describe, expect, it } from 'vitest';
import type { Appointment } from '../../../src/article';
import { appointmentWhen } from '../../../src/messages';
import { congress, march } from '../../fixtures/appointment';

const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

function whenOf(start: string, until: string, language: string, allDay = true, apart = false) {
  const said: Appointment = {
    ...(allDay ? congress : march),
    start: { local: start, zone: 'Europe/Paris' },
    until,
    allDay,
  };
  const { day, days, hours } = appointmentWhen(said, language, { year: start.slice(0, 4), apart });
  return { day: plainSpaces(day), days: days.map(plainSpaces), hours: plainSpaces(hours) };
}

describe('the days of an appointment', () => {
  it.each([
    ['fr', 'samedi 13 et dimanche 14 juin', '13 et 14 juin'],
    ['en', 'Saturday 13 and Sunday 14 June', '13 and 14 June'],
    ['en-US', 'Saturday, June 13 and Sunday, June 14', 'June 13 and 14'],
    ['de', 'Samstag, 13. und Sonntag, 14. Juni', '13. und 14. Juni'],
    ['es', 'sábado, 13 y domingo, 14 de junio', '13 y 14 de junio'],
    ['it', 'sabato 13 e domenica 14 giugno', '13 e 14 giugno'],
    ['nl', 'zaterdag 13 en zondag 14 juni', '13 en 14 juni'],
    ['pt', 'sábado, 13 e domingo, 14 de junho', '13 e 14 de junho'],
    ['ca', 'dissabte, 13 i diumenge, 14 de juny', '13 i 14 de juny'],
    ['pl', 'sobota, 13 i niedziela, 14 czerwca', '13 i 14 czerwca'],
    ['fi', 'lauantai 13. ja sunnuntai 14. kesäkuuta', '13. ja 14. kesäkuuta'],
    ['hu', 'június 13., szombat és 14., vasárnap', 'június 13. és 14.'],
    ['uk', 'субота, 13 і неділя, 14 червня', '13 і 14 червня'],
  ])('name their month once: %s', (language, whole, short) => {
    expect(whenOf('2026-06-13T00:00', '2026-06-14T00:00', language).day).toBe(whole);
    const { day, days } = whenOf('2026-06-13T10:00', '2026-06-14T18:00', language, false, true);
    expect(day).toBe(short);
    expect(days.join(' ')).toBe(short);
  });

  it('go from one to the other where they are more than two, in two lines', () => {
    const { day, days } = whenOf('2026-06-12T00:00', '2026-06-14T00:00', 'fr');
    expect(day).toBe('du vendredi 12 au dimanche 14 juin');
    expect(days).toEqual(['du vendredi 12', 'au dimanche 14 juin']);
    expect(whenOf('2026-06-12T00:00', '2026-06-14T00:00', 'fi').days).toEqual([
      'perjantai 12. –',
      'sunnuntai 14. kesäkuuta',
    ]);
    expect(whenOf('2026-06-13T00:00', '2026-06-14T00:00', 'fr').days).toEqual([
      'samedi 13',
      'et dimanche 14 juin',
    ]);
  });

  it('keep an ordinal first, and both months where these differ', () => {
    expect(whenOf('2026-05-01T10:00', '2026-05-02T18:00', 'fr', false, true).day).toBe('1er et 2 mai');
    expect(whenOf('2026-04-30T00:00', '2026-05-01T00:00', 'fr').day).toBe(
      'jeudi 30 avril et vendredi 1er mai',
    );
  });

  it('have their hours between them where these stand in one line', () => {
    expect(whenOf('2026-06-13T10:00', '2026-06-14T18:00', 'fr', false).day).toBe(
      'du samedi 13, 10 h au dimanche 14 juin, 18 h',
    );
  });
});

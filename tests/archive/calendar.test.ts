import { describe, expect, it } from 'vitest';
import type { Appointment } from '../../src/article';
import { anArchive, anArticle, morning, value } from './fixtures';

const at = (local: string, zone = 'Europe/Paris') => ({ local, zone });
const march: Appointment = {
  what: 'Marche',
  start: at('2026-06-13T14:00'),
  until: '2026-06-14T18:00',
  allDay: false,
  place: 'Gare',
  address: '',
  access: '',
  url: '',
};

function withTexts() {
  const archive = anArchive();
  const texts = {
    release: anArticle({
      headline: 'Communiqué',
      date: at('2026-06-10T09:00'),
      embargo: at('2026-06-11T06:00'),
    }),
    sameDay: anArticle({
      headline: 'Même jour',
      date: at('2026-06-10T00:00'),
      embargo: at('2026-06-10T18:00'),
    }),
    call: anArticle({ headline: 'Tous au quai', date: at('2026-05-02T09:00'), appointment: march }),
    far: anArticle({ headline: 'Loin', date: at('2026-07-01T00:30', 'Pacific/Auckland') }),
    gone: anArticle({ headline: 'Retiré', date: at('2026-06-12T09:00') }),
  };
  for (const text of Object.values(texts)) value(archive.articles.create(text, morning));
  value(archive.articles.remove(texts.gone.id, morning));
  const list = (from: string, to: string) =>
    value(archive.library.calendar({ from, to })).map(
      ({ entry: { what, local, headline, lastDay } }) => [local, what, headline, lastDay] as const,
    );
  return { archive, texts, list };
}

describe('the calendar', () => {
  it('lists dates, ends of embargoes and appointments of some days in their order', () => {
    const { list } = withTexts();
    expect(list('2026-06-01', '2026-06-30')).toEqual([
      ['2026-06-10T09:00', 'date', 'Communiqué', null],
      ['2026-06-10T18:00', 'embargo', 'Même jour', null],
      ['2026-06-11T06:00', 'embargo', 'Communiqué', null],
      ['2026-06-13T14:00', 'appointment', 'Tous au quai', '2026-06-14'],
    ]);
    expect(list('2026-06-14', '2026-06-14'), 'the second day of an appointment').toHaveLength(1);
    expect(list('2026-07-01', '2026-07-01'), 'a day is one of the text’s own zone').toEqual([
      ['2026-07-01T00:30', 'date', 'Loin', null],
    ]);
    expect(list('2026-06-12', '2026-06-12')).toEqual([]);
  });

  it('moves what stands on a day to another at the same hour, and takes it back', () => {
    const { archive, texts, list } = withTexts();
    const move = (id: string, what: 'date' | 'embargo' | 'appointment', day: string) =>
      value(archive.acts.run({ kind: 'reschedule', ids: [id], what, day }, morning + 1000));
    const { id } = texts.call;
    const done = move(id, 'appointment', '2026-06-30');
    expect(value(archive.articles.open(id)).article.appointment).toEqual({
      ...march,
      start: at('2026-06-30T14:00'),
      until: '2026-07-01T18:00',
    });
    value(archive.acts.undo(done, morning + 2000));
    expect(value(archive.articles.open(id)).article).toEqual(texts.call);
    move(texts.release.id, 'embargo', '2026-06-20');
    move(texts.release.id, 'date', '2026-06-19');
    expect(list('2026-06-19', '2026-06-20').map(([local]) => local)).toEqual([
      '2026-06-19T09:00',
      '2026-06-20T06:00',
    ]);
    expect(move(texts.far.id, 'embargo', '2026-06-20').changed, 'a text without an embargo').toEqual([]);
  });
});

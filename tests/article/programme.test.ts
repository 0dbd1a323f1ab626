import { describe, expect, it } from 'vitest';
import { hoursAtStart, plainText, programmeOf } from '../../src/article';
import type { Block } from '../../src/article';
import { programme, timetable } from '../fixtures/programme';

const read = (line: string) => {
  const found = hoursAtStart(line);
  return (
    found && [line.slice(0, found.length), found.from, found.until, line.slice(found.length + found.gap)]
  );
};

describe('the hour that a line begins with', () => {
  it.each([
    ['14 h Accueil', '14 h', '14:00', null],
    ['14h30 : Accueil', '14h30', '14:30', null],
    ['14\u00a0h\u00a030 – Accueil', '14\u00a0h\u00a030', '14:30', null],
    ['9 heures Accueil', '9 heures', '09:00', null],
    ['2 pm Accueil', '2 pm', '14:00', null],
    ['2.30 p.m. Accueil', '2.30 p.m.', '14:30', null],
    ['12:15 a.m.: Accueil', '12:15 a.m.', '00:15', null],
    ['14:30 Accueil', '14:30', '14:30', null],
    ['14.30 Uhr Accueil', '14.30 Uhr', '14:30', null],
    ['Ab 9 Uhr Accueil', 'Ab 9 Uhr', '09:00', null],
    ['alle ore 14.30 Accueil', null, null, null],
    ['ore 14.30 Accueil', 'ore 14.30', '14:30', null],
    ['A las 14:00 Accueil', 'A las 14:00', '14:00', null],
    ['Midi : Accueil', 'Midi', '12:00', null],
    ['noon Accueil', 'noon', '12:00', null],
    ['De 14 h à 16 h 30, Accueil', 'De 14 h à 16 h 30', '14:00', '16:30'],
    ['14–16 Uhr Accueil', '14–16 Uhr', '14:00', '16:00'],
    ['2–4 pm Accueil', '2–4 pm', '14:00', '16:00'],
    ['11 to 1 pm Accueil', '11 to 1 pm', '11:00', '13:00'],
    ['14:00-15:30 | Accueil', '14:00-15:30', '14:00', '15:30'],
  ])('is read in “%s”', (line, hour, from, until) => {
    expect(read(line)).toEqual(hour === null ? null : [hour, from, until, 'Accueil']);
  });

  it.each([
    '14 h de marche',
    '14 heures par semaine',
    '14.30 € la place',
    '12.05. Treffen',
    '12.05.2026 Treffen',
    '25 h Accueil',
    '14:75 Accueil',
    '14 personnes',
    '2 hommes',
    '14hectares',
    'Accueil à 14 h',
    '13 pm Accueil',
    '',
  ])('is not read in “%s”', (line) => {
    expect(hoursAtStart(line)).toBeNull();
  });

  it('may be all that a line says', () => {
    expect(read('14 h')).toEqual(['14 h', '14:00', null, '']);
  });
});

describe('a programme', () => {
  const told = (block: Block) =>
    programmeOf(block)?.entries.map(({ time, content }) => [
      plainText(time),
      content.map((each) => (each.type === 'paragraph' ? plainText(each.content) : each.type)).join(),
    ]);

  it('is a list of hours, what separates them gone, lines without an hour going on from the one before', () => {
    expect(told(programme)).toEqual([
      ['10 h', 'ouverture du marché'],
      ['12 h à 14 h', 'repas partagé, de grandes tables sous les platanes de la place'],
      ['14 h 30', 'Débat, puis vote'],
      ['', 'apportez une chaise'],
      ['20 h', 'Bal'],
    ]);
  });

  it('keeps marks on the hour and notes where they are called', () => {
    const entries = programmeOf(programme)?.entries ?? [];
    expect(entries[0]?.time).toEqual([{ type: 'text', text: '10 h', marks: [{ type: 'bold' }] }]);
    const [debate] = entries[2]?.content ?? [];
    expect(debate?.type === 'paragraph' && debate.content.map(({ type }) => type)).toEqual([
      'text',
      'footnote',
      'text',
    ]);
  });

  it('is a table of two columns, with its heading, or with the first hour as one', () => {
    expect(programmeOf(timetable)?.head).not.toBeNull();
    expect(told(timetable)).toEqual([
      ['10:00', 'Affiches'],
      ['2–4 pm', 'Banderoles'],
    ]);
    const [, ...rows] = timetable.rows;
    const first = { cells: rows[0]?.cells.map((cell) => ({ ...cell, header: true })) ?? [] };
    const asMarkdown = programmeOf({ ...timetable, rows: [first, ...rows.slice(1)] });
    expect(asMarkdown?.head).toBeNull();
    expect(asMarkdown?.entries).toHaveLength(2);
  });

  it('is no list that begins without an hour, has one hour, or few', () => {
    const { items } = programme;
    const of = (...places: number[]) =>
      programmeOf({ ...programme, items: places.flatMap((at) => items[at] ?? []) });
    expect(of(3, 0, 1)).toBeNull();
    expect(of(0, 3)).toBeNull();
    expect(of(0, 3, 3, 3, 1)).toBeNull();
    expect(of(0, 1, 3)).not.toBeNull();
  });
});

import { expect, it } from 'vitest';
import { readPlainText, readReleaseOpening } from '../../src/article';
import type { Block } from '../../src/article';

const french = { language: 'fr', zone: 'Europe/Paris' };

const said = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.type === 'paragraph' || block.type === 'crosshead'
      ? block.content.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
      : block.type,
  );

const line = (text: string, ...marks: ('bold' | 'italic')[]): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: marks.map((type) => ({ type })) }],
});

it('a release copied as plain text is divided into kicker, headline, standfirst, place, day and text', () => {
  const copied = `COMMUNIQUÉ DE PRESSE

La Région reporte le vote sur la ligne

Après six mois de démarches, le collectif obtient l’étude que la Région gardait pour elle.

Pont-de-Lorsanne, le 2 juin 2026

Datée du 14 novembre 2025, l’étude a été remise au collectif le 28 mai.

Elle compare, sur vingt ans, deux solutions.`;
  const { fields, body } = readReleaseOpening(readPlainText(copied), french);
  expect(fields).toEqual({
    kicker: 'COMMUNIQUÉ DE PRESSE',
    headline: 'La Région reporte le vote sur la ligne',
    standfirst: 'Après six mois de démarches, le collectif obtient l’étude que la Région gardait pour elle.',
    dateline: 'Pont-de-Lorsanne',
    date: { local: '2026-06-02T00:00', zone: 'Europe/Paris' },
  });
  expect(said(body)).toEqual([
    'Datée du 14 novembre 2025, l’étude a été remise au collectif le 28 mai.',
    'Elle compare, sur vingt ans, deux solutions.',
  ]);
});

it('a place and a day above the headline are taken too, and a paragraph in bold is the standfirst', () => {
  const blocks = [
    line('Press release', 'bold'),
    line('Marlow Ford, 12 May 2026'),
    line('4,812 sign to keep the first train'),
    line('Passengers handed the signatures to the operator.', 'bold'),
    line('They came by the train that they want to keep.'),
  ];
  const { fields, body } = readReleaseOpening(blocks, { language: 'en-GB', zone: 'Europe/London' });
  expect(fields).toEqual({
    kicker: 'Press release',
    headline: '4,812 sign to keep the first train',
    standfirst: 'Passengers handed the signatures to the operator.',
    dateline: 'Marlow Ford',
    date: { local: '2026-05-12T00:00', zone: 'Europe/London' },
  });
  expect(said(body)).toEqual(['They came by the train that they want to keep.']);
});

it.each([
  ['a paragraph that is no line', 'x'.repeat(301)],
  ['a day that no calendar has', 'Rennes, le 31 février 2026'],
])('%s is not taken for what it is not', (_what, words) => {
  const { fields, body } = readReleaseOpening([line(words), line('La suite du texte.')], french);
  expect(fields.date).toBeUndefined();
  expect([fields.headline, ...said(body)].filter(Boolean)).toEqual([words, 'La suite du texte.']);
});

it('no word is dropped: what is not taken stays in the text', () => {
  const blocks = [
    line('Un titre'),
    line('Une phrase qui n’est marquée de rien.'),
    { type: 'bulletedList', items: [{ content: [line('un point')] }] } as Block,
  ];
  const { fields, body } = readReleaseOpening(blocks, french);
  expect(fields).toEqual({ headline: 'Un titre' });
  expect(said(body)).toEqual(['Une phrase qui n’est marquée de rien.', 'bulletedList']);
});

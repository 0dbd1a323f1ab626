import { describe, expect, test } from 'vitest';
import type { Block, ListItem } from '../../src/article';
import {
  countLeftOut,
  leadPassage,
  passagesBeginning,
  passagesOf,
  suggestLeftOut,
  withoutPassages,
} from '../../src/leaflet';
import { lineArticle } from '../fixtures/leaflet-articles';

const words = (count: number) => Array.from({ length: count }, (_word, at) => `mot${at}`).join(' ');
const id = (at: number) => `b${at}`.padEnd(12, '0');

function paragraph(at: number, count: number, type: 'paragraph' | 'pullQuote' = 'paragraph'): Block {
  return { type, id: id(at), content: [{ type: 'text', text: words(count), marks: [] }] };
}

function crosshead(at: number, level: 1 | 2 = 1): Block {
  return {
    type: 'crosshead',
    id: id(at),
    level,
    content: [{ type: 'text', text: 'Ce que nous demandons', marks: [] }],
  };
}

const article = (...body: Block[]) => lineArticle({ body });

describe('what is suggested to be left out of print', () => {
  test('is a pull quote first, which repeats the text', () => {
    const text = article(paragraph(1, 60), paragraph(2, 40), paragraph(3, 20, 'pullQuote'), paragraph(4, 30));
    expect(suggestLeftOut(text, 15)).toEqual([id(3)]);
  });

  test('is then what stands nearest to the end, without the last passage, in the order of the text', () => {
    const text = article(...[50, 40, 30, 20, 25].map((count, at) => paragraph(at + 1, count)));
    expect(suggestLeftOut(text, 20)).toEqual([id(4)]);
    expect(suggestLeftOut(text, 45)).toEqual([id(3), id(4)]);
  });

  test('is no more than is needed', () => {
    const text = article(
      paragraph(1, 60),
      paragraph(2, 90),
      paragraph(3, 10),
      paragraph(4, 12),
      paragraph(5, 30),
    );
    expect(suggestLeftOut(text, 85)).toEqual([id(2)]);
  });

  test('is the last passage only where all others are not enough, never the first one, and nothing where none is', () => {
    const text = article(paragraph(1, 60), paragraph(2, 10), paragraph(3, 30));
    expect(suggestLeftOut(text, 30)).toEqual([id(3)]);
    expect(suggestLeftOut(text, 40)).toEqual([id(2), id(3)]);
    expect(suggestLeftOut(text, 41)).toEqual([]);
  });
});

describe('demands', () => {
  const list = (at: number): Block => ({
    type: 'bulletedList',
    id: id(at),
    items: [{ content: [paragraph(0, 30) as ListItem['content'][number]] }],
  });

  test('are never suggested to be left out, under a heading or after a line that announces them', () => {
    const under = article(paragraph(1, 60), paragraph(2, 40), crosshead(3), list(4), paragraph(5, 20));
    expect(suggestLeftOut(under, 35)).toEqual([id(2)]);
    expect(suggestLeftOut(under, 60)).toEqual([]);
    const said: Block = {
      type: 'paragraph',
      id: id(3),
      content: [{ type: 'text', text: 'We want these three things:', marks: [] }],
    };
    const announced = article(paragraph(1, 60), paragraph(2, 40), said, list(4));
    expect(suggestLeftOut(announced, 38)).toEqual([id(2)]);
    expect(suggestLeftOut(announced, 42)).toEqual([]);
  });

  test('end where another heading as high begins', () => {
    const other: Block = {
      type: 'crosshead',
      id: id(5),
      level: 1,
      content: [{ type: 'text', text: 'Depuis 1971', marks: [] }],
    };
    const text = article(paragraph(1, 60), crosshead(3), list(4), other, paragraph(6, 20), paragraph(7, 20));
    expect(suggestLeftOut(text, 15)).toEqual([id(6)]);
  });
});

test('passages are found by their first words, whatever their typography', () => {
  const text = article(paragraph(1, 10), {
    type: 'paragraph',
    id: id(2),
    content: [{ type: 'text', text: 'L’eau «\u202fd’ici\u202f» manque', marks: [] }],
  });
  expect(passagesBeginning(text, "l'eau \"d'ici…")).toEqual([id(2)]);
  expect(passagesBeginning(text, 'Rien')).toEqual([]);
});

describe('a text as its leaflets print it', () => {
  test('has none of what is left out, and is the same one where nothing is', () => {
    const text = article(paragraph(1, 10), paragraph(2, 10));
    expect(withoutPassages(text, [id(2)]).body).toEqual([text.body[0]]);
    expect(withoutPassages(text, ['of another1'])).toBe(text);
  });

  test('has no crosshead over nothing, and keeps one that stands over what is left', () => {
    const text = article(
      crosshead(1),
      crosshead(2, 2),
      paragraph(3, 10),
      crosshead(4),
      paragraph(5, 10),
      paragraph(6, 10),
    );
    expect(withoutPassages(text, [id(3), id(6)]).body.map((block) => block.id)).toEqual([id(4), id(5)]);
  });

  test('offers every block but crossheads and rules, a picture as the room that it takes', () => {
    const text = article(
      paragraph(1, 10),
      crosshead(2),
      { type: 'divider', id: id(3) },
      {
        type: 'figure',
        id: id(4),
        picture: { hash: 'a'.repeat(64), type: 'image/png', width: 10, height: 10 },
        caption: '',
        credit: '',
        alt: '',
      },
    );
    expect(passagesOf(text).map(({ id: own, words: room }) => [own, room])).toEqual([
      [id(1), 10],
      [id(4), 45],
    ]);
  });
});

test('a passage that was left out and is deleted since does not count', () => {
  const text = article(paragraph(0, 20), paragraph(1, 30));
  expect(countLeftOut(text, { leftOut: [id(1), id(7)] })).toBe(1);
  expect(countLeftOut(text, {})).toBe(0);
});

describe('the lead picture', () => {
  const picture = { hash: 'a'.repeat(64), width: 300, height: 200, type: 'image/jpeg' } as const;
  const lead = { type: 'figure', picture, caption: 'Le quai', credit: '', alt: 'x' } as const;
  const text = lineArticle({ lead, body: [paragraph(1, 60), paragraph(2, 40)] });

  test('is left out of print as the first passage, of its own text alone', () => {
    const leftOut = [leadPassage(text)];
    expect(passagesOf(text).map((passage) => passage.id)).toEqual([...leftOut, id(1), id(2)]);
    expect(withoutPassages(text, leftOut)).toEqual({ ...text, lead: null });
    expect(countLeftOut(text, { leftOut })).toBe(1);
    const other = { ...text, id: '11111111-0000-4000-8000-000000000000' as typeof text.id };
    expect(withoutPassages(other, leftOut)).toBe(other);
  });

  test('is never suggested to be left out', () => {
    expect(suggestLeftOut(text, 90)).not.toContain(leadPassage(text));
  });
});

describe('the standfirst', () => {
  const text = lineArticle({ standfirst: words(30), body: [paragraph(1, 60), paragraph(2, 40)] });
  const [first] = passagesOf(text);

  test('is left out of print as a passage before the text', () => {
    expect(first).toMatchObject({ words: 30 });
    expect(withoutPassages(text, [first?.id ?? ''])).toEqual({ ...text, standfirst: '' });
  });

  test('is never suggested to be left out, nor is the first passage in its place', () => {
    expect(suggestLeftOut(text, 20)).toEqual([id(2)]);
  });
});

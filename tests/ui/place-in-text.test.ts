import { describe, expect, it } from 'vitest';
import { newArticle } from '../../src/article';
import type { Article, Block } from '../../src/article';
import { lettersOf } from '../../src/ui/proof/follow-caret';
import { nearestRun, placeInText } from '../../src/ui/proof/leaflet/place-in-text';
import { blackOrWhite } from '../../src/ui/proof/leaflet/page-canvas';

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [] }],
});

const article: Article = {
  ...newArticle({
    id: 'x',
    kind: 'leaflet',
    language: 'fr',
    date: { local: '2026-03-03T06:00', zone: 'UTC' },
  }),
  kicker: 'Transports',
  headline: 'Le train du soir repart',
  body: [
    paragraph('Le train du soir repart, et la vallée l’attendait.'),
    paragraph('Rendez-vous à la gare. Venez nombreux.'),
    {
      type: 'box',
      content: [{ ...paragraph('Rendez-vous à la gare. Venez tôt.'), type: 'paragraph' } as never],
    },
  ],
};

/** What the page says, hyphens and running head included. */
const printed = [
  '[Collectif] TRANSPORTS Le train du soir repart',
  'Le train du soir re\u00ad-part, et la vallée l’atten-',
  'dait. Rendez-vous à la gare. Venez nombreux. Rendez-vous à la gare. Venez tôt. Imprimé par nos soins',
].join(' ');

/** The place in front of some words of the page, the nth time that they come, or behind them. */
function clicked(words: string, { nth = 0, isEnd = false } = {}) {
  const letters = lettersOf(printed);
  const wanted = lettersOf(words);
  let at = -1;
  for (let time = 0; time <= nth; time += 1) at = letters.indexOf(wanted, at + 1);
  return { letters, at: isEnd ? at + wanted.length : at, isEnd };
}

describe('a place of a leaflet that is clicked', () => {
  it('is the same place of the text, however its words are hyphenated', () => {
    const before = 'Le train du soir repart, et la vallée l’';
    const place = placeInText(article, clicked('attendait'));
    expect(place).toEqual({
      part: 'body',
      block: 0,
      within: { line: 0, from: before.length, to: before.length },
    });
  });

  it('is that of the words that come as many times after, where they are repeated', () => {
    expect(placeInText(article, clicked('Le train du soir'))).toMatchObject({ part: 'headline', from: 0 });
    expect(placeInText(article, clicked('Le train du soir', { nth: 1 }))).toMatchObject({ block: 0 });
    expect(placeInText(article, clicked('à la gare', { nth: 0 }))).toMatchObject({ block: 1 });
    expect(placeInText(article, clicked('à la gare', { nth: 1 }))).toMatchObject({ block: 2 });
  });

  it('beside the end of a line is behind its last letter, not in the next paragraph', () => {
    const place = placeInText(article, clicked('attendait', { isEnd: true }));
    expect(place).toMatchObject({
      block: 0,
      within: { from: 'Le train du soir repart, et la vallée l’attendait'.length },
    });
  });

  it('in capitals is where they were written small', () => {
    expect(placeInText(article, clicked('TRANSPORTS'))).toMatchObject({ part: 'kicker', from: 0 });
  });

  it('is none where the text has not its words', () => {
    expect(placeInText({ ...article, body: [] }, clicked('Imprimé par nos soins'))).toBeNull();
  });
});

describe('the words at a point of a page', () => {
  const runs = [
    { text: 'Le train du soir', x: 20, y: 100, width: 160, height: 10 },
    { text: ' ', x: 180, y: 100, width: 3, height: 10 },
    { text: 'repart.', x: 20, y: 86, width: 70, height: 10 },
  ];

  it('are those under it, and beside a short line its last ones', () => {
    expect(nearestRun(runs, { x: 50, y: 104 })).toEqual({ at: 0, character: 3 });
    expect(nearestRun(runs, { x: 140, y: 89 })).toEqual({ at: 2, character: 7 });
  });

  it('are none where nothing is near, as on a picture', () => {
    expect(nearestRun(runs, { x: 50, y: 300 })).toBeNull();
  });
});

describe('the copy of a copy', () => {
  it('is black or white, and loses what is pale', () => {
    const pixels = new Uint8ClampedArray([
      0, 0, 0, 255, 210, 210, 210, 255, 90, 30, 20, 255, 240, 230, 0, 255,
    ]);
    blackOrWhite(pixels);
    expect([...pixels].filter((_one, at) => at % 4 === 0)).toEqual([0, 255, 0, 255]);
  });
});

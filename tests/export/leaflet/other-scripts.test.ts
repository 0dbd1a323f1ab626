import { expect, it } from 'vitest';
import { callToMarch } from '../../fixtures/appointment';
import { lineArticle } from '../../fixtures/leaflet-articles';
import { readPdf } from '../pdf-readers';
import { paragraphOf, proofOf } from './leaflet-fixture';

it.each([
  ['uk', 'Поїзд до моря має повернутися', /Libre-?Franklin/i],
  ['el', 'Το τρένο να ξαναξεκινήσει', /Source-?Serif/i],
  ['ar', 'القطار يجب أن يعود', /Vazirmatn/i],
])(
  'in the language %s names, days and hours are in the face that has its letters',
  async (language, headline, face) => {
    const { appointment } = callToMarch;
    const article = lineArticle({
      language,
      headline,
      body: [paragraphOf(headline)],
      ...(appointment && { appointment }),
    });
    const faces = readPdf((await proofOf(article)).pdf).faces.map(({ name }) => name);
    expect(faces.filter((name) => /barlow/i.test(name))).toEqual([]);
    expect(faces.some((name) => face.test(name))).toBe(true);
  },
);

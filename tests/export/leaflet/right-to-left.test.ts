import { describe, expect, it } from 'vitest';
import type { Article, Block } from '../../../src/article';
import { renderRelease } from '../../../src/render';
import { lineArticle, lineMasthead } from '../../fixtures/leaflet-articles';
import { readPdf, readPixels, readWords } from '../pdf-readers';
import { paragraphOf, proofOf, typeset } from './leaflet-fixture';

const arabic =
  'يقدم المحامون المشورة كل يوم خميس في المكتبة العامة. يمكنكم الحضور دون موعد، مع صديق يترجم لكم.';
const french = 'Des avocats bénévoles reçoivent le jeudi de deux heures à cinq heures, sans rendez-vous.';
const hebrew: Block = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'Sur la porte est écrit ', marks: [] },
    { type: 'text', text: 'ברוכים', marks: [{ type: 'language', language: 'he' }] },
    { type: 'text', text: ' en grand.', marks: [] },
  ],
};
const article: Article = lineArticle({
  headline: 'Votre première semaine',
  body: [paragraphOf(arabic), paragraphOf(french), hebrew],
});

/** The edges of the last line that holds Arabic, in points. */
function lastLine(pdf: Uint8Array): { left: number; right: number } {
  const words = readWords(pdf).filter(({ text }) => /\p{Script=Arabic}/u.test(text));
  const lowest = Math.max(...words.map(({ bottom }) => bottom));
  const line = words.filter(({ bottom }) => lowest - bottom < 8);
  return {
    left: Math.min(...line.map(({ left }) => left)),
    right: Math.max(...line.map(({ right }) => right)),
  };
}

const faces = [
  { name: 'Vazirmatn-Regular', embedded: true },
  { name: 'NotoSerifHebrew-Regular', embedded: true },
];

describe('words in Arabic and Hebrew', () => {
  it('are printed on a leaflet in faces of their own, a passage from right to left', async () => {
    const { pdf } = await proofOf(article);
    expect(readPdf(pdf).faces).toEqual(expect.arrayContaining(faces));
    const { left, right } = lastLine(pdf);
    expect(Math.abs(right - ((148 - 10) / 25.4) * 72)).toBeLessThan(3);
    expect(left).toBeGreaterThan(60);
  });

  it('are printed in a release, a passage from right to left', async () => {
    const release = renderRelease(article, lineMasthead);
    const set = await typeset({
      template: 'release',
      title: article.headline,
      data: { release },
      files: new Map(),
      want: 'pdf',
      standard: 'ua-1',
    });
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    expect(set.value.unprintable).toBe('');
    expect(readPdf(set.value.pdf).faces).toEqual(expect.arrayContaining(faces));
    expect(Math.abs(lastLine(set.value.pdf).right - ((210 - 35) / 25.4) * 72)).toBeLessThan(3);
  });

  it('have the rule of a quotation on the side where its lines begin, also around Latin letters', async () => {
    const quotation = (text: string): Block => ({
      type: 'quotation',
      content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }],
      speaker: '',
      role: '',
    });
    for (const text of [arabic, french]) {
      const body = [paragraphOf(arabic), quotation(text), paragraphOf(arabic)];
      const { pdf } = await proofOf({ ...article, language: 'ar', body });
      const { pixels, width } = readPixels(pdf, 1, 144);
      // A rule is a column of the page, above the call, that is black from one line of a quotation to the next.
      const runOf = (x: number) => {
        let [run, longest] = [0, 0];
        for (let y = x; y < 0.6 * pixels.length; y += width) {
          run = (pixels[y] ?? 255) < 160 ? run + 1 : 0;
          longest = Math.max(longest, run);
        }
        return longest;
      };
      const edge = Math.round((10 / 148) * width);
      const near = (from: number) => Math.max(...Array.from({ length: 9 }, (_, at) => runOf(from - 4 + at)));
      expect(near(width - edge)).toBeGreaterThan(40);
      expect(near(edge)).toBeLessThan(near(width - edge));
    }
  });

  it('fill the columns of an article in Arabic from the right one', async () => {
    const between = Array.from({ length: 22 }, () => paragraphOf(`${arabic} ${arabic}`));
    const body = [paragraphOf(`ALPHA ${arabic}`), ...between, paragraphOf(`${arabic} OMEGA`)];
    const { pdf, pages, wordsTooMany } = await proofOf({ ...article, language: 'ar', body });
    expect({ pages, wordsTooMany }).toEqual({ pages: 2, wordsTooMany: 0 });
    const words = readWords(pdf);
    const middle = (74 / 25.4) * 72;
    expect(words.find(({ text }) => text === 'ALPHA')?.left).toBeGreaterThan(middle);
    expect(words.find(({ text }) => text === 'OMEGA')?.right).toBeLessThan(middle);
  });

  it.each([
    ['ar', 'المكتبة تبقى مفتوحة'],
    ['he', 'הספרייה נשארת פתוחה'],
  ])(
    'leave the name and addresses of a group their own order, with white between name and date: %s',
    async (language, headline) => {
      const { pdf } = await proofOf({
        ...article,
        language,
        headline,
        dateline: 'Guichen',
        slug: 'guichet',
        body: [paragraphOf(headline)],
      });
      const words = readWords(pdf);
      const at = (text: string) =>
        words.find((word) => word.text.includes(text)) ?? { left: NaN, right: NaN };
      expect(at('Collectif').left).toBeGreaterThan(at('Guichen').right + 8);
      expect(at('Vilaine').right).toBeGreaterThan(((148 - 10.5) / 25.4) * 72);
      const { text } = readPdf(pdf);
      expect(text).toContain('4, place de la Gare, 35580 Guichen · contact@ligne-vilaine.exemple.org');
      expect(text).toContain('Read online: ligne-vilaine.exemple.org/guichet');
      expect(text).toContain('12, quai des Radoubs, 35600 Redon. Please');
    },
  );
});

import { describe, expect } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { designedFormat } from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { lineMasthead, shortLeaflet } from '../../fixtures/leaflet-articles';
import { readPdf, readPicturePlaces, readWords } from '../pdf-readers';
import { material, paragraphOf, typeset, whenSetWhole as it } from './leaflet-fixture';
import { readCorpusText } from './proof/corpus';
import { fillsOf, pixelsOf } from './proof/page-checks';
import { readSetPages } from './proof/set-pages';
import { lonelyLineFaults } from './proof/text-checks';

const black = { ink: 'black' } as const;

async function set(of: Awaited<ReturnType<typeof readCorpusText>>, design: LeafletDesign) {
  const made = await setLeaflet({ ...of, typeset, cache: null }, design);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const short = { article: shortLeaflet, masthead: lineMasthead, readPicture: material([]).readPicture };

describe('a short text', () => {
  it('is set on a folded sheet between covers rather than as a tract that leaves pages blank', async () => {
    const { pdf, pages, notices } = await set(short, { format: 'a4-fold', template: 'tract', ...black });
    expect(pages).toBe(4);
    expect(notices).toContainEqual({
      kind: 'leaflet-covered',
      article: shortLeaflet.headline,
      made: 'a4-fold',
      template: 'depliant',
    });
    const byPage = [1, 2, 3, 4].map((page) => readWords(pdf).filter((word) => word.page === page).length);
    expect(Math.min(...byPage)).toBeGreaterThan(15);
  });

  it('is set between covers too where the last page would have a few lines', async () => {
    const of = await readCorpusText('fr-encadres-et-photos');
    const { pdf, pages, notices } = await set(of, { format: 'a4-fold', template: 'tract', ...black });
    expect(pages).toBe(4);
    expect(notices.map(({ kind }) => kind)).toContain('leaflet-covered');
    const design = { format: 'a4-fold', template: 'depliant', ...black } as const;
    const fills = fillsOf(pixelsOf(pdf), designedFormat(design), { columns: 1, size: 15 });
    expect(Math.min(...fills.slice(0, 3))).toBeGreaterThan(0.7);
  }, 60_000);

  it('is set in larger letters where nothing else takes the room', async () => {
    const { article } = short;
    const few = { ...short, article: { ...article, body: article.body.slice(0, 3) } };
    const a4 = await set(few, { format: 'a4', template: 'tract', ...black });
    expect(a4.bodySize).toBeGreaterThan(14.4);
    const long = { ...article, body: [...article.body, ...article.body, ...article.body, ...article.body] };
    const full = await set({ ...short, article: long }, { format: 'a4', template: 'tract', ...black });
    expect(full.bodySize).toBeLessThan(14.4);
  });

  it('stands whole on the back where its picture and appointment take the front', async () => {
    const of = await readCorpusText('wide-picture');
    const { pdf, pages } = await set(of, { format: 'dl', template: 'tract', ...black });
    expect(pages).toBe(2);
    const pageOf = (word: string) => readWords(pdf).find(({ text }) => text === word)?.page;
    expect([pageOf('délégation'), pageOf('Commune'), pageOf('27')]).toEqual([2, 2, 1]);
  }, 60_000);

  it('has its appointment at the foot of the front where its head has that to itself', async () => {
    const of = await readCorpusText('de-mieten');
    const { pdf } = await set(of, { format: 'dl', template: 'tract', ...black });
    const front = readWords(pdf).filter(({ page }) => page === 1);
    const bottomOf = (word: string) => front.find(({ text }) => text === word)?.bottom ?? 0;
    const height = (210 / 25.4) * 72;
    expect(bottomOf('allein')).toBeLessThan(0.4 * height);
    expect(bottomOf('Stufenfrei.')).toBeGreaterThan(0.8 * height);
  }, 60_000);

  it('has an upright picture on a narrow front, two fifths as wide as the page, clear of its headline', async () => {
    const of = await readCorpusText('upright-picture');
    const { pdf } = await set(of, { format: 'dl', template: 'tract', ...black });
    const picture =
      readPicturePlaces(pdf).find(({ page, left, right }) => page === 1 && right - left > 60) ??
      expect.fail('no picture');
    const measure = ((99 - 2 * 8) / 25.4) * 72;
    expect(picture.right - picture.left).toBeGreaterThan(0.4 * measure);
    const headline = readWords(pdf).filter(
      ({ page, text, bottom, top }) =>
        page === 1 && bottom - top > 24 && of.article.headline.split(' ').includes(text),
    );
    expect(headline.length).toBeGreaterThan(5);
    for (const { right } of headline) expect(right).toBeLessThan(picture.left);
  }, 60_000);

  it('is said to be thin in a booklet, with a format that it would fill', async () => {
    const { notices } = await set(short, { format: 'a5-booklet', template: 'brochure', ...black });
    expect(notices.map(({ kind }) => kind)).toContain('leaflet-thin');
  });
});

describe('the pages between the covers of a short text', () => {
  /** The words of each page, in the order of the file. */
  function pagesOf(pdf: Uint8Array): string[] {
    const words = readWords(pdf);
    const count = Math.max(...words.map(({ page }) => page));
    const isText = (top: number) => top > 40;
    return Array.from({ length: count }, (_, at) =>
      words.flatMap(({ page, top, text }) => (page === at + 1 && isText(top) ? [text] : [])).join(' '),
    );
  }

  it('each have a part to themselves where it has as many, under its crosshead in large letters', async () => {
    const of = await readCorpusText('it-domande');
    const { pdf, bodySize, notices } = await set(of, { format: 'a6-zine', template: 'depliant', ...black });
    const questions = [
      /^Che cosa/,
      /^Quanto costa/,
      /^L’acqua/,
      /^E i lavoratori/,
      /^Chi controlla/,
      /^Perché/,
    ];
    const pages = pagesOf(pdf).slice(1, -1);
    expect(pages).toHaveLength(questions.length);
    for (const [at, question] of questions.entries()) expect(pages[at]).toMatch(question);
    const head = readWords(pdf).find(({ text, page }) => text === 'Quanto' && page === 3);
    expect((head?.bottom ?? 0) - (head?.top ?? 0)).toBeGreaterThan(1.8 * bodySize);
    expect(notices.map(({ kind }) => kind)).toContain('leaflet-thin');
  }, 60_000);

  it.each([
    ['es-testimonios', 'a5-booklet', 'brochure'],
    ['de-fahrplan', 'a4-accordion', 'depliant'],
    ['es-tabla-de-dos', 'a6-zine', 'depliant'],
  ] as const)(
    'are none of them blank: a piece stands on each, and the standfirst on one that is left: %s on %s',
    async (text, format, template) => {
      const of = await readCorpusText(text);
      const { pdf } = await set(of, { format, template, ...black });
      const { lines } = readSetPages(pdf, designedFormat({ format, template, ...black }));
      const inside = pagesOf(pdf).slice(1, -1);
      expect(inside.map((words) => words.length > 30)).toEqual(inside.map(() => true));
      expect(lonelyLineFaults({ lines, all: [], size: 10, columns: 1 }, of.article, 0)).toEqual([]);
    },
    60_000,
  );

  it('end with one that is about as full as the others', async () => {
    const of = await readCorpusText('en-rent-survey');
    const design = { format: 'a6-zine', template: 'depliant', ...black } as const;
    const { pdf } = await set(of, design);
    const fills = fillsOf(pixelsOf(pdf), designedFormat(design), { columns: 1, size: 20 });
    expect(fills.at(-2)).toBeGreaterThan(0.5);
  }, 60_000);
});

describe('a headline', () => {
  it('with a word longer than a line is divided in letters larger than the text', async () => {
    const of = await readCorpusText('de-lange-woerter');
    const { pdf, bodySize } = await set(of, { format: 'a5', template: 'tract', ...black });
    const first = readWords(pdf).find(({ text }) => text.startsWith('Grundstücks'));
    expect(first?.text).toMatch(/\u00ad$/);
    expect((first?.bottom ?? 0) - (first?.top ?? 0)).toBeGreaterThan(2 * bodySize);
  });

  it('is larger than the call on the back of a folded sheet', async () => {
    const of = await readCorpusText('de-lange-woerter');
    const { pdf } = await set(of, { format: 'a6-zine', template: 'depliant', ...black });
    const heights = (wanted: RegExp) =>
      readWords(pdf)
        .filter(({ text }) => wanted.test(text))
        .map(({ top, bottom }) => bottom - top);
    expect(Math.max(...heights(/^mitmachen$/))).toBeLessThanOrEqual(
      Math.max(...heights(/^Grundstücks/)) + 0.5,
    );
  });
});

describe('a booklet', () => {
  it('with a picture and contents has its cover on one page, and is not refused', async () => {
    const of = await readCorpusText('it-inchiesta-lunga');
    const { pdf, pages, wordsTooMany } = await set(of, {
      format: 'a5-booklet',
      template: 'brochure',
      ink: 'colour',
    });
    expect({ pages, wordsTooMany }).toEqual({ pages: 8, wordsTooMany: 0 });
    const lowest = Math.max(...readWords(pdf).map(({ bottom }) => bottom));
    expect((lowest / 72) * 25.4).toBeLessThan(210 - 7);
  });

  it('has a running head in letters that can be read, cut where the headline is long', async () => {
    const headline =
      'Ce que nous avons appris en trois ans de réunions avec la région sur la fermeture des guichets de la ligne';
    const body = Array.from({ length: 24 }, () =>
      paragraphOf(`${'La ligne vit et la vallée aussi. '.repeat(14)}`),
    );
    const of = { ...short, article: { ...shortLeaflet, headline, body } };
    const { pdf } = await set(of, { format: 'a5-booklet', template: 'brochure', ...black });
    const third = readWords(pdf).filter(({ page, top }) => page === 3 && top < 55);
    expect(third.at(-1)?.text).toBe('…');
    expect(Math.min(...third.map(({ top, bottom }) => bottom - top))).toBeGreaterThan(8);
  });
});

describe('a poster', () => {
  it.each(['es-fiestas', 'es-cartel', 'en-rent-survey', 'it-corteo'])(
    'without a picture tells its words as large as they have room: %s',
    async (text) => {
      const of = await readCorpusText(text);
      const design = { format: 'a4', template: 'affiche', ...black } as const;
      const { pdf, pages } = await set(of, design);
      expect(pages).toBe(1);
      expect(fillsOf(pixelsOf(pdf), designedFormat(design), { columns: 1, size: 10 })[0]).toBeGreaterThan(
        0.7,
      );
      const [first] = of.article.standfirst.split(' ');
      const told = readWords(pdf).find((word) => word.text === first);
      expect((told?.bottom ?? 0) - (told?.top ?? 0)).toBeGreaterThan(27);
    },
    60_000,
  );
});

describe('a poster over a coupon', () => {
  it('has its headline clear of what is told under it, and no smaller than the call', async () => {
    const of = await readCorpusText('it-domande');
    const { pdf, pages } = await set(of, { format: 'dl', template: 'affiche', coupon: 'join', ...black });
    expect(pages).toBe(1);
    const words = readWords(pdf);
    const found = (wanted: string) => words.find(({ text }) => text === wanted);
    const [headline, told, call] = [found('pubblica'), found('vota'), found('Unirsi')];
    expect(told?.top).toBeGreaterThan(headline?.bottom ?? Infinity);
    const tall = (word: typeof call) => (word ? word.bottom - word.top : 0);
    expect(tall(call)).toBeLessThanOrEqual(tall(headline) + 0.5);
  }, 60_000);
});

describe('an open letter', () => {
  it.each(['de-offener-brief', 'fr-lettre-aux-elus', 'sample-lettre'])(
    'that does not fill a folded sheet stands between a cover and a back: %s',
    async (text) => {
      const of = await readCorpusText(text);
      const { pdf, pages, notices } = await set(of, { format: 'a4-fold', template: 'lettre', ...black });
      expect(pages).toBe(4);
      expect(notices.map(({ kind }) => kind)).not.toContain('leaflet-thin');
      const format = designedFormat({ format: 'a4-fold', template: 'lettre', covered: true, ...black });
      const [, ...others] = fillsOf(pixelsOf(pdf), format, { columns: 1, size: 15 });
      expect(Math.min(...others.slice(0, 2))).toBeGreaterThan(0.7);
      const pageOf = (wanted: RegExp) => readWords(pdf).findLast((word) => wanted.test(word.text))?.page;
      expect(pageOf(/petite-ligne/)).toBe(4);
    },
    60_000,
  );

  it.each(['fr-ecriture-inclusive', 'sample-lettre'])(
    'that does not fill a booklet stands between a cover and a back, on more than two pages: %s',
    async (text) => {
      const of = await readCorpusText(text);
      const design = { format: 'a5-booklet', template: 'lettre', ...black } as const;
      const { pdf, pages } = await set(of, design);
      expect(pages).toBe(8);
      const { lines } = readSetPages(pdf, designedFormat({ ...design, covered: true }));
      const printed = new Set(lines.map(({ page }) => page));
      expect(printed.size).toBeGreaterThan(2);
      expect(printed.has(8)).toBe(false);
      expect(readWords(pdf).findLast(({ text: word }) => word.includes('petite-ligne'))?.page).toBe(8);
    },
    60_000,
  );

  it('has its signatories in one piece', async () => {
    const of = await readCorpusText('de-offener-brief');
    for (const format of ['a5', 'a5-booklet'] as const) {
      const { pdf } = await set(of, { format, template: 'lettre', ...black });
      const pageOf = (word: string) => readWords(pdf).find(({ text }) => text === word)?.page;
      expect(pageOf('Bergwacht')).toBe(pageOf('Elterninitiative'));
      expect(pageOf('Sportverein')).toBe(pageOf('Elterninitiative'));
      expect(readPdf(pdf).text).toContain('Bergwacht');
    }
  });
});

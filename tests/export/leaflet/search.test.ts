import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLeaflet } from '../../../electron/export/leaflet/fit-leaflet';
import { costOf, faultsOf } from '../../../electron/export/leaflet/leaflet-cost';
import { fitOf, layoutsOf, plainChoices } from '../../../electron/export/leaflet/leaflet-choices';
import { maxTries } from '../../../electron/export/leaflet/search';
import type { LeafletFit } from '../../../electron/export/leaflet/leaflet-choices';
import type { LeafletReport } from '../../../electron/export/leaflet/leaflet-report';
import { done, failed } from '../../../src/contract';
import { leafletFormats } from '../../../src/leaflet';
import { renderLeaflet } from '../../../src/render';
import { lineMasthead, mediumLeaflet } from '../../fixtures/leaflet-articles';

const leaflet = renderLeaflet(mediumLeaflet, lineMasthead);
const format = leafletFormats.a6;

/** A page of A6 in points: what is above the text with the smallest display type, and the room of a page. */
const [top, bottom, head, foot] = [48, 397, 90, 80];

/** How a text of some signs comes out that is broken anywhere, with what is said of its lines. */
function setText(signs: number, fit: LeafletFit, said: Partial<LeafletReport> = {}): LeafletReport {
  const width = ((format.width - 2 * format.margin.side) / 25.4) * 72;
  const lines = Math.ceil((signs * 0.47 * fit.body) / width);
  const y = top + head + (fit.headline.tallest - 52) + 0.5 * fit.white;
  const end = y + lines * fit.pitch;
  const over = Math.max(0, Math.ceil((end - bottom) / (bottom - top)));
  const spot = { page: 1 + over, x: 0, y: end - over * (bottom - top) };
  const footPage = spot.y + 1.2 * fit.pitch + foot > bottom ? spot.page + 1 : spot.page;
  return {
    pages: footPage,
    start: { page: 1, x: 0, y },
    begins: 1,
    end: { ...spot, column: 0 },
    room: spot,
    foot: { page: footPage, x: 0, y: bottom - foot },
    footHeight: foot,
    top,
    bottom,
    fills: [],
    openings: 0,
    overflows: [false],
    heights: [],
    firstNotes: { called: 0, placed: 0 },
    notes: [],
    turns: [],
    lonely: [],
    torn: [],
    breaks: [],
    cut: 0,
    bare: false,
    grown: 0,
    blank: 0,
    gaps: { lines, gaping: 0, widest: 1, ends: [] },
    divided: [],
    frames: [],
    pictures: [],
    ...said,
  };
}

/** Fits a text to A6, and says which sizes were tried. */
async function fit(setAt: (fit: LeafletFit) => LeafletReport) {
  const tried: LeafletFit[] = [];
  const fitting = {
    leaflet,
    format,
    isCovered: false,
    hasOther: false,
    tries: { left: maxTries - 1 },
  };
  const found = await fitLeaflet(fitting, (fit) => (tried.push(fit), Promise.resolve(done(setAt(fit)))));
  if (!found.ok) throw new Error(found.problem.kind);
  return { found: found.value, tried };
}

describe('the search for the sizes of a leaflet', () => {
  it('finds the largest text that holds, give or take two hundredths, in few tries and none twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 300, max: 2_900 }), async (signs) => {
        const { found, tried } = await fit((at) => setText(signs, at));
        expect(tried.length).toBeLessThan(maxTries);
        expect(new Set(tried.map((at) => JSON.stringify(at))).size).toBe(tried.length);
        const best = found?.fit ?? expect.fail('it does not hold');
        const sizes = Array.from({ length: 38 }, (_, at) => 7.8 + at / 10);
        const pitch = (body: number) => body * (1.28 + (0.08 * Math.min(3.7, body - 7.8)) / 3.7);
        const larger = sizes.filter((body) => body > 1.02 * best.body);
        const wouldHold = (body: number) => {
          const plain = { ...best, body, pitch: pitch(body), white: 0 };
          const smallest = { ...plain, headline: { ...plain.headline, tallest: 52 } };
          const { pages } = setText(signs, smallest);
          return pages <= best.pages;
        };
        expect(larger.filter(wouldHold)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('gives up a text that is too long for all pages at the smallest size', async () => {
    const { found } = await fit((at) => setText(6_000, at));
    expect(found).toBeNull();
  });

  it('ends with the problem of a try', async () => {
    const cancelled = failed({ kind: 'cancelled' } as const);
    const fitting = { leaflet, format, isCovered: false, hasOther: false, tries: { left: 11 } };
    expect(await fitLeaflet(fitting, () => Promise.resolve(cancelled))).toEqual(cancelled);
  });
});

describe('what a leaflet costs', () => {
  const choices = plainChoices(layoutsOf(leaflet, format)[1] ?? expect.fail('no layout'), 10);
  const at = fitOf(format, choices);
  const faults = (said: Partial<LeafletReport>) =>
    faultsOf({ choices, fit: at, report: setText(900, at, said) });

  it('is more where the text ends with one line alone on a page', () => {
    const end = { page: 2, x: 0, column: 0 };
    expect(faults({ end: { ...end, y: top + at.body } })).toBeGreaterThan(
      faults({ end: { ...end, y: top + 90 } }),
    );
  });

  it('is more where the front has none of the text and is not full', () => {
    const cost = (begins: number) => costOf({ choices, fit: at, report: setText(250, at, { begins }) });
    expect(cost(2)).toBeGreaterThan(cost(1) + 20);
  });

  it('is more where a list is torn, and most over a page', () => {
    expect(faults({ torn: [false] })).toBeGreaterThan(faults({}));
    expect(faults({ torn: [true] })).toBeGreaterThan(faults({ torn: [false] }));
  });
});

describe('words that would be the third of a row to be divided', () => {
  const words = ['habitants', 'fermeture', 'guichets', 'personne'];

  /** The words that are kept whole in a text that holds with some of them. */
  async function keptWhole(hasRoom: (whole: readonly string[]) => boolean) {
    const { found } = await fit((at) => {
      const lines = words.map((word, line) => ({ word, page: 1, column: 0, y: 200 + line * at.pitch }));
      const divided = lines.filter(({ word }) => !at.whole.includes(word));
      const said = { divided: divided.map((line) => ({ ...line, turns: false })) };
      const holds = at.whole.length === 0 || hasRoom(at.whole);
      return setText(900, at, holds ? said : { ...said, pages: 3 });
    });
    return found?.fit.whole;
  }

  it('are kept whole', async () => {
    expect(await keptWhole(() => true)).toEqual(['guichets']);
  });

  it('give way to one before them where the pages have no room for that', async () => {
    expect(await keptWhole((whole) => whole.includes('fermeture'))).toEqual(['fermeture']);
  });

  it('are divided where the pages have room for none of them', async () => {
    expect(await keptWhole(() => false)).toEqual([]);
  });
});

describe('a line that would gape', () => {
  const gapsWith = (ends: string[]) => ({ gaps: { lines: 30, gaping: ends.length, widest: 1.6, ends } });

  /** Where lines are ended of a text in which lines gape as long as others are not ended. */
  async function ended(
    gaping: (ends: readonly string[]) => string[],
    divided: LeafletReport['divided'] = [],
  ) {
    const { found } = await fit((at) =>
      setText(900, at, { ...gapsWith(gaping(at.ends)), divided: at.ends.length > 0 ? divided : [] }),
    );
    return found?.fit.ends;
  }

  it('is ended, and so is one that gapes after that', async () => {
    expect(await ended((ends) => (ends.length === 0 ? ['1'] : ends.includes('2') ? [] : ['2']))).toEqual([
      '1',
      '2',
    ]);
  });

  it('is left where a word would then be divided over a turn', async () => {
    const turns = [{ word: 'habitants', page: 1, column: 0, y: 200, turns: true }];
    expect(await ended((ends) => (ends.length === 0 ? ['1'] : []), turns)).toEqual([]);
  });
});

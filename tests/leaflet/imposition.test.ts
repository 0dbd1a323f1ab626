import { describe, expect, it } from 'vitest';
import { blankPage, imposePages, leafletFormatNames, leafletFormats, usualEdge } from '../../src/leaflet';
import type { DuplexEdge, LeafletFormat, Sheet, Slot } from '../../src/leaflet';

/** Where a point of the back lies seen through the sheet, once the printer turned it on an edge. */
function behind(sheet: Sheet, edge: DuplexEdge, { x, y, page, turned }: Slot, format: LeafletFormat) {
  // Turned on its left or right edge, left and right change places; on its upper or lower one, top and bottom.
  const isOverSide = (edge === 'short-edge') === sheet.width > sheet.height;
  return {
    page,
    x: isOverSide ? sheet.width - x - format.width : x,
    y: isOverSide ? y : sheet.height - y - format.height,
    // Heads lie on heads when the sheet is turned over its side, and on feet otherwise.
    turned: isOverSide ? turned : !turned,
  };
}

function pairs(sheet: Sheet, edge: DuplexEdge, format: LeafletFormat): [Slot, Slot][] {
  const backs = (sheet.back ?? []).map((slot) => behind(sheet, edge, slot, format));
  return sheet.front.map((front) => {
    const back = backs.find(({ x, y }) => Math.abs(x - front.x) < 4 && Math.abs(y - front.y) < 0.01);
    if (!back) throw new Error(`nothing behind page ${front.page}`);
    return [front, back];
  });
}

const edges: DuplexEdge[] = ['short-edge', 'long-edge'];

describe.each(leafletFormatNames)('the sheets of %s', (name) => {
  const format = leafletFormats[name];

  it.each(edges)('hold every page once or as copies, inside the paper, turned on the %s', (edge) => {
    for (const pages of format.pageCounts) {
      for (const sheet of imposePages(format, pages, edge)) {
        for (const slot of [...sheet.front, ...(sheet.back ?? [])]) {
          const { x, y, width, height } = slot.part ?? { ...format, ...slot };
          expect(x).toBeGreaterThanOrEqual(-0.01);
          expect(y).toBeGreaterThanOrEqual(-0.01);
          expect(x + width).toBeLessThanOrEqual(sheet.width + 0.01);
          expect(y + height).toBeLessThanOrEqual(sheet.height + 0.6);
        }
      }
    }
  });

  it.each(edges)('have the right page, head above head, behind each page, turned on the %s', (edge) => {
    const pages = format.pageCounts.at(-1) ?? 1;
    const expected = pagesBehind(format);
    for (const sheet of imposePages(format, pages, edge)) {
      if (!sheet.back) continue;
      for (const [front, back] of pairs(sheet, edge, format)) {
        expect(back.page).toBe(expected(front.page));
        expect(back.turned).toBe(front.turned);
      }
    }
  });

  it.each(edges)('are cut and folded along the same lines seen from both sides, turned on the %s', (edge) => {
    for (const sheet of imposePages(format, format.pageCounts.at(-1) ?? 1, edge)) {
      const isOverSide = (edge === 'short-edge') === sheet.width > sheet.height;
      const behind = sheet.backLines.map((line) => {
        const { direction, at } = line;
        if (direction === 'down') return { ...line, at: isOverSide ? sheet.width - at : at };
        return { ...line, at: isOverSide ? at : sheet.height - at };
      });
      const rounded = (lines: typeof behind) =>
        lines.map((line) => ({ ...line, at: Number(line.at.toFixed(6)) }));
      expect(rounded(behind)).toEqual(rounded([...sheet.lines]));
    }
  });
});

/** Which page is printed behind one, by the way a leaflet is leafed through. */
function pagesBehind({ imposition }: LeafletFormat): (page: number) => number {
  if (imposition.kind === 'copies') return () => 2;
  if (imposition.kind === 'folded' && imposition.fold === 'accordion')
    return (page) => ({ 1: 5, 2: 4, 3: 6 })[page] ?? 0;
  if (imposition.kind === 'folded' && imposition.fold === 'roll')
    return (page) => ({ 2: 5, 6: 4, 1: 3 })[page] ?? 0;
  // Leaves: an odd page has the next one behind it.
  return (page) => (page % 2 === 1 ? page + 1 : page - 1);
}

describe('a booklet', () => {
  const format = leafletFormats['a5-booklet'];

  it.each(Array.from({ length: 16 }, (_, at) => 4 * (at + 1)))(
    'of %i pages can be leafed through',
    (pages) => {
      for (const edge of edges) {
        const sheets = imposePages(format, pages, edge);
        expect(sheets).toHaveLength(pages / 4);
        // Laid into each other with the first outside, the leaves on the right of the fold are read from the outside in.
        const right = sheets.flatMap((sheet) => pairs(sheet, edge, format).slice(1, 2));
        const left = sheets.flatMap((sheet) => pairs(sheet, edge, format).slice(0, 1)).reverse();
        const read = [...right, ...left.map(([front, back]): [Slot, Slot] => [back, front])];
        expect(read.flatMap((leaf) => leaf.map(({ page }) => page))).toEqual(
          Array.from({ length: pages }, (_, at) => at + 1),
        );
      }
    },
  );

  it('ends with blank pages when its pages are no multiple of four', () => {
    const [outer] = imposePages(format, 6);
    expect(outer?.front.map(({ page }) => page)).toEqual([blankPage, 1]);
    expect(outer?.back?.map(({ page }) => page)).toEqual([2, blankPage]);
  });

  it('moves the pages of inner sheets towards the fold by the thickness of the paper', () => {
    const sheets = imposePages(format, 64);
    const gaps = sheets.map(({ front: [left, right] }) => (right?.x ?? 0) - (left?.x ?? 0) - format.width);
    expect(gaps[0]).toBeCloseTo(0, 6);
    expect(gaps[15]).toBeCloseTo(-3, 6);
    expect(gaps.every((gap, at) => at === 0 || gap < (gaps[at - 1] ?? 0))).toBe(true);
  });
});

describe('the lines along which sheets are cut and folded', () => {
  const lines = (name: (typeof leafletFormatNames)[number]) =>
    imposePages(leafletFormats[name], leafletFormats[name].pageCounts.at(-1) ?? 1)[0]?.lines;

  it('stand between the pages', () => {
    expect(lines('a5')).toEqual([{ kind: 'cut', direction: 'down', at: 148.5 }]);
    expect(lines('a6')).toEqual([
      { kind: 'cut', direction: 'down', at: 105 },
      { kind: 'cut', direction: 'across', at: 148.5 },
    ]);
    expect(lines('a4')).toEqual([]);
    expect(lines('a4-roll')).toEqual([
      { kind: 'fold', direction: 'down', at: 97 },
      { kind: 'fold', direction: 'down', at: 197 },
    ]);
    expect(lines('a6-zine')).toEqual([
      { kind: 'fold', direction: 'down', at: 105 },
      { kind: 'cut', direction: 'across', at: 148.5 },
    ]);
  });

  it('a sheet of eight pages is printed on one side, and slit between its two pages in the middle alone', () => {
    const [sheet] = imposePages(leafletFormats['a7-zine'], 8);
    expect(sheet?.back).toBeNull();
    expect(sheet?.front.map(({ page, turned }) => (turned ? -page : page))).toEqual([
      -5, -4, -3, -2, 6, 7, 8, 1,
    ]);
    expect(sheet?.lines.slice(-2)).toEqual([
      { kind: 'fold', direction: 'across', at: 105 },
      { kind: 'cut', direction: 'across', at: 105, between: [74.25, 222.75] },
    ]);
  });

  it('the usual edge keeps heads above heads', () => {
    expect(usualEdge(leafletFormats.a5)).toBe('short-edge');
    expect(usualEdge(leafletFormats.a6)).toBe('long-edge');
  });
});

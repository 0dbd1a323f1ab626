import { describe, expect, it } from 'vitest';
import { makePaperFiles } from '../../../electron/export/leaflet/paper-files';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { imposePages, leafletFormats } from '../../../src/leaflet';
import { messagesIn } from '../../../src/messages';
import { callToMarch } from '../../fixtures/appointment';
import { lineMasthead } from '../../fixtures/leaflet-articles';
import { readAllPixels, readPdf } from '../pdf-readers';
import { figure, readPicture, typeset } from './leaflet-fixture';

const tiled = ['a3-tiles', 'a2-tiles', 'tabloid-tiles'] as const;
const paper = { printShop: undefined, spot: undefined, turn: undefined, sheetTitle: undefined };

describe.each(tiled)('a poster on sheets that are glued, %s', (name) => {
  const format = leafletFormats[name];
  const sheets = imposePages(format, 1);

  it('has parts that make up the whole page, each with what its neighbours cover', () => {
    const parts = sheets.map(({ front: [slot] }) => {
      if (!slot?.part) throw new Error('no part');
      return { left: slot.part.x - slot.x, top: slot.part.y - slot.y, ...slot.part };
    });
    expect(Math.max(...parts.map(({ left, width }) => left + width))).toBeCloseTo(format.width);
    expect(Math.max(...parts.map(({ top, height }) => top + height))).toBeCloseTo(format.height);
    const shared = parts.filter(({ left, top, width, height }) =>
      parts.some((other) => other.left > left && other.top === top && other.left === left + width - 10) ||
      left + width === Math.max(...parts.map((one) => one.left + one.width))
        ? height > 0
        : false,
    );
    expect(shared).toHaveLength(parts.length);
    expect(sheets.map(({ tile }) => tile?.number)).toEqual(sheets.map((_, at) => at + 1));
  });

  it('keeps parts, marks and numbers where copiers print', () => {
    for (const { front, width, height } of sheets) {
      const part = front[0]?.part;
      if (!part) throw new Error('no part');
      // Marks stand up to 6 mm beyond a part, and nothing in the outer 5 mm.
      expect(
        Math.min(part.x, part.y, width - part.x - part.width, height - part.y - part.height),
      ).toBeGreaterThan(11);
    }
  });
});

it('the printed sheets, laid over each other, are the page', async () => {
  const article = { ...callToMarch, lead: await figure() };
  const order = { article, masthead: lineMasthead, readPicture, typeset, cache: null };
  const design = { format: 'a3-tiles', template: 'fond-perdu', ink: 'colour' } as const;
  const set = await setLeaflet(order, design);
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const { foldGuide, leafletNames } = messagesIn('fr');
  const guide = { ...foldGuide, language: 'fr', formats: leafletNames.formats };
  const made = await makePaperFiles(set.value, design, order, { ...paper, guide });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const fileOf = (kind: string) =>
    made.value.files.find((file) => file.kind === kind)?.bytes ?? new Uint8Array();
  const dpi = 50.8; // Two dots to the millimetre.
  const [page] = readAllPixels(set.value.pdf, dpi);
  const printed = readAllPixels(fileOf('imposed'), dpi);
  const sheets = imposePages(leafletFormats['a3-tiles'], 1);
  expect(printed).toHaveLength(sheets.length);
  if (!page) throw new Error('no page');
  let [other, all] = [0, 0];
  for (let y = 4; y < page.height - 4; y += 3)
    for (let x = 4; x < page.width - 4; x += 3) {
      // The last part that has a place lies on top.
      const at = sheets.findLastIndex(({ front: [slot] }) => {
        const part = slot?.part;
        if (!part) return false;
        const [left, top] = [2 * (part.x - slot.x), 2 * (part.y - slot.y)];
        return x > left + 1 && x < left + 2 * part.width - 1 && y > top + 1 && y < top + 2 * part.height - 1;
      });
      const [slot, sheet] = [sheets[at]?.front[0], printed[at]];
      if (!slot || !sheet) continue;
      const there = sheet.pixels[Math.round(y + 2 * slot.y) * sheet.width + Math.round(x + 2 * slot.x)] ?? 0;
      all += 1;
      if (Math.abs(there - (page.pixels[y * page.width + x] ?? 0)) > 60) other += 1;
    }
  expect(all).toBeGreaterThan(40_000);
  expect(other / all).toBeLessThan(0.04); // Edges of letters fall between dots.
  expect(readPdf(fileOf('imposed')).text).toMatch(/3 \/ 4/);
  expect(readPdf(fileOf('guide')).text).toContain('Collez les rangées');
});

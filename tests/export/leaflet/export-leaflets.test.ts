import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportLeaflets } from '../../../electron/export';
import { everyBlock } from '../../fixtures/every-block';
import { lineArticle, longLeaflet, shortLeaflet } from '../../fixtures/leaflet-articles';
import { job, material, proofOf } from './leaflet-fixture';
import { halvesDiffer, inkIn } from './page-ink';
import { readPdf } from '../pdf-readers';

describe('the leaflet export', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'roneo-leaflet-'))));
  afterEach(() => rm(folder, { recursive: true }));

  test('writes each leaflet with the bytes of its proof, and two-up on A4', async () => {
    const out = join(folder, 'leaflet');
    const done = await exportLeaflets(material([shortLeaflet, longLeaflet]), out, job());
    expect(done).toMatchObject({
      ok: true,
      value: {
        files: [
          'guichet-de-guichen-a5.pdf',
          'guichet-de-guichen-a5-2up.pdf',
          'affamer-la-ligne-a5.pdf',
          'affamer-la-ligne-a5-2up.pdf',
        ],
      },
    });
    expect(
      Buffer.compare(await readFile(join(out, 'affamer-la-ligne-a5.pdf')), (await proofOf(longLeaflet)).pdf),
    ).toBe(0);
    const sheet = readPdf(await readFile(join(out, 'affamer-la-ligne-a5-2up.pdf')));
    expect(sheet.info).toMatch(/Pages: +2\n/);
    expect(sheet.info).toMatch(/Page size: +841\.89 x 595\.276 pts \(A4\)/);
    const bytes = await readFile(join(out, 'affamer-la-ligne-a5-2up.pdf'), 'latin1');
    expect(bytes).toContain('/Lang (fr)');
    expect(sheet.text.split('Il ne manque qu’une décision').length - 1).toBe(2);
  });

  test('writes the same leaflet on both halves of a sheet, with nothing in the outer 5 mm', async () => {
    const out = join(folder, 'leaflet');
    await exportLeaflets(material([longLeaflet]), out, job());
    const pdf = await readFile(join(out, 'affamer-la-ligne-a5-2up.pdf'));
    for (const page of [1, 2]) {
      expect(halvesDiffer(pdf, page)).toBeLessThan(0.001);
      expect(inkIn(pdf, page, (x, y) => x < 5 || y < 5 || x > 292 || y > 205)).toBe(0);
      expect(inkIn(pdf, page, (x, y) => Math.abs(x - 148.5) < 1 && y < 8)).toBeGreaterThan(0);
    }
  });

  test.each([
    ['headline-missing', [lineArticle({})]],
    ['slug-taken', [shortLeaflet, shortLeaflet]],
    ['nothing-to-export', []],
    ['leaflet-too-long', [{ ...longLeaflet, body: [...longLeaflet.body, ...longLeaflet.body] }]],
    [
      'picture-missing',
      [
        {
          ...shortLeaflet,
          body: everyBlock.map((block) =>
            block.type === 'figure'
              ? { ...block, picture: { ...block.picture, hash: 'b'.repeat(64) } }
              : block,
          ),
        },
      ],
    ],
  ])('answers %s and writes nothing', async (kind, articles) => {
    const out = join(folder, 'leaflet');
    expect(await exportLeaflets(material(articles), out, job())).toMatchObject({
      ok: false,
      problem: { kind },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

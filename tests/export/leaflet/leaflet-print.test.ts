import { describe, expect, test } from 'vitest';
import { emptyMasthead } from '../../../src/article';
import { renderLeaflet } from '../../../src/render';
import { lineMasthead, longLeaflet, mediumLeaflet, shortLeaflet } from '../../fixtures/leaflet-articles';
import { exported, figure, proofOf, typeset, typesetHere } from './leaflet-fixture';
import { codeBox, inkIn } from './page-ink';
import { readPdf } from '../pdf-readers';

describe('the PDF of a leaflet', () => {
  test('has black ink alone, and grey photos', async () => {
    const { source } = readPdf(
      (await proofOf({ ...mediumLeaflet, lead: await figure() }, lineMasthead, typeset)).pdf,
    );
    const inks = [...source.matchAll(/^(.*) (rg|RG|k|K|g|G|sc|SC|scn|SCN)$/gm)].map(([line]) => line);
    // Words on a panel are white, in which nothing is printed.
    expect(new Set(inks)).toEqual(new Set(['0 0 0 1 k', '0 0 0 1 K', '1 scn']));
    expect(source).not.toMatch(/\/Separation|\/ICCBased[^]*?\/N 3\b/);
    expect(source).toContain('/Subtype /Image');
    expect(source).not.toMatch(/\/DeviceRGB|\/N 3\b/);
  });

  test('has tags, a title, its language, and only our fonts, all embedded', async () => {
    const { info, faces, source } = readPdf((await proofOf(longLeaflet)).pdf);
    expect(info).toMatch(/Title: +On affame la bête pour l’accuser d’être maigre/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain('/Lang (fr)');
    expect(faces.length).toBeGreaterThan(3);
    for (const { name, embedded } of faces) {
      expect(name).toMatch(/^(SourceSerif4|LibreFranklin|BarlowCondensed)-/);
      expect(embedded, name).toBe(true);
    }
  });

  test('has the same bytes each time, without time, user or path', async () => {
    const [one, two] = [
      await proofOf({ ...longLeaflet }),
      await proofOf(longLeaflet, lineMasthead, typesetHere()),
    ];
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0);
    const { info, source } = readPdf(one.pdf);
    expect(info).not.toMatch(/CreationDate: +(?!Thu Jan +1)|Author/);
    expect(source).not.toMatch(/\/(home|root|work|tmp|Users)\//);
  });

  test('has a QR code at least 20 mm wide with four modules of white around it', async () => {
    const { pdf } = await proofOf(longLeaflet);
    const { left, right, top, bottom } = codeBox(pdf, 2, 138.4);
    const module = (right - left) / 33;
    expect(renderLeaflet(longLeaflet, lineMasthead).foot.page?.modules).toHaveLength(33);
    expect(right - left).toBeGreaterThanOrEqual(20);
    const isAround = (x: number, y: number) =>
      x > left - 4 * module && y > top - 4 * module && y < bottom + 4 * module;
    const isInside = (x: number, y: number) =>
      x > left - 0.2 && x < right + 0.2 && y > top - 0.2 && y < bottom + 0.2;
    expect(inkIn(pdf, 2, (x, y) => isAround(x, y) && !isInside(x, y))).toBe(0);
  });

  test('has no QR code without a site address, and gives notice', async () => {
    const { text, notices } = await exported(shortLeaflet, {
      ...lineMasthead,
      site: '',
      imprint: emptyMasthead().imprint,
    });
    expect(text).not.toContain('Lire en ligne');
    expect(notices).toEqual([
      {
        kind: 'imprint-missing',
        article: shortLeaflet.headline,
        country: 'FR',
        missing: ['printer', 'printer-address'],
      },
      { kind: 'site-address-missing' },
    ]);
  });
});

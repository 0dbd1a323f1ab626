import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { Article } from '../../../src/article';
import { renderLeaflet } from '../../../src/render';
import type { LeafletDesign } from '../../../src/leaflet';
import { lineMasthead, longLeaflet, shortLeaflet } from '../../fixtures/leaflet-articles';
import { paragraphOf, readPicture, typeset } from './leaflet-fixture';
import { collisionFaults } from './proof/page-checks';
import { plainSpaces, readPdf, readPixels, readWords } from '../pdf-readers';

const masthead = { ...lineMasthead, country: 'FR' as const, site: 'https://collectif.example.org' };

async function set(article: Article, design: Omit<LeafletDesign, 'ink'> & Partial<LeafletDesign>) {
  const order = {
    article,
    masthead,
    readPicture,
    typeset,
    signal: new AbortController().signal,
    cache: null,
  };
  const made = await setLeaflet(order, { ink: 'black', ...design });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

/** The number on the last line to sign of a page. */
function linesOn(pdf: Uint8Array, page: number): number {
  const numbers = readWords(pdf)
    .filter((word) => word.page === page && word.left < 70 && /^\d+$/.test(word.text))
    .map(({ text }) => Number(text));
  return numbers.length;
}

describe('a petition sheet', () => {
  it.each(['a4', 'letter', 'a3'] as const)(
    'has fifteen to twenty-five lines to sign as %s',
    async (format) => {
      for (const article of [
        shortLeaflet,
        { ...longLeaflet, standfirst: 'Nous demandons un train. '.repeat(14) },
      ]) {
        const { pdf, pages, wordsTooMany } = await set(article, { format, template: 'petition' });
        expect([pages, wordsTooMany]).toEqual([1, 0]);
        expect(linesOn(pdf, 1)).toBeGreaterThanOrEqual(15);
        expect(linesOn(pdf, 1)).toBeLessThanOrEqual(25);
      }
    },
  );

  it('has its kicker clear of the accents of a large headline below it', async () => {
    const accents = {
      ...shortLeaflet,
      kicker: 'Unterschriften',
      headline: 'Öffnet den Schalter am Bahnhof wieder',
    };
    const { pdf, notices } = await set(accents, { format: 'a3', template: 'petition' });
    expect(notices.filter(({ kind }) => kind === 'letters-astray')).toEqual([]);
    expect(collisionFaults(pdf)).toEqual([]);
  });

  it('says what becomes of the names, and who watches over that in the country', async () => {
    const { pdf } = await set(shortLeaflet, { format: 'a4', template: 'petition' });
    const text = plainSpaces(readPdf(pdf).text).replaceAll(/\s+/g, ' ');
    expect(text).toContain('ne servent qu’à cet appel');
    expect(text).toContain('CNIL, cnil.fr.');
    const abroad = renderLeaflet(shortLeaflet, { ...masthead, country: 'CH' }, 'petition');
    expect(abroad.coupon?.privacy).toContain('edoeb.admin.ch');
  });

  it('takes the first paragraph as its appeal where there is no standfirst', async () => {
    const article = { ...shortLeaflet, standfirst: '', body: [paragraphOf('Nous voulons le guichet.')] };
    const { pdf } = await set(article, { format: 'a4', template: 'petition' });
    expect(plainSpaces(readPdf(pdf).text)).toContain('Nous voulons le guichet.');
  });

  it('goes on with lines on the back where it has two sides', async () => {
    const { pdf, pages } = await set(shortLeaflet, {
      format: 'a4',
      template: 'petition',
      adjusted: { sides: 2 },
    });
    expect(pages).toBe(2);
    expect(linesOn(pdf, 2)).toBeGreaterThanOrEqual(15);
  });

  it('says that another coupon is left out, and has a code that opens the text’s page', async () => {
    const { notices, pdf } = await set(shortLeaflet, {
      format: 'a4',
      template: 'petition',
      coupon: 'strips',
    });
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'coupon-left-out' }));
    const { width, height, pixels } = readPixels(pdf, 1, 150);
    const shades = Uint8ClampedArray.from([...pixels].flatMap((grey) => [grey, grey, grey, 255]));
    expect(jsQR(shades, width, height)?.data).toContain('https://collectif.example.org/');
  });
});

describe('a placard', () => {
  it.each(['a4', 'a3', 'letter', 'a5'] as const)('has letters as large as %s holds', async (format) => {
    for (const headline of ['Grève !', 'Rendez-nous la gare', 'La ligne reste, les trains aussi']) {
      const { pdf, pages } = await set({ ...shortLeaflet, headline }, { format, template: 'pancarte' });
      expect(pages).toBe(1);
      const { left, right, top, bottom } = readWords(pdf)
        .filter(({ text }) => headline.includes(text))
        .reduce((all, word) => ({
          ...all,
          left: Math.min(all.left, word.left),
          right: Math.max(all.right, word.right),
          top: Math.min(all.top, word.top),
          bottom: Math.max(all.bottom, word.bottom),
        }));
      const [width = 0, height = 0] = { a4: [595, 842], a3: [842, 1191], letter: [612, 792], a5: [420, 595] }[
        format
      ];
      expect(Math.max((right - left) / width, (bottom - top) / height)).toBeGreaterThan(0.8);
    }
  });

  it('has no word that a reader of its file loses, where letters are nearly as tall as its first line is from the edge', async () => {
    const headline = 'Gebt uns den Bahnhof zurück!';
    const { pdf } = await set(
      { ...shortLeaflet, headline },
      { format: 'tabloid-tiles', template: 'pancarte' },
    );
    const said = readWords(pdf).map(({ text }) => text);
    expect(headline.split(' ').filter((word) => !said.includes(word))).toEqual([]);
  });

  it('prints nothing of the text but its headline, and who prints it', async () => {
    const { pdf } = await set(shortLeaflet, { format: 'a4', template: 'pancarte', ink: 'two' });
    const text = plainSpaces(readPdf(pdf).text);
    expect(text).toContain(masthead.name);
    expect(text).not.toContain(shortLeaflet.standfirst.slice(0, 20));
  });
});

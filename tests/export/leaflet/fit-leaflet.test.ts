import { describe, expect, test } from 'vitest';
import { emptyMasthead } from '../../../src/article';
import {
  lineArticle,
  lineMasthead,
  longLeaflet,
  mediumLeaflet,
  readBody,
  shortLeaflet,
} from '../../fixtures/leaflet-articles';
import { proofLeaflet } from '../../../electron/export';
import { closingStations } from '../../fixtures/closing-stations';
import { proofOf, readPicture, typeset, typesetHere } from './leaflet-fixture';
import { columnEnd, inkIn } from './page-ink';
import { readPdf } from '../pdf-readers';

describe('a leaflet fits its pages', () => {
  test.each([
    ['120 words on one side, at the most generous size', shortLeaflet, 1, 10.5],
    ['300 words on one side', mediumLeaflet, 1, 8.2],
    ['830 words on two sides', longLeaflet, 2, 8.2],
  ])('%s', async (_, article, pages, least) => {
    const proof = await proofOf(article);
    expect(proof).toMatchObject({ pages, wordsTooMany: 0 });
    expect(proof.bodySize).toBeGreaterThanOrEqual(least);
    expect(proof.bodySize).toBeLessThanOrEqual(12.6);
    expect(readPdf(proof.pdf).info).toMatch(new RegExp(`Pages: +${pages}\\n`));
  });

  test('it is A5, and its text keeps 8 mm from the edge of the paper', async () => {
    const { pdf } = await proofOf(longLeaflet);
    expect(readPdf(pdf).info).toMatch(/Page size: +419\.5\d+ x 595\.2\d+ pts/);
    for (const page of [1, 2])
      expect(inkIn(pdf, page, (x, y) => x < 8 || y < 8 || x > 140 || y > 202)).toBe(0);
  });

  test('its columns end at most three lines apart, above the foot', async () => {
    const { pdf } = await proofOf({
      ...longLeaflet,
      body: longLeaflet.body.filter(({ type }) => type === 'paragraph'),
    });
    const [left, right] = [columnEnd(pdf, 10, 71), columnEnd(pdf, 77, 138)];
    expect(Math.abs(left - right)).toBeLessThan(3 * 11.5);
  });

  test('one that is too long counts the words too many, to a line of them, and without them it fits', async () => {
    const words = Array.from({ length: 1400 }, (_, at) => (at % 9 === 8 ? 'réunion.' : 'mesure'));
    const long = (count: number) =>
      lineArticle({ headline: 'Trop long', body: readBody(words.slice(0, count).join(' ')) });
    const { wordsTooMany, pages } = await proofOf(long(1400));
    expect(pages).toBeGreaterThan(2);
    expect(wordsTooMany).toBeGreaterThan(0);
    expect((await proofOf(long(1400 - wordsTooMany))).wordsTooMany).toBe(0);
    expect((await proofOf(long(1400 - wordsTooMany + 12))).wordsTooMany).toBeGreaterThan(0);
  });

  test.each([
    ['120 words with room left', shortLeaflet, 12],
    ['300 words with a note, and a line that would gape', mediumLeaflet, 9],
    ['830 words over two sides, with pieces that are not divided', longLeaflet, 12],
  ])('setting %s takes few tries', async (_, article, most) => {
    let tries = 0;
    await proofOf(article, lineMasthead, (request) => ((tries += 1), typeset(request)));
    expect(tries).toBeLessThanOrEqual(most);
  });

  test('what is fitted before changes no byte', async () => {
    const fresh = typesetHere();
    const first = await proofOf(mediumLeaflet, lineMasthead, fresh);
    await proofOf({ ...mediumLeaflet, body: mediumLeaflet.body.slice(1) }, lineMasthead, fresh);
    await proofOf(longLeaflet, lineMasthead, fresh);
    const again = await proofOf(mediumLeaflet, lineMasthead, fresh);
    expect(Buffer.from(again.pdf).equals(Buffer.from(first.pdf))).toBe(true);
  });

  test('a text with a table that its columns hold is not said to be too long', async () => {
    const [first, ...rest] = mediumLeaflet.body;
    const article = { ...mediumLeaflet, body: [...(first ? [first] : []), closingStations, ...rest] };
    const order = { article, masthead: lineMasthead, readPicture, typeset, cache: null };
    const proof = await proofLeaflet(
      order,
      { format: 'square', template: 'tract', ink: 'black' },
      { now: 0 },
    );
    expect(proof).toMatchObject({ ok: true, value: { wordsTooMany: 0, pages: 2 } });
  });

  test('without headline, text or masthead there is still a page', async () => {
    expect(await proofOf(lineArticle({}), emptyMasthead())).toMatchObject({ pages: 1, wordsTooMany: 0 });
  });

  test('a headline of forty words, or of one endless word, stays on its page', async () => {
    const headlines = [
      Array.from({ length: 40 }, (_, at) => `parole${at}`).join(' '),
      'Rinderkennzeichnungsfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    ];
    for (const headline of headlines) {
      const { pdf } = await proofOf({ ...mediumLeaflet, headline });
      expect(inkIn(pdf, 1, (x) => x > 140)).toBe(0);
      expect(readPdf(pdf).text).toContain(headline);
    }
  });
});

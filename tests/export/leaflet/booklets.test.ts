import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import type { Article } from '../../../src/article';
import { sampleArticle } from '../../article/sample';
import { lineArticle, longLeaflet, readBody, shortLeaflet } from '../../fixtures/leaflet-articles';
import { readPdf } from '../pdf-readers';
import { job, material, whenSetWhole as it } from './leaflet-fixture';

const photo = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#888' } })
  .jpeg()
  .toBuffer();

const booklet = async (article: Article) => {
  const set = await setLeaflet(
    { ...material([]), ...job(), article },
    { format: 'a5-booklet', template: 'brochure', ink: 'black' },
  );
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  return set.value;
};

describe('a cover', () => {
  it.each([
    ['a6-zine', 'depliant'],
    ['a4-fold', 'depliant'],
    ['a5-booklet', 'brochure'],
    ['a4-fold', 'lettre'],
  ] as const)('too small for its standfirst on %s, as %s, is no error', async (format, template) => {
    const standfirst = 'Nous demandons un train pour chaque commune de la vallée. '.repeat(14);
    const [article, covered] =
      template === 'lettre' ? [shortLeaflet, { covered: true as const }] : [longLeaflet, {}];
    const set = await setLeaflet(
      { ...material([]), ...job(), article: { ...article, standfirst } },
      { format, template, ink: 'black', ...covered },
    );
    expect(set.ok).toBe(true);
    expect(set.ok && set.value.notices.map(({ kind }) => kind)).not.toContain('letters-astray');
  });
});

describe('a booklet', () => {
  it('of many pages is set few times: neither in fewer pages than it takes, nor with white that it has no lines for', async () => {
    const words = Array.from({ length: 3_000 }, (_, at) => (at % 9 === 8 ? 'réunion.' : 'mesure'));
    const article = lineArticle({ headline: 'Une brochure', body: readBody(words.join(' ')) });
    const usual = job();
    let tries = 0;
    const typeset: typeof usual.typeset = (request) => ((tries += 1), usual.typeset(request));
    const order = { ...material([]), ...usual, article, typeset };
    const made = await setLeaflet(order, { format: 'a5-booklet', template: 'brochure', ink: 'black' });
    expect(made.ok && made.value.pages).toBe(16);
    expect(tries).toBeLessThanOrEqual(9);
  }, 60_000);

  it('of many parts has its contents on one page', async () => {
    const body = Array.from({ length: 6 }, () => longLeaflet.body).flat();
    const { pdf, pages, wordsTooMany } = await booklet({ ...longLeaflet, body });
    expect(wordsTooMany).toBe(0);
    expect(pages % 4).toBe(0);
    const parts = body.filter(({ type }) => type === 'crosshead').length;
    const { text } = readPdf(pdf);
    const contents = text.slice(text.indexOf('SOMMAIRE'), text.indexOf('Réunis jeudi soir'));
    expect(contents.match(/Ce que nous demandons/g)).toHaveLength(6);
    expect(parts).toBeGreaterThan(20);
  }, 60_000);

  it('whose picture faces the text has all of its headline and standfirst on the cover', async () => {
    const article = await sampleArticle('petition.md');
    const order = { ...material([]), ...job(), article, readPicture: () => Promise.resolve(photo) };
    const set = await setLeaflet(order, { format: 'a5-booklet', template: 'brochure', ink: 'black' });
    expect(set).toMatchObject({ ok: true, value: { pages: 8, wordsTooMany: 0 } });
  }, 60_000);

  it('without standfirst, picture or parts has a blank page before its text', async () => {
    const words = Array.from({ length: 900 }, (_, at) => (at % 9 === 8 ? 'réunion.' : 'mesure'));
    const { pages, wordsTooMany } = await booklet(
      lineArticle({ headline: 'Une ligne', body: readBody(words.join(' ')) }),
    );
    expect([pages, wordsTooMany]).toEqual([8, 0]);
  }, 60_000);
});

import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportSite, plainNames } from '../../../electron/export';
import type { Typeset } from '../../../electron/export';
import type { Article, Masthead } from '../../../src/article';
import { lineMasthead } from '../../fixtures/leaflet-articles';
import { cardArticle } from '../../render/cards/card-articles';
import { typeset } from '../leaflet/leaflet-fixture';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'roneo-share-'))));
afterEach(() => rm(folder, { recursive: true }));

let set = 0;
const counted: Typeset = (request, signal) => {
  set += 1;
  return typeset(request, signal);
};

const train = cardArticle();
const strike = cardArticle({ id: '00000000-0000-4000-8000-00000000beef', headline: 'Grève', slug: 'greve' });

/** Builds the site over the last one; answers how many cards were drawn, by the count of documents typeset. */
async function build(articles: Article[], masthead: Masthead = lineMasthead, cache: string | null = null) {
  set = 0;
  const written = await exportSite(
    {
      articles,
      masthead,
      names: plainNames,
      draftWords: { draft: '', tooMany: '' },
      readPicture: () => Promise.resolve(null),
    },
    path.join(folder, 'site'),
    {
      now: Date.UTC(2027, 0, 1),
      signal: new AbortController().signal,
      progress: () => undefined,
      resources: 'resources',
      cache,
      typeset: counted,
    },
  );
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return set;
}

const page = (slug: string) => readFile(path.join(folder, 'site', slug, 'index.html'), 'utf8');
const meta = (text: string, name: string) =>
  new RegExp(`<meta property="og:${name}" content="([^"]*)">`).exec(text)?.[1];
const cards = async () =>
  (await readdir(path.join(folder, 'site/pictures'))).filter((name) => name.endsWith('-card.png')).sort();

it('shows the card of a text without a picture where its address is passed on', async () => {
  expect(await build([train])).toBe(1);
  const text = await page('ce-train-est-a-nous');
  const address = meta(text, 'image') ?? '';
  expect(address).toMatch(/^https:\/\/ligne-vilaine\.exemple\.org\/pictures\/[0-9a-f]{20}-card\.png$/);
  expect([meta(text, 'image:width'), meta(text, 'image:height')]).toEqual(['1200', '630']);
  expect(meta(text, 'image:alt')).toBe('Ligne de la Lorsanne. Ce train est à nous. Ligne de la Vilaine.');
  const file = path.join(folder, 'site/pictures', path.basename(address));
  expect(await sharp(await readFile(file)).metadata()).toMatchObject({ width: 1200, height: 630 });
});

it('draws no card again whose words and colours are as they were, and only the one that changed', async () => {
  expect(await build([train, strike])).toBe(2);
  const before = await cards();
  expect(await build([train, strike])).toBe(0);
  expect(await cards()).toEqual(before);
  const changed = { ...strike, headline: 'Grève demain' };
  expect(await build([train, changed])).toBe(1);
  const after = await cards();
  expect(after).toHaveLength(2);
  expect(after.filter((name) => before.includes(name))).toHaveLength(1);
  // What a card does not show is none of what it is drawn from.
  expect(await build([train, { ...changed, standfirst: 'Autre chose.', body: [] }])).toBe(0);
  expect(await build([train, changed], { ...lineMasthead, colour: '#14213d' })).toBe(2);
});

it('takes cards of an earlier site from what was prepared', async () => {
  const cache = path.join(folder, 'cache');
  expect(await build([train, strike], lineMasthead, cache)).toBe(2);
  await rm(path.join(folder, 'site'), { recursive: true });
  expect(await build([train, strike], lineMasthead, cache)).toBe(0);
  expect(await cards()).toHaveLength(2);
});

it('draws none where nobody knows the address of the site, and none of a withdrawn text', async () => {
  expect(await build([train], { ...lineMasthead, site: '' })).toBe(0);
  const withdrawn = { date: { local: '2026-06-09T09:00', zone: 'Europe/Paris' }, reason: 'Faux.' };
  expect(await build([{ ...train, withdrawn }])).toBe(0);
});

it('writes one card for texts of the same words', async () => {
  const same = { ...strike, headline: train.headline };
  await build([train, same]);
  expect(await cards()).toHaveLength(1);
  expect(meta(await page('greve'), 'image')).toBe(meta(await page('ce-train-est-a-nous'), 'image'));
});

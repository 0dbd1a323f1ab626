import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownConnection } from '../../electron/archive/reader/own-connection';
import { revisionTableOf } from '../../electron/archive/tables/revision-table';
import { siteReadingOf } from '../../electron/archive/site/site-texts';
import { anArchive, anArticle, morning, paragraph, value } from './fixtures';

const station = () =>
  anArticle({
    headline: 'La gare',
    standfirst: 'Bonne nouvelle.',
    status: 'ready',
    body: [paragraph('Elle reste ouverte.')],
  });

it('a site is made of the texts as they were when its reading began, whatever is saved meanwhile', async () => {
  const archive = anArchive();
  const article = station();
  value(archive.articles.create(article, morning));
  const site = value(await archive.site.texts());
  const body = [paragraph('Elle ferme.')];
  value(archive.articles.save({ article: { ...article, headline: 'Fin', body }, base: 1 }, morning + 1));
  const [outline = anArticle()] = site.articles;
  expect(outline).toMatchObject({ headline: 'La gare', body: [] });
  expect(value(site.whole(outline))).toMatchObject({ headline: 'La gare', body: article.body });
  site.close();
  const next = value(await archive.site.texts());
  expect(next.articles).toMatchObject([{ headline: 'Fin' }]);
  next.close();
});

it('the whole text keeps the address that its page was given, and another text is answered as it is', async () => {
  const archive = anArchive();
  value(archive.articles.create(station(), morning));
  const site = value(await archive.site.texts());
  const [outline = anArticle()] = site.articles;
  expect(value(site.whole({ ...outline, slug: 'autre' })).slug).toBe('autre');
  const other = station();
  expect(value(site.whole(other))).toBe(other);
  site.close();
});

it('a listed text that cannot be read any more is not taken for its outline', () => {
  const archive = anArchive();
  value(archive.articles.create(station(), morning));
  const database = ownConnection(join(archive.folder, 'archive.sqlite'));
  const revisions = revisionTableOf(database, '');
  let isLost = false;
  const losing = { ...revisions, read: (...at: [number, number]) => (isLost ? null : revisions.read(...at)) };
  const site = siteReadingOf(database, losing, { damaged: new Set(), known: new Map() });
  const turns = site.list();
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  const [outline = anArticle()] = turn.value.articles;
  expect(site.whole(outline)).toMatchObject({ body: [paragraph('Elle reste ouverte.')] });
  isLost = true;
  expect(site.whole(outline)).toBeNull();
  database.close();
});

it('a text that is as it was at the last reading is not read again for the list', () => {
  const archive = anArchive();
  const texts = [station(), station(), station()];
  for (const text of texts) value(archive.articles.create(text, morning));
  const known = new Map();
  const listed = () => {
    const database = ownConnection(join(archive.folder, 'archive.sqlite'));
    const revisions = revisionTableOf(database, '');
    let reads = 0;
    const counted = {
      ...revisions,
      read: (...at: [number, number]) => ((reads += 1), revisions.read(...at)),
    };
    const turns = siteReadingOf(database, counted, { damaged: new Set(), known }).list();
    let turn = turns.next();
    while (!turn.done) turn = turns.next();
    database.close();
    return { reads, headlines: turn.value.articles.map(({ headline }) => headline).sort() };
  };
  expect(listed()).toEqual({ reads: 3, headlines: ['La gare', 'La gare', 'La gare'] });
  const [changed = station(), removed = station()] = texts;
  value(archive.articles.save({ article: { ...changed, headline: 'Fin' }, base: 1 }, morning + 1));
  value(archive.articles.remove(removed.id, morning + 1));
  expect(listed()).toEqual({ reads: 1, headlines: ['Fin', 'La gare'] });
});

it('a text is deleted for ever once no site is made of it any more', async () => {
  const archive = anArchive();
  const { article } = value(archive.articles.create(station(), morning));
  const site = value(await archive.site.texts());
  value(archive.articles.remove(article.id, morning));
  let isErased = false;
  const erasing = archive.erasing.erase([article.id], morning).finally(() => (isErased = true));
  await new Promise((later) => setTimeout(later, 50));
  expect(isErased).toBe(false);
  expect(site.articles.map((outline) => value(site.whole(outline)).headline)).toEqual(['La gare']);
  site.close();
  value(await erasing);
  expect(archive.articles.open(article.id)).toMatchObject({ ok: false });
});

it('a reading that is stopped leaves nothing open, and one whose archive is closed answers so', async () => {
  const archive = anArchive();
  for (let day = 0; day < 90; day += 1) value(archive.articles.create(station(), morning));
  const stop = new AbortController();
  const stopped = archive.site.texts(stop.signal);
  await new Promise((later) => setImmediate(later));
  stop.abort();
  expect(await stopped).toMatchObject({ problem: { kind: 'cancelled' } });
  value(await archive.erasing.erase([], morning)); // It would wait.
  const site = value(await archive.site.texts());
  archive.close();
  expect(site.whole(site.articles[0] ?? station())).toMatchObject({ problem: { kind: 'archive-busy' } });
  site.close();
});

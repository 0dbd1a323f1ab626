import { readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { Article, Picture } from '../../src/article';
import { failed } from '../../src/contract';
import { openArchive, readArchive } from '../../electron/archive';
import type { Archive, KeptSettings } from '../../electron/archive';
import { aFolder, anArchive, anArticle, found, morning, paragraph, value } from './fixtures';
import { integrityOf } from './integrity';

const minute = 60_000;

/** Every file below a folder that holds some bytes. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => readFileSync(join(folder, name)).includes(Buffer.from(words)));
}

const figure = (picture: Picture) => ({ type: 'figure', picture, caption: '', credit: '', alt: '' }) as const;

async function keep(archive: Archive, words: string): Promise<Picture> {
  const bytes = new TextEncoder().encode(words);
  return value(await archive.pictures.keep({ bytes, type: 'image/png', width: 1, height: 1 }, morning));
}

/** The words of the text that is deleted, each of which stands in another part of it. */
const secrets = [
  'Zibeline',
  'zibeline',
  'quincaille',
  'Fandango',
  'fandango',
  'taxidermie',
  'mirliton',
  'kouglof.docx',
  'photo secrete',
  'recadrage secret',
];

/** What the desk remembers of a text. */
const choicesOn = (id: string): KeptSettings => ({
  setAside: { [id]: ['mirliton'] },
  models: { [id]: 'Compte rendu du mirliton' },
  textLeaflets: { [id]: { formats: ['a5'], template: null, own: 'mirliton', ink: 'black' } },
  calledTo: { [id]: id },
  lastArticle: id,
});

const noChoices = { setAside: {}, models: {}, textLeaflets: {}, calledTo: {}, lastArticle: null };

/** A text that holds the secrets, in every place where a text leaves something, and two others. */
async function secretText(archive: Archive): Promise<Article> {
  const [secret, shared] = [await keep(archive, 'photo secrete'), await keep(archive, 'photo partagee')];
  const cut = new TextEncoder().encode('recadrage secret'); // Cut out and given up before any version was kept.
  const facts = { cutOf: secret.hash };
  value(await archive.pictures.keep({ bytes: cut, type: 'image/png', width: 1, height: 1, facts }, morning));
  const given = anArticle({
    headline: 'Zibeline',
    standfirst: 'quincaille',
    tags: ['mirliton'],
    body: [paragraph('Fandango taxidermie. '.repeat(400)), figure(secret), figure(shared)],
  });
  const origin = { digest: 'ab'.repeat(32), place: 'dossier/kouglof.docx' };
  const { article } = value(archive.articles.create(given, morning, { origin }));
  for (let base = 1; base < 5; base += 1) {
    const body = [...article.body, paragraph(`fandango ${base} `.repeat(200))];
    value(archive.articles.save({ article: { ...article, body }, base }, morning + base * 6 * minute));
  }
  for (const n of [1, 2])
    value(archive.articles.create(anArticle({ headline: `Autre ${n}`, body: [figure(shared)] }), morning));
  expect(found(archive, 'fandango')).toEqual(['Zibeline']);
  value(archive.settings.save(choicesOn(article.id), morning));
  return article;
}

it('a text that is deleted for ever leaves no word, revision, picture or prepared picture in the folder', async () => {
  const folder = join(aFolder(), 'archive');
  const first = value(openArchive(folder, { create: true }));
  const { id } = await secretText(first);
  first.close();
  const archive = anArchive(folder);
  await mkdir(join(folder, 'prepared'));
  await writeFile(join(folder, 'prepared', 'made.jpeg'), 'photo secrete');
  for (const words of secrets) expect([words, filesWith(folder, words).length > 0]).toEqual([words, true]);
  value(archive.articles.remove(id, morning));
  value(await archive.erasing.erase([id], morning));
  for (const words of [...secrets, id]) expect([words, filesWith(folder, words)]).toEqual([words, []]);
  expect(archive.articles.open(id)).toMatchObject({ problem: { kind: 'not-found' } });
  expect(value(archive.articles.removed())).toEqual([]);
  expect(
    value(archive.library.list({ words: '', filters: {}, sort: 'relevance', limit: 9, offset: 0 })).total,
  ).toBe(2);
  expect(found(archive, 'autre').sort()).toEqual(['Autre 1', 'Autre 2']);
  expect(found(archive, 'fandango')).toEqual([]);
  expect(filesWith(folder, 'photo partagee')).toHaveLength(1);
  expect(archive.settings.open()).toEqual(noChoices);
  value(archive.settings.save({ ...choicesOn(id), theme: 'dark' }, morning)); // As a window that still has them changes another.
  expect(archive.settings.open()).toEqual({ ...noChoices, theme: 'dark' });
  for (const words of [...secrets, id]) expect([words, filesWith(folder, words)]).toEqual([words, []]);
  expect(integrityOf(archive)).toBe('ok');
});

it('a text that another was made of is forgotten with it', async () => {
  const archive = anArchive();
  const [first, second] = [1, 2].map(
    (n) => value(archive.articles.create(anArticle({ headline: `Texte ${n}` }), morning)).article.id,
  );
  value(archive.settings.save({ calledTo: { [second ?? '']: first ?? '' } }, morning));
  value(await archive.erasing.erase([first ?? ''], morning));
  expect(archive.settings.open()).toEqual({ calledTo: {} });
});

it('the text that an import made a state of another is deleted for ever with that one', async () => {
  const folder = join(aFolder(), 'archive');
  const archive = anArchive(folder);
  const first = value(
    archive.articles.create(anArticle({ headline: 'Un', text: 'Fandango' }), morning),
  ).article;
  const again = value(
    archive.articles.create(anArticle({ headline: 'Un', text: 'zibeline' }), morning),
  ).article;
  const article = { ...again, id: first.id };
  value(archive.origins.revise({ article, base: 1, instead: again.id }, morning));
  expect(value(archive.articles.removed()).map(({ id }) => id)).toEqual([again.id]);
  expect(archive.erasing.withCopies([first.id])).toEqual([first.id, again.id]);
  value(archive.articles.restore(again.id, morning));
  expect(archive.erasing.withCopies([first.id])).toEqual([first.id]); // On the desk again, it is a text of its own.
  for (const id of [first.id, again.id]) value(archive.articles.remove(id, morning));
  value(await archive.erasing.erase(archive.erasing.withCopies([first.id]), morning));
  expect(value(archive.articles.removed())).toEqual([]);
  for (const words of ['Fandango', 'zibeline', first.id, again.id])
    expect([words, filesWith(folder, words)]).toEqual([words, []]);
});

it('a picture that no text ever showed stays for a person to clear', async () => {
  const folder = join(aFolder(), 'archive');
  const first = value(openArchive(folder, { create: true }));
  const alone = await keep(first, 'photo pour plus tard');
  const { article } = value(first.articles.create(anArticle({ headline: 'Un' }), morning));
  first.close();
  const archive = anArchive(folder);
  value(await archive.erasing.erase([article.id], morning));
  expect(await archive.pictures.read(alone.hash)).not.toBeNull();
});

it('a picture kept since the archive was opened stays for the text on the sheet', async () => {
  const archive = anArchive();
  const onSheet = await keep(archive, 'collée à l’instant');
  const { article } = value(archive.articles.create(anArticle({ headline: 'Un' }), morning));
  value(await archive.erasing.erase([article.id], morning));
  expect(await archive.pictures.read(onSheet.hash)).not.toBeNull();
});

it('an archive that can only be read deletes nothing', async () => {
  const folder = join(aFolder(), 'archive');
  const archive = anArchive(folder);
  const { article } = value(archive.articles.create(anArticle({ headline: 'Un' }), morning));
  const why = { kind: 'archive-busy', path: folder } as const;
  const reader = value(readArchive(folder, why));
  expect(await reader.erasing.erase([article.id], morning)).toEqual({ ok: false, problem: why });
  expect(value(archive.articles.open(article.id)).article.headline).toBe('Un');
});

/** An archive with so many texts in its trash, and their identifiers. */
function trashOf(many: number): { archive: Archive; folder: string; ids: string[] } {
  const folder = join(aFolder(), 'archive');
  const archive = anArchive(folder);
  const ids = Array.from({ length: many }, (_text, at) => {
    const { article } = value(archive.articles.create(anArticle({ headline: `Zibeline ${at}` }), morning));
    value(archive.articles.remove(article.id, morning));
    return article.id;
  });
  return { archive, folder, ids };
}

it('many texts are deleted a few at a time, between which others are saved', async () => {
  const { archive, ids } = trashOf(25);
  const { article } = value(archive.articles.create(anArticle({ headline: 'Un' }), morning));
  const told: number[] = [];
  let revision = 1;
  const hear = (many: number) => {
    told.push(many);
    setImmediate(() => {
      const draft = { article: { ...article, headline: `Un, ${many}` }, base: revision };
      revision = value(archive.articles.save(draft, morning)).revision;
    });
  };
  expect(value(await archive.erasing.erase(ids, morning, { hear }))).toEqual(ids);
  expect(told).toEqual([10, 20, 25]);
  expect(value(archive.articles.open(article.id)).article.headline).toBe('Un, 25');
  expect(value(archive.articles.removed())).toEqual([]);
});

it('deleting can be stopped, and a text that is restored meanwhile stays', async () => {
  const { archive, folder, ids } = trashOf(35);
  const stop = new AbortController();
  const hear = (many: number) => {
    if (many === 10) value(archive.articles.restore(ids[12] ?? '', morning));
    if (many === 20) stop.abort();
  };
  const erased = value(await archive.erasing.erase(ids, morning, { hear, signal: stop.signal }));
  expect(erased).toEqual([...ids.slice(0, 12), ...ids.slice(13, 20)]);
  expect(value(archive.articles.open(ids[12] ?? '')).article.headline).toBe('Zibeline 12');
  expect(value(archive.articles.removed())).toHaveLength(15);
  expect(filesWith(folder, 'Zibeline 5')).toEqual([]);
  expect(filesWith(folder, 'Zibeline 25')).not.toEqual([]);
});

it('deleting that was interrupted by the end of the program is finished after the next start', async () => {
  const folder = join(aFolder(), 'archive');
  const first = value(openArchive(folder, { create: true }));
  const { id } = await secretText(first);
  value(first.articles.remove(id, morning));
  expect(first.erasing.isLeft()).toBe(false);
  const compact = () => Promise.resolve(failed({ kind: 'cancelled' as const }));
  expect(await first.erasing.erase([id], morning, { compact })).toMatchObject({
    problem: { kind: 'cancelled' },
  });
  first.close();
  expect(filesWith(folder, 'taxidermie')).not.toEqual([]);
  const archive = anArchive(folder);
  expect(archive.erasing.isLeft()).toBe(true);
  value(await archive.erasing.finish(morning));
  for (const words of [...secrets, id]) expect([words, filesWith(folder, words)]).toEqual([words, []]);
  expect(archive.erasing.isLeft()).toBe(false);
});

it('a process that ends while it rewrites the file leaves no save waiting for another program', async () => {
  const { archive, folder, ids } = trashOf(1);
  const compact = () => Promise.reject(new Error('ended'));
  await expect(archive.erasing.erase(ids, morning, { compact })).rejects.toThrow('ended');
  const other = new Sqlite(join(folder, 'archive.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  expect(archive.settings.save({ lastArticle: null }, morning).ok).toBe(false);
  other.close();
}, 20_000);

it('a picture that a text takes while others are deleted stays', async () => {
  const { archive, ids } = trashOf(60);
  const picture = await keep(archive, 'photo');
  const last = value(
    archive.articles.create(anArticle({ headline: 'Dernier', body: [figure(picture)] }), morning),
  );
  value(archive.articles.remove(last.article.id, morning));
  const kept = value(archive.articles.create(anArticle({ headline: 'Un' }), morning));
  for (let at = 0; at < 60; at += 1)
    value(archive.articles.create(anArticle({ headline: `Autre ${at}` }), morning));
  const hear = (many: number) => {
    if (many === 61)
      setImmediate(() =>
        setImmediate(() => {
          const draft = { article: { ...kept.article, body: [figure(picture)] }, base: kept.revision };
          value(archive.articles.save(draft, morning));
        }),
      );
  };
  value(await archive.erasing.erase([...ids, last.article.id], morning, { hear }));
  expect(await archive.pictures.read(picture.hash)).not.toBeNull();
});

it('pictures that are kept while files are cleared stay', async () => {
  const { archive, ids } = trashOf(1);
  const erasing = archive.erasing.erase(ids, morning);
  const kept: Picture[] = [];
  let isErased = false;
  void erasing.finally(() => (isErased = true));
  for (let at = 0; !isErased; at += 20)
    kept.push(
      ...(await Promise.all(Array.from({ length: 20 }, (_p, of) => keep(archive, `photo ${at + of}`)))),
    );
  value(await erasing);
  for (const { hash } of kept) expect(await archive.pictures.read(hash)).not.toBeNull();
});

it('a picture of a deleted text that is put into a text meanwhile stays', async () => {
  const archive = anArchive();
  const picture = await keep(archive, 'photo');
  const { article } = value(archive.articles.create(anArticle({ body: [figure(picture)] }), morning));
  value(archive.articles.remove(article.id, morning));
  const again: Promise<Picture>[] = [];
  const hear = () => void again.push(keep(archive, 'photo')); // The text that takes it in is not saved yet.
  value(await archive.erasing.erase([article.id], morning, { hear }));
  expect(await Promise.all(again)).toEqual([picture]);
  expect(await archive.pictures.read(picture.hash)).not.toBeNull();
});

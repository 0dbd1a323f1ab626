import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { Archive, openArchive } from '../../../electron/archive';
import { libraryReaderOf } from '../../../electron/archive/reader/library-reader';
import { defaultHouseStyle } from '../../../src/article';
import type { HouseStyle } from '../../../src/article';
import type { ChosenText, FoundTexts, LibraryQuery, ReplaceOrder } from '../../../src/contract';
import { aFolder, all, anArticle, paragraph, value } from '../fixtures';

interface ArchiveRoom {
  openArchive: typeof openArchive;
}

const built = resolve(`.runtime/test-library-reader-${process.pid}`);
let room: ArchiveRoom;

/** The room as it is built, beside its thread. */
beforeAll(async () => {
  const input = {
    archive: resolve('electron/archive/index.ts'),
    'library-thread': resolve('electron/archive/reader/library-thread.ts'),
  };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir: built, rollupOptions: { input, output: { entryFileNames: '[name].js' } } },
  });
  room = (await import(pathToFileURL(join(built, 'archive.js')).href)) as ArchiveRoom;
}, 120_000);
afterAll(() => rm(built, { recursive: true, force: true }));

function anArchiveWithThread(folder = join(aFolder(), 'archive')): Archive {
  const archive = value(room.openArchive(folder, { create: true }));
  onTestFinished(() => archive.close());
  for (const headline of ['La gare', 'La halte', 'Le quai'])
    value(
      archive.articles.create(anArticle({ headline, text: `${headline} reste ouverte.`, tags: ['rail'] }), 1),
    );
  return archive;
}

/** A query that the thread answers: the first list of all texts is read at once. */
const seek = (words: string, more: Partial<LibraryQuery> = {}): LibraryQuery => ({
  ...all,
  words,
  sort: 'relevance',
  ...more,
});

it('the thread lists and searches as the process itself does', async () => {
  const archive = anArchiveWithThread();
  const queries = [
    seek('gare'),
    seek('ouv', { limit: 2, offset: 1 }),
    seek(''),
    seek('', { filters: { tags: ['rail'] } }),
  ];
  for (const query of queries) {
    expect(await archive.library.listInThread(query)).toEqual(archive.library.list(query));
    const chosen = JSON.parse(value(await archive.library.choose(query)).json) as ChosenText[];
    const rows = value(archive.library.list(query)).rows;
    expect(rows, 'chosen for an act as they are listed').toMatchObject(chosen);
    expect(chosen).toHaveLength(rows.length);
  }
  expect(await archive.library.facetsInThread()).toEqual(archive.library.facets());
});

it('what was saved a moment before is found', async () => {
  const archive = anArchiveWithThread();
  const { article, revision } = value(
    archive.articles.open(value(await archive.library.listInThread(seek('gare'))).rows[0]?.id ?? ''),
  );
  value(
    archive.articles.save(
      { article: { ...article, body: [paragraph('Un funiculaire.')] }, base: revision },
      2,
    ),
  );
  expect(value(await archive.library.listInThread(seek('funiculaire'))).total).toBe(1);
});

it('a query that waits is cancelled once its list asks for something else, and no other is', async () => {
  const archive = anArchiveWithThread();
  const answers = await Promise.all([
    ...['g', 'ga', 'gar', 'gare'].map((words) =>
      archive.library.listInThread(seek(words, { asker: 'library' })),
    ),
    archive.library.listInThread(seek('halte', { asker: 'palette' })),
  ]);
  const told = answers.map((answer) => (answer.ok ? answer.value.total : answer.problem.kind));
  expect(told.slice(1)).toEqual(['cancelled', 'cancelled', 1, 1]);
});

it('the pages of one list are all answered, though the clock goes on between them', async () => {
  const archive = anArchiveWithThread();
  const page = (offset: number) =>
    seek('gare', { asker: 'library', filters: { toComeFrom: 1000 + offset }, limit: 1, offset });
  const answers = await Promise.all([0, 1, 2, 3].map((offset) => archive.library.listInThread(page(offset))));
  expect(answers.every(({ ok }) => ok)).toBe(true);
});

it('closing the archive leaves no log behind, and texts are deleted for ever while the thread stands by', async () => {
  const folder = join(aFolder(), 'archive');
  const archive = anArchiveWithThread(folder);
  const [row] = value(await archive.library.listInThread(seek('gare'))).rows;
  value(await archive.erasing.erase([row?.id ?? ''], 2));
  expect(statSync(join(folder, 'archive.sqlite-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  expect(value(await archive.library.listInThread(seek('gare'))).total).toBe(0);
  await archive.end();
  expect(readdirSync(folder).sort()).toEqual(['archive.lock', 'archive.sqlite']);
});

const renamed: Omit<ReplaceOrder, 'search'> & { house: HouseStyle } = {
  query: { sought: 'ouverte', matchCase: false, matchAccents: false, wholeWord: false, expression: false },
  by: 'fermée',
  keepCase: false,
  among: { kind: 'all' },
  house: defaultHouseStyle,
};

it('a thread of its own looks for changes, while the list is answered', async () => {
  const archive = anArchiveWithThread();
  const texts: FoundTexts['texts'] = [];
  const looking = archive.replacing.look(
    renamed,
    (found) => void texts.push(...found.texts),
    new AbortController().signal,
  );
  expect(value(await archive.library.listInThread(seek('gare'))).total).toBe(1);
  expect(value(await looking)).toEqual({ looked: 3, found: 3, damaged: [], slowAt: null, isCut: false });
  expect(texts.map(({ headline }) => headline)).toEqual(['Le quai', 'La halte', 'La gare']);
  const [first] = texts;
  expect(archive.replacing.replace(first ? [first] : [], 2).rewritten).toHaveLength(1);
});

it('a search for changes is ended by another one, by an abort and by closing, and an endless expression ends by itself', async () => {
  const folder = join(aFolder(), 'archive');
  const archive = anArchiveWithThread(folder);
  const long = anArticle({
    headline: 'Long',
    text: `${'a'.repeat(60)}!`,
    date: { local: '2026-01-01T00:00', zone: 'UTC' },
  });
  value(archive.articles.create(long, 2));
  const endless = { ...renamed, query: { ...renamed.query, sought: '(a+)+$', expression: true } };
  const nothing = () => undefined;
  const { signal } = new AbortController();
  const aborting = new AbortController();
  const first = archive.replacing.look(endless, nothing, signal);
  const second = archive.replacing.look(endless, nothing, aborting.signal);
  expect(await first).toMatchObject({ problem: { kind: 'cancelled' } });
  aborting.abort();
  expect(await second).toMatchObject({ problem: { kind: 'cancelled' } });
  expect(value(await archive.replacing.look(endless, nothing, signal)).slowAt).toBe('Long');
  const last = archive.replacing.look(endless, nothing, signal);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const ended = archive.end();
  expect(await last).toMatchObject({ problem: { kind: 'cancelled' } });
  await ended;
  expect(readdirSync(folder).sort()).toEqual(['archive.lock', 'archive.sqlite']);
});

/** A reader whose threads are busy for a second and a half when they start, and the files by which they tell that they began and ended. */
function aBusyReader() {
  const folder = aFolder();
  const busy = join(built, 'busy.js');
  const [begun, ended] = [join(folder, 'begun'), join(folder, 'ended')];
  writeFileSync(
    busy,
    `import fs from 'node:fs';
     fs.writeFileSync(${JSON.stringify(begun)}, '');
     const end = Date.now() + 1500;
     while (Date.now() < end);
     fs.writeFileSync(${JSON.stringify(ended)}, '');`,
  );
  const reader = libraryReaderOf({ folder, file: join(folder, 'archive.sqlite') }, busy);
  if (!reader) throw new Error('the thread was not built');
  const look = (signal: AbortSignal) => reader.look(renamed, () => undefined, signal);
  const isBegun = async () => {
    while (!existsSync(begun)) await new Promise((resolve) => setTimeout(resolve, 10));
    rmSync(begun);
  };
  return { reader, look, isBegun, ended };
}

it('who cancels a search, or begins another, does not wait until its thread has looked at the text it is at', async () => {
  const { reader, look, isBegun, ended } = aBusyReader();
  const stop = new AbortController();
  const first = look(stop.signal);
  await isBegun();
  const second = look(stop.signal);
  expect(existsSync(ended), 'begins another').toBe(false);
  expect(await first).toMatchObject({ problem: { kind: 'cancelled' } });
  await isBegun();
  rmSync(ended, { force: true });
  stop.abort();
  expect(existsSync(ended), 'cancels').toBe(false);
  expect(await second).toMatchObject({ problem: { kind: 'cancelled' } });
  reader.stop();
});

it('who ends a thread that reads does not wait for it, and what needs it gone is done after', async () => {
  const { reader, look, isBegun, ended } = aBusyReader();
  const listed = reader.list(seek('gare'), new Set());
  await isBegun();
  const done = reader.whileClosed(() => Promise.resolve(existsSync(ended)));
  expect(existsSync(ended), 'while it lists').toBe(false);
  expect(await listed).toBeNull();
  expect(await done).toBe(true);
  rmSync(ended);
  const found = look(new AbortController().signal);
  await isBegun();
  reader.end();
  expect(existsSync(ended), 'while it looks for changes').toBe(false);
  expect(await found).toMatchObject({ problem: { kind: 'cancelled' } });
  await reader.closed();
  expect(existsSync(ended)).toBe(true);
});

it('a thread that dies is replaced, and one that always dies is done without', async () => {
  const folder = join(aFolder(), 'archive');
  anArchiveWithThread(folder).close();
  const at = { folder, file: join(folder, 'archive.sqlite') };
  const mark = join(folder, 'died');
  const once = join(built, 'dies-once.js');
  writeFileSync(
    once,
    `import fs from 'node:fs';
     if (!fs.existsSync(${JSON.stringify(mark)})) { fs.writeFileSync(${JSON.stringify(mark)}, ''); process.exit(1); }
     await import('./library-thread.js');`,
  );
  const reader = libraryReaderOf(at, once);
  onTestFinished(() => reader?.stop());
  expect(await reader?.list(seek('gare'), new Set())).toBeNull();
  expect(existsSync(mark)).toBe(true);
  expect(await reader?.list(seek('gare'), new Set())).toMatchObject({ ok: true, value: { total: 1 } });
  const always = join(built, 'always-dies.js');
  writeFileSync(always, `throw new Error('no thread today');`);
  const dead = libraryReaderOf(at, always);
  for (let n = 0; n < 5; n++) expect(await dead?.list(seek('gare'), new Set())).toBeNull();
});

it('where no thread was built there is no reader', () => {
  expect(libraryReaderOf({ folder: 'x', file: 'x' }, join(built, 'not-built.js'))).toBeNull();
});

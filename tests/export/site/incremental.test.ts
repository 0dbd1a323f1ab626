import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportSite, plainNames, readTracked, storedFile, storeSite } from '../../../electron/export';
import type { FileChanges, Job, Material } from '../../../electron/export';
import { planSite } from '../../../electron/export/site/export-site';
import type { Article, Masthead, SiteSettings } from '../../../src/article';
import { textLink } from '../../../src/article';
import { figure, paragraph } from '../../render/site/small-site';
import type { Archive } from './any-archive';
import { archive, articleOf, day, idOf, mastheadOf, minute, settingsOf } from './any-archive';
import { typesetHere } from '../leaflet/leaflet-fixture';

/** One for all sites of this file: what networks show beside links is set anew, as its words are made up. */
const typeset = typesetHere();

const runs = Math.ceil(Number(process.env['RUNS'] ?? 200) / 10);
const limit = 60_000 + runs * 6000;

let desk = '';
let photo: Uint8Array;
beforeAll(async () => {
  desk = await mkdtemp(path.join(tmpdir(), 'roneo-incremental-'));
  photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#7a3b32' } })
    .jpeg()
    .toBuffer();
});
afterAll(() => rm(desk, { recursive: true, force: true }));

/** All that a site is built from at one moment. */
interface State {
  articles: readonly Article[];
  masthead: Masthead;
  site: SiteSettings;
  now: number;
}

/** Whoever signs two texts has a page. */
const signed = 'Maud Kerbrat et Anne Le Goff';

/** What a group does between two builds; `at` says to which text. */
const changes = {
  nothing: (state: State) => state,
  'edits a text': each((text) => ({ ...text, body: [...text.body, paragraph('Ajout : 11 300 voix.')] })),
  'writes another headline': each((text) => ({ ...text, headline: `${text.headline} encore` })),
  'writes another standfirst': each((text) => ({ ...text, standfirst: `Mais ${text.standfirst}` })),
  'publishes a text': each((text) => ({ ...text, status: 'published', embargo: null })),
  'withdraws a text': each((text) => ({ ...text, status: 'draft' })),
  'puts a text under embargo': (state: State, at: number) =>
    each((text) => ({
      ...text,
      embargo: { local: new Date(state.now + 90 * minute).toISOString().slice(0, 16), zone: 'UTC' },
    }))(state, at),
  'lets some hours pass': (state: State) => ({ ...state, now: state.now + 5 * 60 * minute }),
  'lets some weeks pass': (state: State) => ({ ...state, now: state.now + 30 * day }),
  'deletes a text': (state: State, at: number) => ({
    ...state,
    articles: state.articles.filter((_each, index) => index !== at),
  }),
  'gives a text another address': each((text) => ({ ...text, slug: `autre-${text.id.slice(0, 8)}` })),
  'gives a text the address of the agenda': each((text) => ({ ...text, slug: 'agenda' })),
  'dates a text otherwise': each((text) => ({ ...text, date: { local: '2021-04-01T10:00', zone: 'UTC' } })),
  'tags a text': each((text) => ({ ...text, tags: ['Commun', ...text.tags] })),
  'signs a text': each((text) => ({ ...text, byline: signed })),
  'makes a text a page': each((text) => ({ ...text, kind: 'page' })),
  'translates a text': each((text) => ({ ...text, translationKey: 'key-two', language: 'en' })),
  'links to another text': each((text) => ({
    ...text,
    body: [
      ...text.body,
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'là', marks: [{ type: 'link', href: textLink(idOf(1)) }] }],
      },
    ],
  })),
  'changes the picture': each((text) => ({ ...text, lead: small(`${text.headline.length % 10}`) })),
  'takes a picture that is lost': each((text) => ({ ...text, lead: small('f') })),
  'corrects a text': each((text) => ({
    ...text,
    corrections: [{ date: { local: '2022-04-01T10:00', zone: 'UTC' }, words: 'Il y en a deux.' }],
  })),
  'says that a text is withdrawn': each((text) => ({
    ...text,
    withdrawn: { date: { local: '2022-04-01T10:00', zone: 'UTC' }, reason: 'Tout était faux.' },
  })),
  'calls the appointment off': each(({ appointment: _old, ...text }) => text),
  'renames itself': (state: State) => ({
    ...state,
    masthead: { ...state.masthead, name: `${state.masthead.name}s` },
  }),
  'moves its site': (state: State) => ({
    ...state,
    masthead: { ...state.masthead, site: 'https://ailleurs.example/site' },
  }),
  'changes the look': (state: State) => ({ ...state, site: { ...state.site, look: 'poster' } }),
  'changes the menu': (state: State, at: number) => ({
    ...state,
    site: {
      ...state.site,
      menu: [{ label: 'Lire', target: { kind: 'text', id: idOf(at) }, below: [] }],
    },
  }),
  'pins a text': (state: State, at: number) => ({
    ...state,
    site: { ...state.site, front: { ...state.site.front, pinned: idOf(at) } },
  }),
  'lets readers search': (state: State) => ({
    ...state,
    site: { ...state.site, search: !state.site.search },
  }),
} satisfies Record<string, (state: State, at: number) => State>;

function each(change: (text: Article) => Article): (state: State, at: number) => State {
  return (state, at) => ({
    ...state,
    articles: state.articles.map((text, index) => (index === at ? change(text) : text)),
  });
}

function small(digit: string): Article['lead'] {
  return {
    ...figure('a'),
    picture: { hash: digit.repeat(64), type: 'image/jpeg', width: 300, height: 200 },
  };
}

function materialOf({ articles, masthead, site }: State, onDrawn = () => undefined): Material {
  return {
    articles,
    masthead,
    site,
    whole: (article) => (onDrawn(), article),
    contentOf: (article) => JSON.stringify(article),
    names: plainNames,
    draftWords: { draft: 'Draft', tooMany: 'Page too many' },
    readPicture: (hash) => Promise.resolve(/^(?:f|[a-e]0)/.test(hash) ? null : photo),
  };
}

const jobAt = (now: number): Job => ({
  now,
  signal: new AbortController().signal,
  progress: () => undefined,
  resources: path.resolve('resources'),
  cache: path.join(desk, 'cache'),
  typeset,
});

/** Builds a site into a folder; `drawn` counts the texts that were read whole for it. */
async function build(state: State, folder: string) {
  let drawn = 0;
  const written = await exportSite(
    materialOf(state, () => void (drawn += 1)),
    folder,
    jobAt(state.now),
  );
  return { written, drawn };
}

/** What becomes of the files of a site but its search index, whose names are known once it is made. */
const ofPaths = (changes: Readonly<Record<'add' | 'change' | 'remove', readonly string[]>>) =>
  Object.fromEntries(
    (['add', 'change', 'remove'] as const).map((name) => [
      name,
      changes[name].filter((file) => !/^pagefind\/|^\.roneo-files$/.test(file)).sort(),
    ]),
  );

/** What a build into a folder is said to change. */
async function plan(state: State, folder: string) {
  const planned = await planSite(materialOf(state), folder, jobAt(state.now));
  if (!planned.ok) throw new Error(JSON.stringify(planned));
  const pathsOf = (name: keyof Omit<FileChanges, 'unchanged'>) =>
    planned.value[name].map((file) => file.path);
  return ofPaths({ add: pathsOf('add'), change: pathsOf('change'), remove: pathsOf('remove') });
}

/** What a build changed. */
function happened(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return ofPaths({
    add: [...after.keys()].filter((file) => !before.has(file)),
    change: [...after.keys()].filter((file) => before.has(file) && before.get(file) !== after.get(file)),
    remove: [...before.keys()].filter((file) => !after.has(file)),
  });
}

/** Builds a site into a store; answers the content of its files by path. */
async function store(state: State, folder: string): Promise<Map<string, string>> {
  const written = await storeSite(materialOf(state), folder, jobAt(state.now));
  if (!written.ok) throw new Error(JSON.stringify(written));
  const files = written.value.stored.map(
    async ({ path: place, sha256 = '', stamp }): Promise<[string, string]> => {
      const content = await readFile(storedFile(folder, sha256), 'latin1');
      expect([place, stamp]).toEqual([place, String(content.length)]);
      return [place, content];
    },
  );
  return new Map(await Promise.all(files));
}

/** Every file of a folder as text by path, and its manifest without the times of files. */
async function contents(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (file) => [path.relative(folder, file), await readFile(file, 'latin1')] as const);
  const all = new Map(await Promise.all(read));
  const listed = await readTracked(folder);
  all.set('.roneo-files', JSON.stringify(listed.map(({ stamp: _stamp, ...file }) => file)));
  return all;
}

const step = fc.record({
  change: fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])),
  at: fc.nat({ max: 7 }),
  byHand: fc.option(fc.nat(), { freq: 4 }),
});

it(
  'changes what its plan says, and is the same, byte for byte, built over an earlier one as into an empty folder',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(archive, uniform),
        fc.array(step, { minLength: 1, maxLength: 6 }),
        async (given, steps) => {
          const over = await mkdtemp(path.join(desk, 'over-'));
          const kept = await mkdtemp(path.join(desk, 'store-'));
          let state: State = {
            articles: given.texts.map((each, at) => {
              const text = articleOf(each, at, given);
              return at === 7 ? { ...text, byline: signed } : text;
            }),
            masthead: mastheadOf(given),
            site: settingsOf(given),
            now: given.now,
          };
          expect((await build(state, over)).written).toMatchObject({ ok: true });
          for (const { change, at, byHand } of steps) {
            state = changes[change](state, at);
            const before = await contents(over);
            const foretold = await plan(state, over);
            if (byHand !== null) await removeOne(over, byHand);
            if (byHand !== null) await forgetOne(kept, byHand);
            expect((await build(state, over)).written).toMatchObject({ ok: true });
            expect([change, foretold]).toEqual([change, happened(before, await contents(over))]);
            const stored = await store(state, kept);
            const anew = await mkdtemp(path.join(desk, 'anew-'));
            expect((await build(state, anew)).written).toMatchObject({ ok: true });
            expect([change, await contents(over)]).toEqual([change, await contents(anew)]);
            const whole = await contents(anew);
            whole.delete('.roneo-files');
            expect([change, stored]).toEqual([change, whole]);
            await rm(anew, { recursive: true });
          }
          await rm(over, { recursive: true });
          await rm(kept, { recursive: true });
        },
      ),
      { numRuns: runs },
    );
  },
  limit,
);

async function removeOne(folder: string, which: number): Promise<void> {
  const files = (await readTracked(folder)).map((file) => file.path);
  await rm(path.join(folder, files[which % files.length] ?? ''));
}

/** Takes a content from a store, if it has one. */
async function forgetOne(folder: string, which: number): Promise<void> {
  const files = await readdir(path.join(folder, 'files')).catch(() => []);
  if (files.length > 0) await rm(path.join(folder, 'files', files[which % files.length] ?? ''));
}

/** An archive of eight texts of one kind and language, of which each page shows a few: most changes concern few of them. */
const uniform = archive.map((given): Archive => ({ ...given, texts: some.texts }));

const some: Archive = {
  now: Date.UTC(2022, 5, 1),
  texts: Array.from({ length: 8 }, (_, at) => ({
    standing: { why: 'published' as const, minutes: 500_000 + at * 3000 },
    zone: 'UTC',
    kind: 'article' as const,
    language: 'fr',
    family: '',
    ownSlug: true,
    commonTag: false,
    commonAuthor: false,
    former: false,
    appointmentIn: null,
    linksTo: 5,
    isWithdrawn: false,
    isCorrected: false,
    isJoint: false,
  })),
  pinned: null,
  sections: [],
  menu: [],
  join: null,
  hasSite: true,
};

it('draws a text again that was changed, and no page that shows nothing of it', async () => {
  const folder = path.join(desk, 'drawn');
  const articles = some.texts.map((each, at) => ({
    ...articleOf(each, at, some),
    tags: [],
    date: { local: `2021-0${at + 1}-01T10:00`, zone: 'UTC' },
  }));
  const state = { articles, masthead: mastheadOf(some), site: settingsOf(some), now: some.now };
  // Feeds that change read the texts that they hold: eight of them, twice.
  const inFeeds = 16;
  expect((await build(state, folder)).drawn).toBe(8 + inFeeds);
  expect((await build(state, folder)).drawn).toBe(0);
  expect((await build(changes['edits a text'](state, 3), folder)).drawn).toBe(1 + inFeeds);
  expect((await build(changes['takes a picture that is lost'](state, 3), folder)).drawn).toBe(1 + inFeeds);
  expect((await build(changes['renames itself'](state), folder)).drawn).toBe(8 + inFeeds);
});

it('overwrites no page that was changed by hand, and says so', async () => {
  const folder = path.join(desk, 'by-hand');
  const articles = some.texts.map((each, at) => articleOf(each, at, some));
  const state = { articles, masthead: mastheadOf(some), site: settingsOf(some), now: some.now };
  await build(state, folder);
  const page = path.join(folder, 'adresse-qzxcjq', 'index.html');
  await writeFile(page, 'corrigé à la main');
  for (const later of [state, changes['edits a text'](state, 2)]) {
    const { written } = await build(later, folder);
    expect(written).toMatchObject({ ok: false, problem: { kind: 'files-in-the-way' } });
  }
  expect(await readFile(page, 'utf8')).toBe('corrigé à la main');
});

it('keeps the site that a store holds until the next one is whole', async () => {
  const folder = path.join(desk, 'stopped');
  const articles = some.texts.map((each, at) => articleOf(each, at, some));
  const state = { articles, masthead: mastheadOf(some), site: settingsOf(some), now: some.now };
  const before = await store(state, folder);
  const manifest = await readFile(path.join(folder, '.roneo-files'), 'utf8');
  const later = changes['renames itself'](state);
  const stop = new AbortController();
  const stopped = { ...jobAt(state.now), signal: stop.signal, progress: () => stop.abort() };
  expect(await storeSite(materialOf(later), folder, stopped)).toEqual({
    ok: false,
    problem: { kind: 'cancelled' },
  });
  expect(await readFile(path.join(folder, '.roneo-files'), 'utf8')).toBe(manifest);
  expect(await store(state, folder)).toEqual(before);
});

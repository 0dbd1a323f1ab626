import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportSite, plainNames } from '../../../electron/export';
import { checkArticles, publicArticles } from '../../../electron/export/order/check-order';
import {
  articleKinds,
  frontSections,
  madePages,
  newArticle,
  textLink,
  usualSite,
} from '../../../src/article';
import type { Article, Block, Masthead, SiteSettings, ZonedTime } from '../../../src/article';
import { isReservedSlug, renderSite } from '../../../src/render';
import { figure, line, masthead as group, paragraph } from '../../render/site/small-site';

const runs = Number(process.env['RUNS'] ?? 200);
const limit = 60_000 + runs * 200;
const minute = 60_000;
const day = 24 * 60 * minute;

/** Why a text may be public or not, with how far its hour is from now in minutes. */
const standing = fc.oneof(
  fc.record({ why: fc.constant('published' as const), minutes: fc.integer({ min: 0, max: 900_000 }) }),
  fc.record({ why: fc.constant('embargo over' as const), minutes: fc.integer({ min: 130, max: 900_000 }) }),
  fc.record({ why: fc.constant('draft' as const), minutes: fc.integer({ min: 0, max: 900_000 }) }),
  fc.record({
    why: fc.constant('embargo' as const),
    minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 900_000 })),
  }),
  fc.record({ why: fc.constant('day to come' as const), minutes: fc.integer({ min: 1, max: 400 }) }),
);
type Standing = typeof standing extends fc.Arbitrary<infer Value> ? Value : never;

const zones = [
  'Europe/Paris',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'UTC',
];

const text = fc.record({
  standing,
  zone: fc.constantFrom(...zones),
  kind: fc.constantFrom(...articleKinds),
  language: fc.constantFrom('fr', 'fr', 'en', 'pt-BR'),
  family: fc.constantFrom('', '', 'one', 'two'),
  ownSlug: fc.boolean(),
  commonTag: fc.boolean(),
  commonAuthor: fc.boolean(),
  former: fc.boolean(),
  appointmentIn: fc.option(fc.integer({ min: -400, max: 400 })),
  linksTo: fc.nat(),
});
type Text = typeof text extends fc.Arbitrary<infer Value> ? Value : never;

const archive = fc.record({
  now: fc.integer({ min: 0, max: 5_000_000 }).map((minutes) => Date.UTC(2022, 0, 1) + minutes * minute),
  texts: fc.array(text, { minLength: 1, maxLength: 6 }),
  pinned: fc.option(fc.nat()),
  sections: fc.subarray([...frontSections]),
  menu: fc.array(fc.oneof(fc.constantFrom(...madePages), fc.nat()), { maxLength: 3 }),
  join: fc.option(fc.nat()),
  hasSite: fc.boolean(),
});
type Archive = typeof archive extends fc.Arbitrary<infer Value> ? Value : never;

/** A word that stands in no page by chance, and in every address made of it. */
const wordOf = (at: number) => `qzx${'abcdefgh'.charAt(at)}jq`;
/** What is in no page, whether its text is public or not. */
const privateWord = 'qvwprivjq';
const hashOf = (at: number) => `${'abcdef'.charAt(at)}0`.repeat(32);
const idOf = (at: number) => `0000000${at}-0000-4000-8000-00000000000${at}`;

/** The wall clock of a zone, asked of the platform and not of the program. */
function clockAt(instant: number, zone: string): ZonedTime {
  return { local: clocks.get(zone)?.format(instant).replace(' ', 'T') ?? '', zone };
}

const clocks = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }),
  ]),
);

const isPublic = ({ why }: Standing) => why === 'published' || why === 'embargo over';

function timesOf(
  { why, minutes }: Standing,
  zone: string,
  now: number,
): Pick<Article, 'status' | 'date' | 'embargo'> {
  const past = clockAt(now - 3 * day, zone);
  switch (why) {
    case 'published':
      return { status: 'published', date: clockAt(now - minutes * minute, zone), embargo: null };
    case 'draft':
      return { status: 'draft', date: clockAt(now - minutes * minute, zone), embargo: null };
    case 'embargo over':
      return { status: 'ready', date: past, embargo: clockAt(now - minutes * minute, zone) };
    case 'embargo':
      return {
        status: minutes % 2 ? 'ready' : 'published',
        date: past,
        embargo: clockAt(now + minutes * minute, zone),
      };
    case 'day to come':
      // From the midnight that begins the next day there; the hour within it says nothing.
      return { status: 'ready', date: { ...clockAt(now + minutes * day, zone) }, embargo: null };
  }
}

function articleOf(given: Text, at: number, { now, texts }: Archive): Article {
  const word = wordOf(at);
  const to = given.linksTo % texts.length;
  const body: Block[] = [
    paragraph(`Texte ${word}.`),
    {
      type: 'paragraph',
      content: [
        line('Voir '),
        { type: 'text', text: 'ailleurs', marks: [{ type: 'link', href: textLink(idOf(to)) }] },
      ],
    },
    {
      ...figure('a'),
      picture: { hash: hashOf(at), type: 'image/jpeg', width: 1300, height: 900 },
      caption: word,
    },
    {
      type: 'quotation',
      content: [paragraph(`Dit ${word}`)],
      speaker: word,
      role: '',
      approvedBy: privateWord,
    },
    { type: 'boilerplate' },
    { type: 'contacts' },
  ];
  const appointment = given.appointmentIn !== null && {
    what: `Réunion ${word}`,
    start: clockAt(now + given.appointmentIn * day, given.zone),
    until: null,
    allDay: given.appointmentIn % 2 === 0,
    place: word,
    address: `12 rue ${word}`,
    access: word,
    url: `https://${word}.example/`,
  };
  return {
    ...newArticle({
      id: idOf(at),
      kind: given.kind,
      language: given.language,
      date: clockAt(now, given.zone),
    }),
    ...timesOf(given.standing, given.zone, now),
    kicker: word,
    headline: `Titre ${word}`,
    standfirst: `Chapô ${word}.`,
    byline: given.commonAuthor ? 'Maud Kerbrat' : `Anne ${word.toUpperCase()} et Maud Kerbrat`,
    dateline: word,
    slug: given.ownSlug ? `adresse-${word}` : '',
    tags: [...(given.commonTag ? ['Commun'] : []), `Mot ${word}`],
    ...(given.former && { formerPaths: [`2019/${word}.html`] }),
    ...(given.family && { translationKey: `${privateWord}-${given.family}` }),
    ...(given.family && { translationOf: { article: idOf(to), words: hashOf(at) } }),
    ...(appointment && { appointment }),
    lead: {
      ...figure('a'),
      picture: { hash: hashOf(at), type: 'image/jpeg', width: 1300, height: 900 },
      credit: word,
    },
    body,
    notesToEditors: [paragraph(privateWord)],
  };
}

function settingsOf({ texts, pinned, sections, menu }: Archive): SiteSettings {
  return {
    ...usualSite(),
    front: { pinned: pinned === null ? null : idOf(pinned % texts.length), appointment: true, sections },
    menu: menu.map((target) => ({
      label: '',
      target:
        typeof target === 'number'
          ? { kind: 'text', id: idOf(target % texts.length) }
          : { kind: 'made', page: target },
      below: [{ label: '', target: { kind: 'text', id: idOf(texts.length - 1) } }],
    })),
  };
}

const mastheadOf = ({ hasSite, join, texts }: Archive): Masthead => ({
  ...group,
  ...(join !== null && { join: { label: 'Venir', url: textLink(idOf(join % texts.length)) } }),
  site: hasSite ? group.site : '',
  address: privateWord,
  spokespersons: [{ name: `Anne ${privateWord}`, role: '', phone: '06 39 98 00 00', email: '' }],
});

/** What the export draws of texts that may be public. */
function draw(articles: readonly Article[], given: Archive) {
  const { sound } = checkArticles(articles, isReservedSlug);
  const site = renderSite({
    articles: sound,
    masthead: mastheadOf(given),
    settings: settingsOf(given),
    now: given.now,
  });
  const files = [...site.files];
  return { files, pictures: site.pictures, lost: site.lostAddresses };
}

/** All that readers get, in small letters. */
function wordsIn(files: readonly { path: string; text: string }[], more: unknown = ''): string {
  return `${files.map(({ path: place, text: words }) => `${place}\n${words}`).join('\n')}${JSON.stringify(more)}`.toLowerCase();
}

/** What of a text is in words that readers get. */
function tracesIn(words: string, at: number): string[] {
  return [wordOf(at), hashOf(at).slice(0, 20), idOf(at)].filter((trace) => words.includes(trace));
}

/** What of a public text readers get; static pages are in no feed, which alone name texts by their identifiers. */
function tracesOf(at: number, { kind }: Text): string[] {
  return [wordOf(at), hashOf(at).slice(0, 20), ...(kind === 'page' ? [] : [idOf(at)])];
}

describe('a site', () => {
  it(
    'is the same, to the byte, with the texts that may not be public and without them',
    () => {
      fc.assert(
        fc.property(archive, (given) => {
          const all = given.texts.map((each, at) => articleOf(each, at, given));
          const drawn = draw(publicArticles(all, given.now).articles, given);
          expect(drawn).toEqual(
            draw(
              all.filter((_each, at) => isPublic(given.texts[at]?.standing as Standing)),
              given,
            ),
          );
          const words = wordsIn(drawn.files, drawn.pictures);
          for (const [at, each] of given.texts.entries())
            expect([at, tracesIn(words, at)]).toEqual([
              at,
              isPublic(each.standing) ? tracesOf(at, each) : [],
            ]);
          expect(words).not.toContain(privateWord);
          expect(words).not.toContain('98 00 00');
        }),
        { numRuns: runs },
      );
    },
    limit,
  );

  it(
    'has on the disk no word of a text that may not be public',
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'roneo-leaks-'));
      await fc.assert(
        fc.asyncProperty(archive, async (given) => {
          const all = given.texts.map((each, at) => articleOf(each, at, given));
          const written = await exportSite(
            {
              articles: all,
              masthead: mastheadOf(given),
              site: settingsOf(given),
              names: plainNames,
              draftWords: { draft: 'Draft', tooMany: 'Page too many' },
              readPicture: () => Promise.resolve(null),
            },
            path.join(folder, 'site'),
            {
              now: given.now,
              signal: new AbortController().signal,
              progress: () => undefined,
              resources: path.resolve('resources'),
              cache: null,
              typeset: () => Promise.reject(new Error('the site is not typeset')),
            },
          );
          expect(written).toMatchObject({ ok: true });
          const words = wordsIn(await readAll(path.join(folder, 'site')));
          for (const [at, each] of given.texts.entries())
            expect([at, tracesIn(words, at).length > 0]).toEqual([at, isPublic(each.standing)]);
          expect(words).not.toContain(privateWord);
        }),
        { numRuns: Math.ceil(runs / 30) },
      );
      await rm(folder, { recursive: true });
    },
    limit,
  );
});

async function readAll(folder: string): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.(?:woff2|css)$/.test(entry.name));
  return Promise.all(
    files.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return { path: path.relative(folder, file), text: await readFile(file, 'utf8') };
    }),
  );
}

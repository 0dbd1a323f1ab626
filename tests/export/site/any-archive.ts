import fc from 'fast-check';
import {
  articleKinds,
  frontSections,
  madePages,
  newArticle,
  textLink,
  usualSite,
} from '../../../src/article';
import type { Article, Block, Masthead, SiteSettings, ZonedTime } from '../../../src/article';
import { figure, line, masthead as group, paragraph } from '../../render/site/small-site';

export const minute = 60_000;
export const day = 24 * 60 * minute;

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
export type Standing = typeof standing extends fc.Arbitrary<infer Value> ? Value : never;

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
  language: fc.constantFrom('fr', 'fr', 'fr-CA', 'en', 'pt-BR'),
  family: fc.constantFrom('', '', 'one', 'two'),
  ownSlug: fc.boolean(),
  commonTag: fc.boolean(),
  commonAuthor: fc.boolean(),
  former: fc.boolean(),
  appointmentIn: fc.option(fc.integer({ min: -400, max: 400 })),
  linksTo: fc.nat(),
  isWithdrawn: fc.constantFrom(false, false, false, true),
  isCorrected: fc.boolean(),
  isJoint: fc.boolean(),
});
export type Text = typeof text extends fc.Arbitrary<infer Value> ? Value : never;

export const archive = fc.record({
  now: fc.integer({ min: 0, max: 5_000_000 }).map((minutes) => Date.UTC(2022, 0, 1) + minutes * minute),
  texts: fc.array(text, { minLength: 1, maxLength: 6 }),
  pinned: fc.option(fc.nat()),
  sections: fc.subarray([...frontSections]),
  menu: fc.array(fc.oneof(fc.constantFrom(...madePages), fc.nat()), { maxLength: 3 }),
  join: fc.option(fc.nat()),
  hasSite: fc.boolean(),
});
export type Archive = typeof archive extends fc.Arbitrary<infer Value> ? Value : never;

/** A word that stands in no page by chance, and in every address made of it. */
export const wordOf = (at: number) => `qzx${'abcdefgh'.charAt(at)}jq`;
/** What is in no page, whether its text is public or not. */
export const privateWord = 'qvwprivjq';
export const hashOf = (at: number) => `${'abcdef'.charAt(at)}0`.repeat(32);
export const idOf = (at: number) => `0000000${at}-0000-4000-8000-00000000000${at}`;

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

/** Whether readers get what a text says: a withdrawn one has a page that does not. */
export const isShown = ({ standing: why, isWithdrawn }: Text) => isPublic(why) && !isWithdrawn;

export const isPublic = ({ why }: Standing) => why === 'published' || why === 'embargo over';

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

export function articleOf(given: Text, at: number, { now, texts }: Archive): Article {
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
    headline: given.isWithdrawn ? `Titre ${at}` : `Titre ${word}`,
    standfirst: `Chapô ${word}.`,
    byline: given.commonAuthor ? 'Maud Kerbrat' : `Anne ${word.toUpperCase()} et Maud Kerbrat`,
    dateline: word,
    slug: given.ownSlug && !given.isWithdrawn ? `adresse-${word}` : '',
    ...(given.isCorrected && { corrections: [{ date: clockAt(now, given.zone), words: `Faux ${word}` }] }),
    ...(given.isWithdrawn && { withdrawn: { date: clockAt(now, given.zone), reason: 'Chiffre faux.' } }),
    tags: [...(given.commonTag ? ['Commun'] : []), `Mot ${word}`],
    ...(given.former && { formerPaths: [given.isWithdrawn ? `2019/${at}.html` : `2019/${word}.html`] }),
    ...(given.family && { translationKey: `${privateWord}-${given.family}` }),
    ...(given.family && { translationOf: { article: idOf(to), words: hashOf(at) } }),
    ...(appointment && { appointment }),
    ...(given.isJoint && {
      signatories: {
        groups: [
          {
            name: `Ligue ${word}`,
            site: `https://ligue-${word}.example`,
            contact: { name: privateWord, phone: '06 39 98 41 20', email: `${privateWord}@exemple.org` },
            about: privateWord,
          },
        ],
        isRelayed: given.isCorrected,
      },
    }),
    lead: {
      ...figure('a'),
      picture: { hash: hashOf(at), type: 'image/jpeg', width: 1300, height: 900 },
      credit: word,
    },
    body,
    notesToEditors: [paragraph(privateWord)],
  };
}

export function settingsOf({ texts, pinned, sections, menu }: Archive): SiteSettings {
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

export const mastheadOf = ({ hasSite, join, texts }: Archive): Masthead => ({
  ...group,
  ...(join !== null && { join: { label: 'Venir', url: textLink(idOf(join % texts.length)) } }),
  site: hasSite ? group.site : '',
  address: privateWord,
  spokespersons: [{ name: `Anne ${privateWord}`, role: '', phone: '06 39 98 00 00', email: '' }],
});

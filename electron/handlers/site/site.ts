import { randomUUID } from 'node:crypto';
import {
  freeSlug,
  groupZone,
  imprintOf,
  mastheadIn,
  newArticle,
  responsibleParts,
  slugify,
  zonedNow,
} from '../../../src/article';
import type { Article, Block, LocalMasthead, Masthead, PageStarter } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Handlers } from '../../../src/contract';
import { messagesIn, outletMessages } from '../../../src/messages';
import type { Tools } from '../desk/tools';

type SiteCall = 'site:open' | 'site:save' | 'site:begin-page';

/** Opens and saves what the group decided of its site, and begins its pages. */
export function siteHandlers({ archive, clock }: Pick<Tools, 'archive' | 'clock'>): Pick<Handlers, SiteCall> {
  return {
    'site:open': () => Promise.resolve(done(archive.siteSettings.open())),
    'site:save': (site) => Promise.resolve(archive.siteSettings.save(site, clock())),
    'site:begin-page': ({ starter, language }) => {
      const masthead = archive.masthead.open();
      const id = randomUUID();
      const date = zonedNow(clock(), groupZone(masthead, language));
      const page = starterPage(starter, masthead, { id, language, date });
      const slug = freeSlug(page.slug, (taken) => archive.articles.slugTaken(taken, id));
      return Promise.resolve(archive.articles.create({ ...page, slug }, clock()));
    },
  };
}

/** A static page that begins with what the masthead says of its subject. */
function starterPage(
  starter: PageStarter,
  masthead: Masthead,
  seed: Pick<Article, 'id' | 'language' | 'date'>,
): Article {
  const { language } = seed;
  const { local } = mastheadIn(masthead, language);
  const { starters } = wordsIn(language);
  const headline = starters.titles[starter](local.name.trim());
  const bodies: Readonly<Record<PageStarter, () => Block[]>> = {
    about: () => [...paragraphs(local.boilerplate[language] ?? ''), ...reachGroup(local, language)],
    join: () => [...calls(local, language), ...reachGroup(local, language)],
    contact: () => [
      ...lines(local.name, local.address),
      ...reachGroup(local, language),
      ...(local.spokespersons.length > 0 ? [crosshead(starters.press), { type: 'contacts' } as const] : []),
    ],
    legal: () => legalNotice(masthead, local, language),
  };
  return {
    ...newArticle({ ...seed, kind: 'page' }),
    headline,
    slug: slugify(headline, language),
    body: bodies[starter](),
  };
}

/** What the law of the group's country has a publisher say of itself, and the lines that the group gives at the foot of each page. */
function legalNotice(masthead: Masthead, local: LocalMasthead, language: string): Block[] {
  const { starters } = wordsIn(language);
  const { law, facts } = imprintOf(masthead, language);
  const said = Object.entries(local.legal);
  const part = law.line.find((each) => responsibleParts.some((responsible) => responsible === each));
  const { name, address } = facts.responsible;
  const responsible = [name, address].filter(Boolean).join(', ');
  const isSaid = said.some(([, words]) => words.includes(name));
  const named = part
    ? outletMessages(language).imprint[part]({ ...namesOf(facts), responsible })
    : starters.responsible(responsible);
  return [
    crosshead(starters.publisher),
    ...lines(local.name, local.address),
    ...reachGroup(local, language),
    ...(name && !isSaid ? paragraphs(named) : []),
    ...said.flatMap(([label, words]) => [crosshead(label), ...paragraphs(words)]),
    ...(local.licence ? [crosshead(starters.reuse), ...paragraphs(starters.licence(local.licence))] : []),
  ];
}

type Facts = ReturnType<typeof imprintOf>['facts'];

function namesOf({ printer, group, ...facts }: Facts) {
  return { ...facts, printer: printer.name, group: group.name, year: '' };
}

/** The words of the desk in French or English, whichever is nearer to a language. */
function wordsIn(language: string) {
  return messagesIn(/^fr\b/i.test(language) ? 'fr' : 'en').site;
}

/** How to join and to get the newsletter, as far as the group has an address for them. */
function calls({ join, newsletter }: LocalMasthead, language: string): Block[] {
  const { site } = outletMessages(language);
  return [
    { url: join.url, words: join.label || site.joinCall },
    { url: newsletter.url, words: newsletter.label || site.newsletterCall },
  ]
    .filter(({ url }) => url !== '')
    .map(({ url, words }) => linked('', words, url));
}

function reachGroup({ email }: LocalMasthead, language: string): Block[] {
  return email ? [linked(wordsIn(language).starters.write, email, `mailto:${email}`)] : [];
}

function crosshead(words: string): Block {
  return { type: 'crosshead', level: 1, content: [{ type: 'text', text: words, marks: [] }] };
}

function linked(before: string, words: string, href: string): Block {
  return {
    type: 'paragraph',
    content: [
      ...(before ? [{ type: 'text' as const, text: before, marks: [] }] : []),
      { type: 'text', text: words, marks: [{ type: 'link', href }] },
    ],
  };
}

/** Each line of some words as a paragraph. */
function paragraphs(words: string): Block[] {
  const said = words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return said.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] }));
}

/** A name and an address as one paragraph, as on an envelope. */
function lines(...parts: readonly string[]): Block[] {
  const said = parts.flatMap((part) => part.split('\n').map((line) => line.trim())).filter(Boolean);
  if (said.length === 0) return [];
  const content = said.flatMap((text, at) => [
    ...(at > 0 ? [{ type: 'lineBreak' as const }] : []),
    { type: 'text' as const, text, marks: [] },
  ]);
  return [{ type: 'paragraph', content }];
}

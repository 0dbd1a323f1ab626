import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Article, Masthead } from '../../../src/article';
import { renderSite } from '../../../src/render';
import { authorsOf } from '../../../src/render/site/article/authors';
import { drawWholeNumbers } from '../../../src/render/site/whole-numbers';
import { congress, march } from '../../fixtures/appointment';
import { article, masthead, release } from './small-site';

const june = Date.parse('2026-06-01T08:00:00Z');
const november = Date.parse('2026-11-01T08:00:00Z');

function read(
  articles: Article[],
  { now = june, group = masthead }: { now?: number; group?: Masthead } = {},
) {
  const site = renderSite({ articles, masthead: group, now });
  const files = new Map([...site.files].map(({ path, text }) => [path, text]));
  return { at: (path: string) => files.get(path) ?? '', has: (path: string) => files.has(path), site };
}

describe('the agenda', () => {
  const texts = [
    article(1, { headline: 'Samedi, tous en marche', slug: 'marche', appointment: march }),
    article(2, {
      slug: 'assemblee',
      appointment: {
        ...march,
        what: '',
        start: { local: '2026-06-12T19:00', zone: 'Europe/Paris' },
        until: null,
      },
    }),
    article(3, {
      slug: 'vieux',
      appointment: { ...march, start: { local: '2024-06-12T19:00', zone: 'Europe/Paris' }, until: null },
    }),
  ];
  const titles = (page: string) =>
    [...page.matchAll(/<h3 class="p-name"><a[^>]*href="\.\.\/([^/]+)/g)].map(([, to]) => to);

  it('tells what is to come in the order of its days, with day, hours, place and calendar file', () => {
    const page = read(texts).at('agenda/index.html');
    expect(titles(page)).toEqual(['assemblee', 'marche']);
    expect(page.match(/<h2>juin 2026<\/h2>/g)).toHaveLength(1);
    expect(page).toContain('<strong>Samedi 20\u00a0juin</strong> de 10\u00a0h\u00a030 à 13\u00a0h');
    expect(page).toContain('Gare de Montrelay, 2, place de la Gare, Montrelay');
    expect(page).toContain('href="../marche/marche.ics"');
    expect(page).toContain('href="../calendar.ics"');
    expect(page.match(/"@type":"Event"/g)).toHaveLength(2);
    expect(page).not.toContain('vieux');
  });

  it('says what is over, and that nothing is to come', () => {
    const page = read(texts, { now: november }).at('agenda/index.html');
    expect(titles(page)).toEqual([]);
    expect(page).toContain('Aucun rendez-vous n’est prévu pour le moment.');
    const past = /<h2>Passés<\/h2>(.*)/s.exec(page)?.[1] ?? '';
    expect([...past.matchAll(/<a href="\.\.\/([^/]+)/g)].slice(0, 2).map(([, to]) => to)).toEqual([
      'marche',
      'assemblee',
    ]);
    expect(page).not.toContain('"@type":"Event"');
  });

  it('is there in the languages that have an appointment, and in their menus alone', () => {
    const { at, has } = read([
      article(1),
      article(2, { language: 'en', slug: 'congress', appointment: congress }),
    ]);
    expect([has('agenda/index.html'), has('en/agenda/index.html')]).toEqual([false, true]);
    expect(at('index.html')).not.toContain('agenda/index.html');
    expect(at('congress/index.html')).toContain('<a href="../en/agenda/index.html">Calendar</a>');
    expect(read([article(1)]).has('agenda/index.html')).toBe(false);
  });
});

describe('the press room', () => {
  const [person] = masthead.spokespersons;
  const shown = {
    ...masthead,
    spokespersons: [{ ...(person as Masthead['spokespersons'][number]), onSite: true as const }],
  };

  it('gives before all else the telephone of those whom the group shows there', () => {
    const page = read([release], { group: shown }).at('press/index.html');
    expect(page).toContain('<a class="p-tel held" href="tel:+33600000000">06 00 00 00 00</a>');
    expect(page.indexOf('p-tel')).toBeLessThan(page.indexOf('<h2>Derniers communiqués'));
    expect(read([release], { group: shown }).at('la-region-ferme-la-ligne/index.html')).not.toContain(
      '06 00',
    );
  });

  it('names nobody who is not shown there, but the group by its e-mail', () => {
    const page = read([release]).at('press/index.html');
    expect(page).not.toMatch(/06 00|porte-parole/);
    expect(page).toContain('mailto:contact@vallee-haute.example');
  });

  it('has the latest releases, who the group is, and its logo as a drawing and in pixels', () => {
    const logo = { hash: 'e'.repeat(64), type: 'image/svg+xml' as const, width: 30, height: 10 };
    const { at, site } = read([release, article(2)], { group: { ...masthead, logo } });
    const page = at('press/index.html');
    expect(page).toContain('../la-region-ferme-la-ligne/index.html');
    expect(page).not.toContain('la-vallee-compte-ses-trains-2');
    expect(page).toContain('Le collectif réunit depuis 2019');
    expect(page).toContain('<a href="../press/logo.svg" download>SVG</a>');
    expect(page).toContain('<a href="../press/logo.png" download>PNG</a> <small>1280 × 427</small>');
    expect(site.pictures.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['press/logo.svg', 'press/logo.png']),
    );
  });

  it('is not there without a release, nor are its logos', () => {
    const logo = { hash: 'e'.repeat(64), type: 'image/png' as const, width: 3000, height: 1000 };
    const { has, at, site } = read([article(2)], { group: { ...masthead, logo } });
    expect(has('press/index.html')).toBe(false);
    expect(at('index.html')).not.toContain('press/');
    expect(site.pictures.some(({ path }) => path.startsWith('press/'))).toBe(false);
  });
});

it('a text of the group’s own takes the place of the agenda or the press room', () => {
  const own = [article(2, { slug: 'press', kind: 'page' }), article(3, { slug: 'agenda' })];
  const { at, site } = read([{ ...release, appointment: march }, ...own], {
    group: { ...masthead, logo: { hash: 'e'.repeat(64), type: 'image/png', width: 300, height: 100 } },
  });
  expect(at('press/index.html')).toContain('La vallée compte ses trains, épisode 2');
  expect(at('agenda/index.html')).toContain('La vallée compte ses trains, épisode 3');
  expect(at('index.html')).not.toMatch(/Espace presse|>Agenda<\/a><\/li>/);
  expect(site.pictures.some(({ path }) => path.startsWith('press/'))).toBe(false);
});

describe('a byline', () => {
  const names = (byline: string, language = 'fr') =>
    authorsOf({ byline, language }, { name: 'Collectif Vallée Haute', shortName: 'Vallée Haute' }).map(
      ({ name }) => name,
    );

  it.each([
    ['Maud Kerbrat', ['Maud Kerbrat']],
    ['Maud Kerbrat et S. C.', ['Maud Kerbrat', 'S. C.']],
    ['Anne de La Tour, Jean-Luc O’Neil et M. D.', ['Anne de La Tour', 'Jean-Luc O’Neil', 'M. D.']],
    ['Collectif Vallée Haute et Maud Kerbrat', ['Collectif Vallée Haute', 'Maud Kerbrat']],
    ['Eau et Rivières', ['Eau et Rivières']],
    ['Comité de soutien et Maud Kerbrat', ['Comité de soutien et Maud Kerbrat']],
    ['Maud Kerbrat, porte-parole', ['Maud Kerbrat, porte-parole']],
    ['Maud Kerbrat and S. C.', ['Maud Kerbrat and S. C.']],
    [' ', []],
  ])('“%s” names %j', (byline, expected) => {
    expect(names(byline)).toEqual(expected);
  });

  it('is divided by the words of its language', () => {
    expect(names('Anna Kowalska i Jan Nowak', 'pl')).toEqual(['Anna Kowalska', 'Jan Nowak']);
    expect(names('Anna Kowalska & Jan Nowak', 'tr')).toEqual(['Anna Kowalska', 'Jan Nowak']);
    expect(names('Anna Kowalska i Jan Nowak', 'fr')).toEqual(['Anna Kowalska i Jan Nowak']);
  });
});

describe('an author of several texts', () => {
  const texts = [
    article(1, { byline: 'Maud Kerbrat et S. C.' }),
    article(2, { byline: 'Maud KERBRAT' }),
    article(3, { byline: 'Vallée Haute' }),
    article(4, { byline: 'Collectif Vallée Haute' }),
  ];
  const { at, has } = read(texts);

  it('has a page and feeds, to which bylines and archives lead', () => {
    expect(at('la-vallee-compte-ses-trains-1/index.html')).toContain(
      '<a class="p-author h-card" href="../author/maud-kerbrat/index.html" rel="author">Maud Kerbrat</a> et <span class="p-author h-card">S. C.</span>',
    );
    const page = at('author/maud-kerbrat/index.html');
    expect(page).toContain('<h1>Articles signés Maud KERBRAT</h1>');
    expect(page.match(/<li><time/g)).toHaveLength(2);
    expect(page.indexOf('href="feed.xml"')).toBeLessThan(page.indexOf('href="../../feed.xml"'));
    expect(at('archives/index.html')).toContain('<a href="../author/maud-kerbrat/index.html">');
    expect(at('sitemap.xml')).toContain('/author/maud-kerbrat/</loc>');
    expect(at('la-vallee-compte-ses-trains-1/index.html')).toContain(
      '"name":"Maud Kerbrat","url":"https://vallee-haute.example/journal/author/maud-kerbrat/"',
    );
  });

  it('is never the group, nor one of a single text', () => {
    expect(
      ['s-c', 'vallee-haute', 'collectif-vallee-haute'].map((slug) => has(`author/${slug}/index.html`)),
    ).toEqual([...[false, false, false]]);
  });

  it('has feeds of summaries with what their formats ask for', () => {
    const json = JSON.parse(at('author/maud-kerbrat/feed.json')) as {
      items: Record<string, unknown>[];
      feed_url: string;
    };
    expect(json.feed_url).toBe('https://vallee-haute.example/journal/author/maud-kerbrat/feed.json');
    expect(json.items.map((item) => [item['id'], typeof item['content_text']])).toEqual([
      [expect.stringMatching(/^urn:uuid:/), 'string'],
      [expect.stringMatching(/^urn:uuid:/), 'string'],
    ]);
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(at('tag/transports/feed.xml')).close();
    expect(at('tag/transports/feed.xml').split('<entry').length - 1).toBe(4);
    const homeless = read(texts, { group: { ...masthead, site: '' } }).at('tag/transports/feed.xml');
    expect(homeless).toContain('href="../../la-vallee-compte-ses-trains-1/index.html"');
  });
});

describe('the articles before and after one', () => {
  it('are those of its language by date', () => {
    const texts = [1, 2, 3].map((number) => article(number, { slug: `texte-${String(number)}` }));
    const { at } = read([...texts, article(4, { language: 'en', slug: 'text-4' })]);
    expect(at('texte-2/index.html')).toMatch(/href="\.\.\/texte-1\/index\.html" rel="prev"/);
    expect(at('texte-2/index.html')).toMatch(/href="\.\.\/texte-3\/index\.html" rel="next"/);
    expect(at('texte-3/index.html')).not.toContain('rel="next"');
    expect(at('text-4/index.html')).not.toContain('class="neighbours"');
  });
});

it.each([
  ['12 rue du Moulin, Montrelay, 04 65 71 00 12', '04 65 71 00 12'],
  ['Montrelay, +33 (0)4 65 71 00 12.', '+33 (0)4 65 71 00 12'],
  ['Call 020 7946 0958 or write', '020 7946 0958'],
  ['Call (555) 123-4567', '(555) 123-4567'],
])('a telephone number is kept whole in “%s”', (line, number) => {
  expect(drawWholeNumbers(line).toString()).toContain(`<span class="held">${number}</span>`);
});

it.each([
  '35600 Redon, 12 quai des Radoubs, 2026',
  'SIREN 852 379 146',
  'Capital de 1 000 000 €',
  '<b>0</b>',
])('“%s” has no telephone number', (line) => {
  expect(drawWholeNumbers(line).toString()).not.toContain('<span');
});

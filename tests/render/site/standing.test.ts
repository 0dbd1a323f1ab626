import { describe, expect, it } from 'vitest';
import { usualSite } from '../../../src/article';
import type { Article } from '../../../src/article';
import { renderSite } from '../../../src/render';
import { article, figure, masthead, paragraph } from './small-site';

const zone = 'Europe/Paris';
const corrections = [
  { date: { local: '2026-12-01T08:00', zone }, words: ' ' },
  {
    date: { local: '2026-12-03T10:15', zone },
    words: 'Le comptage a duré trois semaines, et non deux : nous avions mal lu.',
  },
];

/** All files of a site by their paths. */
function draw(...articles: Article[]): Map<string, string> {
  const settings = { ...usualSite(), search: true };
  const site = renderSite({ articles, masthead, settings, now: 0, whole: (text) => text });
  return new Map([...site.files].map(({ path, text }) => [path, text]));
}

describe('a corrected article', () => {
  const files = draw(article(1, { slug: 'trains', corrections }), article(2));
  const page = files.get('trains/index.html') ?? '';

  it('says below its text what was wrong, with the date, and beside its own date that it was corrected', () => {
    expect(page).toContain(
      '<p><strong>Rectificatif du 3\u00a0décembre 2026</strong><br>\nLe comptage a duré trois semaines, et non deux\u00a0: nous avions mal lu.</p>',
    );
    expect(page).toMatch(
      /class="byline".*<a class="corrected" href="#_corrections"><time class="dt-updated" datetime="2026-12-03T10:15:00\+01:00">Rectificatif du/,
    );
    expect(page.match(/<strong>Rectificatif/g)).toHaveLength(1);
    expect(files.get('la-vallee-compte-ses-trains-2/index.html')).not.toContain('orrection');
  });

  it('was modified on that date for search engines, networks and feeds', () => {
    const at = '2026-12-03T10:15:00+01:00';
    expect(page).toContain(`"dateModified":"${at}","correction":[{"@type":"CorrectionComment"`);
    expect(page).toContain(`<meta property="article:modified_time" content="${at}">`);
    const atom = files.get('feed.xml') ?? '';
    expect(atom).toContain(`<updated>${at}</updated>\n<author>`);
    expect(atom).toContain(`<published>2026-02-02T08:00:00+01:00</published>\n<updated>${at}</updated>`);
    expect(atom).toContain('Le comptage a duré trois semaines');
    expect(files.get('feed.json')).toContain(`"date_modified": "${at}"`);
    const map = files.get('sitemap.xml') ?? '';
    expect(map).toContain(`journal/trains/</loc><lastmod>${at}</lastmod>`);
    expect(map).toContain(`journal/</loc><lastmod>${at}</lastmod>`);
    expect(map).toContain('trains-2/</loc><lastmod>2026-02-03T08:00:00+01:00</lastmod>');
  });
});

describe('a withdrawn text', () => {
  const withdrawn = {
    date: { local: '2026-12-03T10:15', zone },
    reason: 'Le chiffre était faux : la source s’est trompée.',
  };
  const secret = 'qvsecretjq';
  const text = article(1, {
    headline: 'Le chiffre de la ligne',
    slug: 'chiffre',
    kicker: secret,
    standfirst: secret,
    byline: secret,
    tags: [secret],
    lead: { ...figure('c'), caption: secret },
    body: [paragraph(secret)],
    corrections: [{ date: withdrawn.date, words: secret }],
    formerPaths: ['2019/chiffre.html'],
    translationKey: 'chiffre',
    withdrawn,
  });
  const files = draw(
    text,
    article(2, { language: 'en', slug: 'figure', translationKey: 'chiffre' }),
    article(3),
  );

  it('keeps its address and says there since when and why, and nothing of what it said', () => {
    const page = files.get('chiffre/index.html') ?? '';
    expect(page).toContain('<h1 class="p-name">Le chiffre de la ligne</h1>');
    expect(page).toContain('<p><strong>Texte retiré le 3\u00a0décembre 2026</strong></p>');
    expect(page).toContain('<p>Le chiffre était faux\u00a0: la source s’est trompée.</p>');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toMatch(/data-pagefind-body|ld\+json|og:/);
    expect(files.get('2019/chiffre.html')).toContain('../chiffre/');
  });

  it('is in no other file', () => {
    const own = ['chiffre/index.html', '2019/chiffre.html'];
    const others = [...files].filter(([path]) => !own.includes(path) && !path.startsWith('redirects/'));
    expect(
      others.filter(([, words]) => /Le chiffre de la ligne|chiffre\//.test(words)).map(([path]) => path),
    ).toEqual([]);
    expect([...files].filter(([, words]) => words.includes(secret)).map(([path]) => path)).toEqual([]);
    expect(files.has(`tag/${secret}/index.html`)).toBe(false);
    const { pictures } = renderSite({ articles: [text], masthead, now: 0 });
    expect(pictures).toEqual([]);
  });

  it('is neither what the front page begins with nor in the menu, though it was chosen for both', () => {
    const settings = {
      ...usualSite(),
      front: { ...usualSite().front, pinned: text.id },
      menu: [{ label: 'Le chiffre', target: { kind: 'text' as const, id: text.id }, below: [] }],
    };
    const site = renderSite({ articles: [text, article(3)], masthead, settings, now: 0 });
    const home = [...site.files].find(({ path }) => path === 'index.html')?.text ?? '';
    expect(home).not.toMatch(/Le chiffre|chiffre\//);
    expect(home).toContain('épisode 3');
  });
});

import { expect, it } from 'vitest';
import { newSignatory, usualSite } from '../../../src/article';
import type { Article, Signatory } from '../../../src/article';
import {
  composeRelease,
  renderPressKit,
  renderPressMail,
  renderRelease,
  renderSite,
} from '../../../src/render';
import { masthead as siteMasthead } from '../site/small-site';
import { sampleMasthead, sampleRelease } from './sample-release';

const quays: Signatory = {
  name: 'Ligue des quais',
  site: 'https://ligue-des-quais.example',
  contact: { name: 'La permanence', phone: '06 39 98 41 22', email: 'presse@ligue-des-quais.example' },
  about: 'La Ligue des quais réunit les usagers de cinq gares.',
};
const joint: Article = {
  ...sampleRelease,
  signatories: { groups: [quays, newSignatory('Union des riverains')], isRelayed: false },
};
const relayed: Article = { ...joint, signatories: { groups: [quays], isRelayed: true } };
const heads = (contacts: readonly { name: string; role: string }[]) =>
  contacts.map(({ name, role }) => [name, role]);

it('a joint release says that it is one, of whom, whom to call at each, and who each is', () => {
  const release = composeRelease(joint, sampleMasthead);
  expect(release.label).toBe('Communiqué de presse commun');
  expect(release.group).toBe('Collectif de la ligne d’Ourche, Ligue des quais et Union des riverains');
  expect(heads(release.contacts)).toEqual([
    ['Maud Kerbrat', 'porte-parole'],
    ['Yannis Feuillâtre', 'dossier technique'],
    ['La permanence', 'Ligue des quais'],
  ]);
  expect(release.contacts.at(-1)?.tel).toBe('tel:+33639984122');
  expect(release.abouts.map(({ heading }) => heading)).toEqual([
    'À propos de La Ligne d’Ourche',
    'À propos de la Ligue des quais',
  ]);
});

it('a release that is passed on names its authors, their contacts alone, and who passes it on', () => {
  const release = composeRelease(relayed, sampleMasthead);
  expect([release.label, release.group]).toEqual(['Communiqué relayé', 'Ligue des quais']);
  expect(heads(release.contacts)).toEqual([['La permanence', 'Ligue des quais']]);
  expect(release.calls).toMatchObject({ name: 'La permanence' });
  expect(release.abouts).toHaveLength(1);
  const { text } = renderPressMail(relayed, sampleMasthead);
  const short = { ...relayed, headline: 'Une gare rouverte', embargo: null };
  expect(renderPressMail(short, sampleMasthead).subject).toBe('Une gare rouverte – Communiqué relayé');
  expect(text).toContain('Signataires\u00a0: Ligue des quais');
  expect(text.replace(/\s+/g, ' ')).toContain('Relayé par Collectif de la ligne d’Ourche');
});

it('a text of others is nowhere given as ours: not by our name, our licence, our contacts or our letterhead', () => {
  const theirs = { ...relayed, byline: '' };
  const own = { ...sampleMasthead, licence: 'CC BY-SA 4.0' };
  expect(composeRelease({ ...joint, byline: '' }, own).licence).toContain('CC BY-SA');
  expect(composeRelease(theirs, own).licence).toBe('');
  const { texts } = renderPressKit(theirs, own, 'kit', [], []);
  expect([...texts.values()].join('\n')).not.toContain('CC BY-SA');
  expect([...texts.values()].join('\n')).not.toContain('Crédits et licence');
  expect([...texts.values()][0]).toContain('Communiqué relayé – Ligue des quais – ');
  const contacts = texts.get('contacts.vcf') ?? '';
  expect(contacts.match(/^FN[^\r]*/gm)).toEqual(['FN:La permanence']);
  expect(contacts).not.toContain('TITLE');
  expect(renderRelease(theirs, own).group.lines).toEqual([
    'presse@ligue-des-quais.example',
    'ligue-des-quais.example',
  ]);
  const published: Article = { ...theirs, status: 'published', embargo: null, slug: 'relaye' };
  const now = Date.UTC(2027, 0, 1);
  const { files } = renderSite({ articles: [published], masthead: siteMasthead, now, whole: (text) => text });
  const site = new Map([...files].map(({ path, text }) => [path, text]));
  expect(site.get('relaye/index.html')).toContain('<span class="p-author h-card">Ligue des quais</span>');
  expect(site.get('feed.xml')).toMatch(/<entry[^]*<author><name>Ligue des quais<\/name>/);
});

it('a site heads a text of others with what it is and whose, and a joint one as the mail does', () => {
  const changes = { status: 'published', embargo: null, kicker: 'Communiqué relayé' } as const;
  const passedOn: Article = { ...relayed, ...changes, slug: 'relaye' };
  const both: Article = { ...joint, ...changes, slug: 'commun', id: joint.id.replace(/.$/, '0') };
  const now = Date.UTC(2027, 0, 1);
  const { files } = renderSite({
    articles: [passedOn, both],
    masthead: siteMasthead,
    now,
    whole: (text) => text,
  });
  const site = new Map([...files].map(({ path, text }) => [path, text]));
  const [page, feed] = [site.get('relaye/index.html') ?? '', site.get('feed.json') ?? ''];
  expect(page).toContain('<p class="section"><span>Communiqué relayé – Ligue des quais</span>');
  expect(page).not.toContain('Communiqué de presse');
  expect(page).not.toContain('class="kicker"');
  expect(page).toContain('"articleSection":"Communiqué relayé"');
  expect(page).toContain('<meta property="article:section" content="Communiqué relayé">');
  expect(feed).toContain('<p>Communiqué relayé – Ligue des quais</p>');
  expect(site.get('commun/index.html')).toContain('<span>Communiqué de presse commun</span>');
  for (const list of ['index.html', 'press/index.html', '2026/index.html'])
    expect([list, site.get(list)?.includes('Communiqué relayé – Ligue des quais')]).toEqual([list, true]);
});

it('a joint release has the logos of all that sign, ours first, and one that is passed on those of its authors alone', () => {
  const picture = (digit: string) => ({
    ...{ hash: digit.repeat(64), type: 'image/png' as const },
    width: 4,
    height: 2,
  });
  const masthead = { ...sampleMasthead, logo: picture('1') };
  const groups = [{ ...quays, logo: picture('2') }, newSignatory('Union des riverains')];
  const logosOf = (isRelayed: boolean) =>
    composeRelease({ ...joint, signatories: { groups, isRelayed } }, masthead).logos.map(
      ({ group }) => group,
    );
  expect(logosOf(false)).toEqual(['Collectif de la ligne d’Ourche', 'Ligue des quais']);
  expect(logosOf(true)).toEqual(['Ligue des quais']);
});

it('a text that is passed on without a contact of its authors leaves ours', () => {
  const article = { ...relayed, signatories: { groups: [newSignatory('Ligue des quais')], isRelayed: true } };
  expect(composeRelease(article, sampleMasthead).contacts[0]?.name).toBe('Maud Kerbrat');
});

it('a letterhead of many groups names the first, and the text names all', () => {
  const groups = Array.from({ length: 30 }, (_none, at) => newSignatory(`Comité de quartier ${at + 1}`));
  const article = { ...joint, signatories: { groups, isRelayed: false } };
  expect(composeRelease(article, sampleMasthead).group).toBe('Collectif de la ligne d’Ourche');
  const html = String(renderPressMail(article, sampleMasthead).html);
  for (const { name } of groups) expect(html).toContain(name);
});

it('a signatory without a name is nowhere', () => {
  const article = { ...sampleRelease, signatories: { groups: [newSignatory()], isRelayed: true } };
  expect(composeRelease(article, sampleMasthead)).toEqual(composeRelease(sampleRelease, sampleMasthead));
});

it('the address book of a kit has each contact under its own group', () => {
  const cards = renderPressKit(joint, sampleMasthead, 'kit', [], []).texts.get('contacts.vcf') ?? '';
  expect(cards).toMatch(/FN:La permanence\r\nORG:Ligue des quais/);
  expect(cards).toMatch(/FN:Maud Kerbrat\r\nORG;CHARSET=UTF-8:Collectif/);
});

it('the site names who signs and links to them, for search engines too, and tells nobody whom the press calls there', () => {
  const published: Article = { ...joint, status: 'published', embargo: null, slug: 'commun' };
  const settings = { ...usualSite(), search: true };
  const now = Date.UTC(2027, 0, 1);
  const { files } = renderSite({
    articles: [published],
    masthead: siteMasthead,
    settings,
    now,
    whole: (text) => text,
  });
  const texts = new Map([...files].map(({ path, text }) => [path, text]));
  const page = texts.get('commun/index.html') ?? '';
  expect(page).toContain('<a href="https://ligue-des-quais.example">Ligue des quais</a>');
  expect(page).toContain('"name":"Union des riverains"');
  const all = [...texts.values()].join('\n');
  for (const secret of ['La permanence', '06 39 98 41 22', 'presse@ligue', 'cinq gares'])
    expect(all).not.toContain(secret);
});

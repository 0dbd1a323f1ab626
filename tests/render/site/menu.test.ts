import { describe, expect, it } from 'vitest';
import { usualSite } from '../../../src/article';
import type { Article, MenuEntry, SiteSettings } from '../../../src/article';
import { renderSite } from '../../../src/render';
import { article, masthead, smallSite } from './small-site';

const about = article(30, {
  kind: 'page',
  headline: 'Le collectif',
  slug: 'le-collectif',
  translationKey: 'about',
});
const aboutInEnglish = article(31, {
  kind: 'page',
  language: 'en',
  headline: 'The group',
  slug: 'the-group',
  translationKey: 'about',
});
const contact = article(32, { kind: 'page', headline: 'Nous écrire', slug: 'nous-ecrire' });

const to = (text: Article) => ({ kind: 'text', id: text.id }) as const;
const entry = (target: MenuEntry['target'], more: Partial<MenuEntry> = {}): MenuEntry => ({
  label: '',
  target,
  below: [],
  ...more,
});

/** The menus of a site by page, without their line ends. */
function menusOf(menu: MenuEntry[], articles: Article[] = [...smallSite, about, aboutInEnglish, contact]) {
  const settings: SiteSettings = { ...usualSite(), menu };
  const site = renderSite({ now: 0, articles, masthead, settings });
  return new Map(
    [...site.files].map(({ path, text }) => [
      path,
      (/<nav aria-label="[^"]*">\n<ul>\n(.*?)<\/ul>\n<\/nav>/s.exec(text)?.[1] ?? '').replaceAll('\n', ''),
    ]),
  );
}

const front = (menu: MenuEntry[], articles?: Article[]) => menusOf(menu, articles).get('index.html');

describe('the menu of a site', () => {
  it('is the pages that the program makes and how to join, while nobody made another', () => {
    expect(front([])).toBe(
      '<li><a href="index.html" aria-current="page">Derniers articles</a></li>' +
        '<li><a href="agenda/index.html">Agenda</a></li>' +
        '<li><a href="press/index.html">Espace presse</a></li>' +
        '<li><a href="archives/index.html">Archives</a></li>' +
        '<li><a href="https://vallee-haute.example/venir" rel="noopener noreferrer">Nous rejoindre</a></li>',
    );
  });

  it('has its entries in order, named by what they lead to or by the group’s own words', () => {
    expect(
      front([
        entry(to(about)),
        entry({ kind: 'made', page: 'archives' }, { label: 'Tout lire' }),
        entry(
          { kind: 'address', address: 'https://boutique.example/' },
          { label: { fr: 'Boutique', en: 'Shop' } },
        ),
      ]),
    ).toBe(
      '<li><a href="le-collectif/index.html">Le collectif</a></li>' +
        '<li><a href="archives/index.html">Tout lire</a></li>' +
        '<li><a href="https://boutique.example/" rel="noopener noreferrer">Boutique</a></li>',
    );
  });

  it('opens what stands below an entry without a script, what that leads to first', () => {
    const menu = [entry(to(about), { below: [{ label: '', target: to(contact) }] })];
    expect(menusOf(menu).get('nous-ecrire/index.html')).toBe(
      '<li><details name="menu"><summary>Le collectif</summary><ul>' +
        '<li><a href="../le-collectif/index.html">Le collectif</a></li>' +
        '<li><a href="../nous-ecrire/index.html" aria-current="page">Nous écrire</a></li>' +
        '</ul></details></li>',
    );
  });

  it('leads to the translation in the language of the page, and names it so', () => {
    const menu = [
      entry(to(about)),
      entry(to(contact)),
      entry({ kind: 'made', page: 'home' }, { label: 'Accueil' }),
    ];
    expect(menusOf(menu).get('the-valley/index.html')).toBe(
      '<li><a href="../the-group/index.html">The group</a></li>' +
        '<li><a href="../nous-ecrire/index.html" lang="fr">Nous écrire</a></li>' +
        '<li><a href="../en/index.html">Latest articles</a></li>',
    );
  });

  it('leaves out a text that is not public with its label; what stands below it goes up', () => {
    const menu = [
      entry(to(contact), { label: 'Le secret', below: [{ label: '', target: to(about) }] }),
      entry({ kind: 'none' }, { label: 'Vide', below: [{ label: '', target: to(contact) }] }),
    ];
    expect(front(menu, [...smallSite, about])).toBe(
      '<li><a href="le-collectif/index.html">Le collectif</a></li>',
    );
  });

  it('leaves out pages that the site does not have', () => {
    const gone = entry({ kind: 'text', id: '00000000-0000-4000-8000-000000000099' }, { label: 'Disparu' });
    expect(front([gone])).toBe('');
  });
});

describe('a call that leads to a page', () => {
  const join = { label: 'Venir', url: `roneo:${about.id}` };
  const pages = (articles: Article[]) =>
    new Map(
      [...renderSite({ now: 0, articles, masthead: { ...masthead, join } }).files].map(({ path, text }) => [
        path,
        text,
      ]),
    );

  it('leads there from every page, in its language, in the boxes and in the usual menu', () => {
    const files = pages([...smallSite, about, aboutInEnglish]);
    expect(files.get('samedi/index.html')).toContain('<p><a href="../le-collectif/index.html"');
    expect(files.get('the-valley/index.html')).toContain('<p><a href="../the-group/index.html"');
    expect(files.get('the-valley/index.html')).toContain(
      '<li><a href="../the-group/index.html">Join us</a></li>',
    );
  });

  it('is left out while that page is not public', () => {
    for (const text of pages(smallSite).values())
      expect(text).not.toMatch(/Venir|roneo:|Nous rejoindre|Join us/);
  });
});

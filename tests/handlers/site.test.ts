import { describe, expect, it } from 'vitest';
import { emptyMasthead, linesOf, pageStarters, plainText, usualSite } from '../../src/article';
import type { Article, Masthead } from '../../src/article';
import { openDesk, keepArticle, valueOf } from './desk';
import type { Desk } from './desk';

const masthead: Masthead = {
  ...emptyMasthead(),
  language: 'fr',
  name: 'Collectif Vallée Haute',
  address: '12 chemin des Aulnes\n00000 Saint-Avel',
  email: 'contact@vallee-haute.example',
  country: 'FR',
  boilerplate: { fr: 'Le collectif réunit onze communes.' },
  join: { label: 'Venir à la réunion', url: 'https://vallee-haute.example/venir' },
  licence: 'CC BY-SA 4.0',
  legal: { Hébergeur: 'Octet libre, 1 rue du Port' },
  imprint: { ...emptyMasthead().imprint, responsible: 'Maud Kerbrat' },
};

async function begun(desk: Desk, starter: (typeof pageStarters)[number], language = 'fr'): Promise<Article> {
  return valueOf(await desk.handlers['site:begin-page']({ starter, language })).article;
}

const wordsOf = (article: Article) => linesOf(article.body).map(plainText).join('\n');

describe('a page that is begun', () => {
  it('is a draft with what the masthead says, as text to be written on', async () => {
    const desk = await openDesk();
    valueOf(desk.archive.masthead.save(masthead, desk.now));
    const legal = await begun(desk, 'legal');
    expect(legal).toMatchObject({
      kind: 'page',
      status: 'draft',
      headline: 'Mentions légales',
      slug: 'mentions-legales',
    });
    const words = wordsOf(legal);
    for (const said of ['Collectif Vallée Haute', '12 chemin des Aulnes', 'contact@vallee-haute.example'])
      expect(words).toContain(said);
    expect(words).toContain('Maud Kerbrat');
    expect(words).toMatch(/Hébergeur\nOctet libre, 1 rue du Port/);
    expect(words).toContain('CC BY-SA 4.0');
    expect(wordsOf(await begun(desk, 'about'))).toContain('Le collectif réunit onze communes.');
    expect(wordsOf(await begun(desk, 'join'))).toContain('Venir à la réunion');
    expect((await begun(desk, 'legal')).slug).toBe('mentions-legales-2');
  });

  it.each(pageStarters)('invents nothing where the masthead says nothing: %s', async (starter) => {
    const desk = await openDesk();
    const page = await begun(desk, starter, 'en');
    expect(wordsOf(page)).not.toMatch(/\[|undefined|:\s*$/m);
    expect(wordsOf(page).split('\n').filter(Boolean).length).toBeLessThanOrEqual(1);
  });

  it('calls the person responsible as the country does', async () => {
    const desk = await openDesk();
    valueOf(desk.archive.masthead.save({ ...masthead, country: 'BE', legal: {} }, desk.now));
    expect(wordsOf(await begun(desk, 'legal'))).toMatch(/[ÉE]d\. resp\.|[ÉE]diteur responsable/);
  });
});

describe('the settings of the site', () => {
  it('are kept, and draw the front page of what is public', async () => {
    const desk = await openDesk();
    const page = await keepArticle(desk, { kind: 'page', status: 'ready', headline: 'Le collectif' });
    const hidden = await keepArticle(desk, { kind: 'page', headline: 'Pas encore' });
    await keepArticle(desk, { kind: 'article', status: 'ready', headline: 'Le lavoir rouvre' });
    const entry = (id: string) => ({ label: '', target: { kind: 'text', id } as const, below: [] });
    const site = { ...usualSite(), look: 'poster' as const, menu: [entry(page.id), entry(hidden.id)] };
    valueOf(await desk.handlers['site:save'](site));
    expect(valueOf(await desk.handlers['site:open'](null))).toEqual(site);
    const url = valueOf(await desk.handlers['proof:front'](site));
    expect(url).toMatch(/index\.html$/);
    const held = desk.held.get(url.replace(/index\.html$/, ''));
    const front = new TextDecoder().decode(held?.get('index.html')?.bytes);
    expect(front).toContain('Le lavoir rouvre');
    expect(front).toContain('>Le collectif</a>');
    expect(front).not.toContain('Pas encore');
    expect([...(held?.keys() ?? [])]).toContain('assets/site.css');
  });
});

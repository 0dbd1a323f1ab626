import { describe, expect, it } from 'vitest';
import { emptyMasthead } from '../../src/article';
import type { Article, Masthead } from '../../src/article';
import {
  renderArticlePage,
  renderLeaflet,
  renderPressMail,
  renderRelease,
  renderSite,
} from '../../src/render';
import { paragraph, releaseWith } from '../article/release';

const masthead: Masthead = {
  ...emptyMasthead(),
  language: 'fr',
  name: 'Eau publique',
  site: 'https://eau.example',
  email: 'presse@eau.example',
  spokespersons: [{ name: 'Ali Ba', role: 'porte-parole', phone: '06 39 98 00 00', email: '' }],
  newsletter: { label: 'Recevoir la lettre', url: 'https://eau.example/lettre' },
  join: { label: 'Rejoignez le collectif !', url: 'https://eau.example/agir' },
  legal: { Éditeur: 'Eau publique' },
};
const english = releaseWith({ language: 'en-GB', headline: 'Water for all', slug: 'water', status: 'ready' });
const french = releaseWith({ headline: 'De l’eau pour tous', slug: 'eau', status: 'ready' });

const pageOf = (article: Article) => [...renderArticlePage(article, masthead).files][0]?.text ?? '';

describe('an English text of a French group', () => {
  it('calls to join in English on its page', () => {
    expect(pageOf(english)).not.toMatch(/Rejoignez|Recevoir/);
    expect(pageOf(english)).toContain('>Join the group</a>');
    expect(pageOf(english)).toContain('<div lang="fr"><dt>Éditeur</dt>');
    expect(pageOf(french)).toContain('>Rejoignez le collectif\u202f!</a>');
  });

  it('does so on a site in two languages too', () => {
    const files = [...renderSite({ now: 0, articles: [english, french], masthead }).files];
    const page = (path: string) => files.find((file) => file.path === path)?.text ?? '';
    expect(page('water/index.html')).not.toContain('Rejoignez');
    expect(page('eau/index.html')).toContain('Rejoignez');
  });

  it('calls to join in English on its leaflet', () => {
    expect(renderLeaflet(english, masthead).foot.call).toBe('Join the group');
    expect(renderLeaflet(french, masthead).foot.call).toBe('Rejoignez le collectif\u202f!');
  });

  it('calls its spokespersons by an English word for the press', () => {
    expect(renderPressMail(english, masthead).text).toContain('Ali Ba, spokesperson');
    expect(renderRelease(french, masthead).contacts.people[0]?.role).toBe('porte-parole');
  });
});

describe('a text that was never typeset', () => {
  const article = releaseWith({
    headline: 'Le 1er juin : « ensemble » !',
    slug: 'ensemble',
    body: [paragraph('Il dit : « Non » – pas maintenant – et 10 000 € !')],
  });
  const breaking = / [»!?;:%€]|« |\d \d{3}/;

  it('lets no line of the site begin with » ! : or €', () => {
    const page = pageOf(article);
    expect(page).toContain(
      '<p>Il dit\u00a0: «\u202fNon\u202f» <span class="held">–\u00a0</span>pas maintenant\u00a0– et 10\u202f000\u202f€\u202f!</p>',
    );
    expect(page).toContain(
      '<h1 class="p-name">Le 1<sup>er</sup> juin\u00a0: «\u202fensemble\u202f»\u202f!</h1>',
    );
  });

  it('nor of the mail, in both its parts', () => {
    const { html, text } = renderPressMail(article, masthead);
    expect(text).not.toMatch(breaking);
    expect(String(html)).toContain('<span style="white-space:nowrap">–\u00a0</span>pas maintenant');
  });

  it('nor of what is printed', () => {
    const drawn = JSON.stringify([renderLeaflet(article, masthead), renderRelease(article, masthead)]);
    expect(drawn).not.toMatch(breaking);
    expect(drawn).toContain('–\u2060\u00a0pas maintenant');
  });
});

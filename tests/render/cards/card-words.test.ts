import { expect, it } from 'vitest';
import { newSignatory } from '../../../src/article';
import { cardAlternative, cardPosts, cardsText, chooseCards, renderCard } from '../../../src/render';
import { postLimits } from '../../../src/leaflet';
import { lineMasthead } from '../../fixtures/leaflet-articles';
import { cardArticle } from './card-articles';

const post = (place: string, changes = {}) =>
  cardPosts(cardArticle(changes), lineMasthead).find((each) => each.place === place);

it('a text of others is theirs on its cards and in its posts', () => {
  const signatories = { groups: [newSignatory('Ligue des quais')], isRelayed: true };
  const article = cardArticle({ signatories });
  const card = { design: 'headline', place: null } as const;
  expect(renderCard(article, lineMasthead, { card, size: 'square' }).group).toEqual({
    name: 'Ligue des quais',
    logo: null,
  });
  expect(cardAlternative(article, lineMasthead, { card, size: 'square' })).toMatch(/Ligue des quais\.$/);
  for (const { words } of cardPosts(article, lineMasthead)) expect(words).toContain('Ligue des quais');
});

it('writes what each card shows and the words of each post', () => {
  const article = cardArticle();
  const shown = chooseCards(article).map((card) => ({
    files: [`${card.design}.png`],
    alternative: cardAlternative(article, lineMasthead, { card, size: 'square' }),
  }));
  expect(`\n${cardsText(article, lineMasthead, shown).replaceAll(/[\u00a0\u202f]/g, ' ')}`)
    .toMatchInlineSnapshot(`
    "
    # Mastodon (202/500)

    Ce train est à nous

    La Région vote la fin des trains. Montons dedans avant.

    Samedi 20 juin, de 10 h 30 à 13 h, Gare de Montrelay, 2, place de la Gare

    https://ligne-vilaine.exemple.org/ce-train-est-a-nous/

    #Transports #PetiteLigne

    # Bluesky (233/300)

    Ce train est à nous

    La Région vote la fin des trains. Montons dedans avant.

    Samedi 20 juin, de 10 h 30 à 13 h, Gare de Montrelay, 2, place de la Gare

    https://ligne-vilaine.exemple.org/ce-train-est-a-nous/

    #Transports #PetiteLigne

    # Messageries (209/700)

    *Ce train est à nous*

    La Région vote la fin des trains. Montons dedans avant.

    Samedi 20 juin, de 10 h 30 à 13 h, Gare de Montrelay, 2, place de la Gare

    https://ligne-vilaine.exemple.org/ce-train-est-a-nous/

    # Description des images

    headline.png
    Ligne de la Lorsanne. Ce train est à nous. La Région vote la fin des trains. Montons dedans avant. Ligne de la Vilaine.

    figure.png
    1 180 voyageurs. Nous avons compté 1 180 voyageurs sur tous les quais de la vallée. Ligne de la Vilaine.

    quotation.png
    « Si la Région veut des chiffres, qu’elle vienne compter avec nous. » Une usagère, du 6 h 54. Ligne de la Vilaine.

    appointment.png
    Rassemblement. Samedi 20 juin, de 10 h 30 à 13 h. Gare de Montrelay, 2, place de la Gare. Accessible en fauteuil. Ligne de la Vilaine.
    "
  `);
});

it('stays within the limit of each place, whatever the text is', () => {
  const long = 'La Région vote la fin des trains entre Montrelay et Pont-de-Lorsanne, sans un mot. '
    .repeat(9)
    .trim();
  for (const headline of ['Grève', long]) {
    for (const { place, words, length } of cardPosts(
      cardArticle({ headline, standfirst: long }),
      lineMasthead,
    )) {
      expect(length, `${place} ${words}`).toBeLessThanOrEqual(postLimits[place]);
      expect(words).toContain('https://ligne-vilaine.exemple.org/ce-train-est-a-nous/');
    }
  }
});

it('counts an address on Mastodon as 23 characters, and elsewhere as it is', () => {
  const words = 'Grève\n\nhttps://ligne-vilaine.exemple.org/ce-train-est-a-nous/';
  const { appointment: _appointment, ...bare } = cardArticle({ headline: 'Grève', standfirst: '', tags: [] });
  const posts = cardPosts(bare, lineMasthead);
  expect(posts.map(({ length }) => length)).toEqual([7 + 23, words.length, words.length + 2]);
});

it('has no address without a site, and says an embargo first', () => {
  const [mastodon] = cardPosts(cardArticle(), { ...lineMasthead, site: '' });
  expect(mastodon?.words).not.toContain('http');
  const embargo = { local: '2026-06-12T06:00', zone: 'Europe/Paris' };
  expect(post('bluesky', { embargo })?.words).toMatch(/^SOUS EMBARGO JUSQU’AU vendredi.12.juin.2026/);
  expect(post('messenger', { status: 'draft' })?.words).toMatch(/^PROJET – NE PAS DIFFUSER\n\n\*Ce train/);
});

it('writes tags so that a screen reader reads their words apart', () => {
  expect(post('mastodon')?.words).toMatch(/\n\n#Transports #PetiteLigne$/);
  const greek = { language: 'el', tags: ['ύδρευση', 'Άνω Ρεματιά'] };
  expect(post('mastodon', greek)?.words).toMatch(/\n\n#Ύδρευση #ΆνωΡεματιά$/);
});

import { expect, it } from 'vitest';
import { chooseCards, linkCard, otherCover } from '../../../src/render';
import { cardArticle, longCardArticle, paragraph, quotation } from './card-articles';

const lead = {
  type: 'figure' as const,
  picture: { hash: 'a'.repeat(64), type: 'image/jpeg' as const, width: 600, height: 400 },
  caption: '',
  credit: '',
  alt: 'Un autorail',
};
const designs = (cards: readonly { design: string }[]) => cards.map(({ design }) => design);

it('shows the headline, then a figure and a quotation, and calls to the appointment last', () => {
  const cards = chooseCards(cardArticle());
  expect(designs(cards)).toEqual(['headline', 'figure', 'quotation', 'appointment']);
  expect(cards[1]).toMatchObject({ number: '1 180', unit: 'voyageurs' });
  expect(cards[2]).toMatchObject({ speaker: 'Une usagère', role: 'du 6 h 54' });
});

it('shows the lead picture with the headline where there is one, and the headline alone beside it', () => {
  const article = cardArticle({ lead });
  expect(designs(chooseCards(article))[0]).toBe('picture');
  expect(otherCover(article)).toEqual({ design: 'headline', place: null });
  expect(linkCard(article).design).toBe('picture');
  expect(otherCover(cardArticle())).toBeNull();
  expect(linkCard(cardArticle()).design).toBe('headline');
});

it('numbers the cards of a longer text, with its crossheads among them, five at most', () => {
  const cards = chooseCards(longCardArticle());
  expect(designs(cards)).toEqual(['headline', 'figure', 'quotation', 'point', 'appointment']);
  expect(cards.map(({ place }) => place && `${place.at}/${place.of}`)).toEqual([
    '1/5',
    '2/5',
    '3/5',
    '4/5',
    '5/5',
  ]);
  expect(cards[3]).toMatchObject({
    title: 'Des trains qu’on dit vides',
    words: 'Le mot est revenu trois fois dans le discours. Alors nous avons compté.',
  });
});

it('leaves the cards of a short text without numbers', () => {
  expect(chooseCards(cardArticle()).every(({ place }) => place === null)).toBe(true);
});

it('takes no quotation without a speaker, and the first that is whole', () => {
  const long = `${'Nous attendons depuis des années que quelqu’un nous réponde. '.repeat(5)}Voilà.`;
  const cards = chooseCards(
    cardArticle({
      body: [quotation('Personne ne le prend.', ''), quotation(long, 'A'), quotation('« Court. »', 'B')],
    }),
  );
  expect(cards.find(({ design }) => design === 'quotation')).toMatchObject({ words: 'Court.', speaker: 'B' });
});

it.each([
  ['« Ils ont dit “non” deux fois. »', 'Ils ont dit “non” deux fois.'],
  ['« Ils ont dit « non » deux fois. »', 'Ils ont dit « non » deux fois.'],
  ['„V té vodě se koupou děti.“', 'V té vodě se koupou děti.'],
  ['„V té vodě se koupou děti,“ říká mluvčí. „Nikdo nic neřekl.“', undefined],
  ['« Non » est leur réponse.', '« Non » est leur réponse.'],
])('has no quotation marks twice: %s', (said, words) => {
  const cards = chooseCards(cardArticle({ body: [quotation(said, 'A')] }));
  const card = cards.find(({ design }) => design === 'quotation');
  expect(card?.design === 'quotation' ? card.words : undefined).toBe(words);
});

it('ends a long quotation after a sentence', () => {
  const long = 'Nous attendons depuis des années que quelqu’un nous réponde. '.repeat(6).trim();
  const [, quoted] = chooseCards(
    cardArticle({ appointment: undefined, body: [quotation(long, 'A')] } as never),
  );
  expect(quoted).toMatchObject({ design: 'quotation' });
  const { words } = quoted as { words: string };
  expect(words.length).toBeLessThanOrEqual(240);
  expect(words.endsWith('réponde.')).toBe(true);
});

it('makes one card of a text that says nothing else', () => {
  const { appointment: _appointment, ...article } = cardArticle({ body: [paragraph('Rien de compté ici.')] });
  expect(designs(chooseCards(article))).toEqual(['headline']);
});

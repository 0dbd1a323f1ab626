import { expect, it } from 'vitest';
import { clearFigure } from '../../../src/render/cards/clear-figure';
import { cardArticle, paragraph } from './card-articles';

const figureOf = (text: string, language = 'fr') => {
  const found = clearFigure(cardArticle({ standfirst: '', language, body: [paragraph(text)] }));
  return found && [found.number, found.unit].join('|');
};

it.each([
  ['L’an dernier, 96\u00a0% des trains sont arrivés à l’heure.', '96\u00a0%|'],
  ['Les cars coûteraient 7\u00a0millions d’euros de plus que la voie rénovée.', '7|millions d’euros'],
  ['La direction a supprimé 32 postes sans rien en dire à personne.', '32|postes'],
  ['Nous avons recueilli 4\u202f812 signatures en trois semaines à peine.', '4\u202f812|signatures'],
  ['Le conseil a payé 300\u00a0€ pour un rapport que nul n’a lu.', '300|€'],
])('takes what a French sentence counts: %s', (text, expected) => {
  expect(figureOf(text)).toBe(expected);
});

it.each([
  ['They counted 1,180 people a day on the line last spring.', '1,180|people'],
  ['The council spent £2.4 million on a road that nobody uses.', '£2.4|million'],
  ['Only 12% of the trains were late over the whole year.', '12%|'],
])('takes what an English sentence counts: %s', (text, expected) => {
  expect(figureOf(text, 'en-GB')).toBe(expected);
});

it.each([
  'La réunion a lieu le 12 mai à la salle des fêtes du village.',
  'Le train de 18 heures est supprimé depuis la rentrée.',
  'Depuis 2019, plus personne ne répond aux lettres du collectif.',
  'Selon l’article 49 du règlement, le vote devait être public.',
  'Le 12 rue du Moulin est fermé au public depuis la rentrée.',
  'Une mère de 34 ans a attendu le train toute la matinée.',
  'On comptait 14 trains en 1995, et 9 trains aujourd’hui sur la ligne.',
  'Il reste 3 trains par jour, quand tout va bien sur la ligne.',
  'La ligne 32 dessert la vallée, les jours où elle roule.',
])('takes no number that means nothing by itself: %s', (text) => {
  expect(figureOf(text)).toBeNull();
});

it('takes no count in a language that it does not know, but a share', () => {
  expect(figureOf('Die Verwaltung hat 32 Stellen gestrichen, ohne ein Wort.', 'de')).toBeNull();
  expect(figureOf('Im letzten Jahr waren 96\u00a0% der Züge pünktlich am Ziel.', 'de')).toBe('96\u00a0%|');
});

it('takes no figure of a sentence too long to be read on a card', () => {
  const long = `La direction a supprimé 32 postes${', sans réunir le comité ni prévenir les agents'.repeat(4)}.`;
  expect(figureOf(long)).toBeNull();
});

it('prefers a share or a sum to a count', () => {
  const body = [
    paragraph('La direction a supprimé 32 postes sans rien en dire.'),
    paragraph('Pourtant, 96\u00a0% des trains sont pleins chaque matin.'),
  ];
  expect(clearFigure(cardArticle({ standfirst: '', body }))?.number).toBe('96\u00a0%');
});

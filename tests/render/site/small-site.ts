import { emptyMasthead, newArticle } from '../../../src/article';
import type { Article, Block, Figure, Inline, Masthead } from '../../../src/article';
import { congress, march } from '../../fixtures/appointment';
import { everyBlock } from '../../fixtures/every-block';

export const line = (words: string): Inline => ({ type: 'text', text: words, marks: [] });
export const paragraph = (words: string): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  content: [line(words)],
});

/** A figure whose picture's hash is one digit, sixty-four times. */
export function figure(digit: string, width = 2400, height = 1600): Figure {
  return {
    type: 'figure',
    picture: { hash: digit.repeat(64), type: 'image/jpeg', width, height },
    caption: 'Le quai de Saint-Avel, samedi matin.',
    credit: 'Collectif Vallée Haute',
    alt: 'Une soixantaine de personnes sur un quai de gare, devant un autorail rouge.',
  };
}

export const masthead: Masthead = {
  ...emptyMasthead(),
  name: 'Collectif Vallée Haute',
  shortName: 'Vallée Haute',
  site: 'https://vallee-haute.example/journal',
  address: '12 chemin des Aulnes, 00000 Saint-Avel',
  email: 'contact@vallee-haute.example',
  colour: '#f2b705',
  spokespersons: [{ name: 'Maud Kerbrat', role: 'porte-parole', phone: '06 00 00 00 00', email: '' }],
  boilerplate: { fr: 'Le collectif réunit depuis 2019 des habitantes et des habitants de onze communes.' },
  newsletter: { label: 'Recevoir la lettre du mois', url: 'https://lettre.vallee-haute.example/' },
  join: { label: 'Venir à la prochaine réunion', url: 'https://vallee-haute.example/venir' },
  licence: 'CC BY-SA 4.0',
  legal: { 'Directrice de la publication': 'Maud Kerbrat', Hébergeur: 'Association Octet libre' },
};

/** A published article; the number makes its identifier. */
export function article(number: number, changes: Partial<Article> = {}): Article {
  const blank = newArticle({
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    kind: 'article',
    language: 'fr',
    date: { local: `2026-02-${String((number % 27) + 1).padStart(2, '0')}T08:00`, zone: 'Europe/Paris' },
  });
  return {
    ...blank,
    status: 'published',
    headline: `La vallée compte ses trains, épisode ${number}`,
    slug: `la-vallee-compte-ses-trains-${number}`,
    standfirst: 'Trois semaines de comptage sur les quais, et un chiffre que la région ne donne pas.',
    byline: 'Maud Kerbrat et S. C.',
    tags: ['Transports'],
    body: [paragraph('Depuis le début du mois, la ligne n’a plus que deux allers-retours par jour.')],
    ...changes,
  };
}

export const release = article(1, {
  kind: 'release',
  kicker: 'Ligne des Hautes Vallées',
  headline: 'La région ferme la ligne : 3 000 signatures pour la garder',
  slug: 'la-region-ferme-la-ligne',
  byline: '',
  dateline: 'Saint-Avel',
  date: { local: '2026-03-01T06:00', zone: 'Europe/Paris' },
  tags: ['Transports', 'Services publics'],
  lead: figure('a'),
  body: everyBlock,
  notesToEditors: [paragraph('Photographies en haute définition sur demande à la rédaction.')],
});

/** A release, an English article, a leaflet, and articles over two years. */
export const smallSite: Article[] = [
  article(2),
  release,
  article(3, {
    language: 'en',
    headline: 'The valley that counted its trains',
    slug: 'the-valley',
    appointment: congress,
    tags: ['transports'],
  }),
  article(4, {
    kind: 'leaflet',
    headline: 'Samedi, tous sur le quai',
    slug: 'samedi',
    appointment: march,
    tags: [],
    lead: figure('b', 700, 900),
  }),
  article(5, {
    date: { local: '2025-12-31T23:30', zone: 'Europe/Paris' },
    standfirst: '',
    tags: ['Écologie', 'écologie'],
  }),
];

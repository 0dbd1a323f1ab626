import { newArticle } from '../../../src/article';
import type { Article, Block } from '../../../src/article';

const zone = 'Europe/Paris';

export function paragraph(text: string): Extract<Block, { type: 'paragraph' }> {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: [] }] };
}

export function quotation(text: string, speaker: string, role = ''): Block {
  return { type: 'quotation', content: [paragraph(text)], speaker, role };
}

export function crosshead(text: string): Block {
  return { type: 'crosshead', level: 1, content: [{ type: 'text', text, marks: [] }] };
}

/** A finished text with what cards are made of: a headline, a standfirst, a figure, a quotation and an appointment. */
export function cardArticle(changes: Partial<Article> = {}): Article {
  const date = { local: '2026-06-08T09:00', zone };
  return {
    ...newArticle({ id: '00000000-0000-4000-8000-00000000cafe', kind: 'release', language: 'fr', date }),
    status: 'ready',
    kicker: 'Ligne de la Lorsanne',
    headline: 'Ce train est à nous',
    standfirst: 'La Région vote la fin des trains. Montons dedans avant.',
    slug: 'ce-train-est-a-nous',
    tags: ['transports', 'petite ligne'],
    appointment: {
      what: 'Rassemblement',
      start: { local: '2026-06-20T10:30', zone },
      until: '2026-06-20T13:00',
      allDay: false,
      place: 'Gare de Montrelay',
      address: '2, place de la Gare',
      access: 'Accessible en fauteuil',
      url: '',
    },
    body: [
      paragraph('Nous avons compté 1 180 voyageurs sur tous les quais de la vallée.'),
      quotation(
        'Si la Région veut des chiffres, qu’elle vienne compter avec nous.',
        'Une usagère',
        'du 6 h 54',
      ),
    ],
    ...changes,
  };
}

/** The same, so long that its cards are a row. */
export function longCardArticle(changes: Partial<Article> = {}): Article {
  const filler = paragraph(
    'Le train s’arrête dans la vallée et repart chargé de monde à chaque fois. '.repeat(20),
  );
  const { body } = cardArticle();
  return cardArticle({
    body: [
      ...body,
      crosshead('Des trains qu’on dit vides'),
      paragraph('Le mot est revenu trois fois dans le discours. Alors nous avons compté.'),
      filler,
      crosshead('Des factures qu’on reporte'),
      paragraph('On repousse les travaux, et la vitesse baisse.'),
    ],
    ...changes,
  });
}

import { expect, it } from 'vitest';
import { creatorOf, newArticle, peopleNamedIn } from '../../src/article';

it('the people that a text names are without the agency and the licence of their pictures', () => {
  const picture = { hash: 'a'.repeat(64), type: 'image/jpeg', width: 3, height: 2 } as const;
  const lead = {
    type: 'figure',
    picture,
    caption: '',
    credit: 'La Petite Ligne, CC BY-SA 4.0',
    alt: '',
  } as const;
  const date = { local: '2026-05-02T09:00', zone: 'Europe/Paris' };
  const id = '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c10';
  const article = newArticle({ id, kind: 'article', language: 'fr', date });
  expect(peopleNamedIn({ ...article, byline: '', body: [], lead })).toEqual(['La Petite Ligne']);
  expect(creatorOf('Camille Roux / Agence Rade')).toBe('Camille Roux');
});

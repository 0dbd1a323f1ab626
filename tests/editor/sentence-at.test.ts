import { describe, expect, it } from 'vitest';
import { sentenceAt } from '../../src/editor/decorations/caret-focus';

const text = 'Le conseil a voté. « Pourquoi\u202f? » demande la salle. Nul ne répond. Rien…';

describe('the sentence at the caret', () => {
  it.each([
    [0, 'Le conseil a voté.'],
    [5, 'Le conseil a voté.'],
    [text.length, 'Rien…'],
    [text.indexOf('Nul') + 1, 'Nul ne répond.'],
  ])('at %i', (place, expected) => {
    const { from, to } = sentenceAt(text, place, 'fr');
    expect(text.slice(from, to)).toBe(expected);
  });

  it('is empty in an empty line', () => {
    expect(sentenceAt('', 0, 'fr')).toEqual({ from: 0, to: 0 });
  });
});

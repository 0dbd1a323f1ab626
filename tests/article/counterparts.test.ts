import { describe, expect, test } from 'vitest';
import { counterpartOf, newArticle, passagesLeft } from '../../src/article';
import type { Article, Block } from '../../src/article';

const known = (...ids: string[]) =>
  ids.map((id) => ({ id, type: id.startsWith('h') ? 'crosshead' : 'paragraph' }));
const bare = (types: string) =>
  [...types].map((sign) => ({ type: sign === 'h' ? 'crosshead' : 'paragraph' }));

describe('the block of another text that says the same', () => {
  const original = known('a', 'b', 'c', 'd');

  test.each([
    ['has its identifier', known('a', 'b', 'c', 'd'), 2, 2],
    ['has it wherever it was moved', known('d', 'a', 'b', 'c'), 0, 3],
    ['is that of the block before, of one that was split', known('a', 'b', 'new', 'c', 'd'), 2, 1],
    [
      'is the next that only the other text has, of one that was written anew',
      known('a', 'new', 'c', 'd'),
      1,
      1,
    ],
    ['is the first, of one before all that both have', known('new', 'b', 'c'), 0, 0],
    ['is the first, of the second such one too', known('new', 'newer', 'b'), 1, 0],
  ])('%s', (_what, translation, at, expected) => {
    expect(counterpartOf(translation, at, original)).toBe(expected);
  });

  test.each([
    [2, 2],
    [3, 3],
    [4, 3],
  ])('follows the last that both have as far as theirs go, at %i', (at, expected) => {
    const translation = known('a', 'b', 'new', 'newer', 'newest', 'c');
    expect(counterpartOf(translation, at, known('a', 'b', 'x', 'y', 'c'))).toBe(expected);
  });

  test.each([
    ['at the crosshead of the same section', 'pphp', 2, 'ppphp', 3],
    ['at the same place of the same section', 'pphpphp', 4, 'ppphpph', 5],
    ['at the end of a shorter section', 'pphpphp', 4, 'pphphp', 3],
    ['in the last section, where there are fewer', 'phphp', 4, 'phpp', 2],
  ])('stands %s, where both texts have no block in common', (_where, blocks, at, others, expected) => {
    expect(counterpartOf(bare(blocks), at, bare(others))).toBe(expected);
  });

  test('is none in an empty text', () => {
    expect(counterpartOf(original, 0, [])).toBeNull();
  });
});

describe('the passages that are left to translate', () => {
  const date = { local: '2026-03-03T06:00', zone: 'Europe/Paris' };
  const said = (id: string, words: string): Extract<Block, { type: 'paragraph' }> => ({
    type: 'paragraph',
    id,
    content: [{ type: 'text', text: words, marks: [] }],
  });
  const original: Article = {
    ...newArticle({ id: '00000000-0000-4000-8000-000000000001', kind: 'release', language: 'fr', date }),
    kicker: 'Rail',
    headline: 'La gare reste',
    standfirst: 'Un vote dimanche.',
    body: [
      said('aaaaaaaaaaaa', 'Elle reste : « enfin » !'),
      said('bbbbbbbbbbbb', '25 %'),
      said('cccccccccccc', 'Venez.'),
    ],
    notesToEditors: [said('dddddddddddd', 'Presse')],
  };

  test('are those with the same words, whatever the typography; figures are none', () => {
    const translation: Article = {
      ...original,
      language: 'en-GB',
      headline: 'The station stays',
      standfirst: 'A vote on Sunday.',
      body: [
        said('aaaaaaaaaaaa', 'Elle reste: “enfin”!'),
        said('bbbbbbbbbbbb', '25%'),
        said('cccccccccccc', 'Come.'),
      ],
    };
    const { all, left } = passagesLeft(original, translation);
    const blocks = ['aaaaaaaaaaaa', 'cccccccccccc', 'dddddddddddd'];
    expect(all).toEqual(['kicker', 'headline', 'standfirst', ...blocks]);
    expect([...left.keys()]).toEqual(['kicker', 'aaaaaaaaaaaa', 'dddddddddddd']);
    expect(left.get('kicker')).toBe(4);
  });
});

import { expect, test } from 'vitest';
import { blocksBeginning, placementsOf, togglePlacement } from '../../src/leaflet';
import { leafletChoiceSchema } from '../../src/contract/leaflet-choice';

test('a block begins a column or a page, and not both; keeping it with the next is another matter', () => {
  const kept = togglePlacement(undefined, 'a', 'keep');
  const column = togglePlacement(kept, 'a', 'column');
  const page = togglePlacement(column, 'a', 'page');
  expect(placementsOf(page, 'a')).toEqual(['keep', 'page']);
  expect(placementsOf(page, 'b')).toEqual([]);
  expect(placementsOf(togglePlacement(page, 'b', 'page'), 'a')).toEqual(['keep', 'page']);
  expect(togglePlacement(page, 'a', 'page')).toEqual({ keep: ['a'] });
  expect(togglePlacement(kept, 'a', 'keep')).toBeUndefined();
});

test('the choice of a text keeps its placed blocks', () => {
  const choice = { formats: ['a5'], template: null, ink: 'black', placed: { page: ['abcdefghijkl'] } };
  expect(leafletChoiceSchema.parse(choice)).toEqual(choice);
  expect(leafletChoiceSchema.safeParse({ ...choice, placed: { page: ['no id'] } }).success).toBe(false);
});

test('a block of a file is named by its first words, crossheads among them', () => {
  const content = (text: string) => [{ type: 'text' as const, text, marks: [] }];
  const body = [
    { type: 'crosshead' as const, level: 1 as const, id: 'crosshead001', content: content('Et après ?') },
    { type: 'paragraph' as const, id: 'paragraph001', content: content('Après l’été, tout rouvre.') },
  ];
  expect(blocksBeginning({ body }, 'et APRÈS…')).toEqual(['crosshead001']);
  expect(blocksBeginning({ body }, 'Après l')).toEqual(['paragraph001']);
  expect(blocksBeginning({ body }, ' ')).toEqual([]);
});

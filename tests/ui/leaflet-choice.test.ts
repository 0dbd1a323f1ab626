import { describe, expect, test } from 'vitest';
import type { LeafletChoice } from '../../src/leaflet';
import {
  chosenLeaflets,
  includeFormat,
  leafletsTogether,
  showFormat,
  shownDesign,
  withLeaflets,
} from '../../src/ui/article/proofs/leaflet-choice';

const none = { leaflets: {}, textLeaflets: {}, namedTemplates: [] };
const choice = (...formats: LeafletChoice['formats']): LeafletChoice => ({
  formats,
  template: null,
  ink: 'black',
});
const folded = choice('a4-fold');

describe('the leaflets of a text', () => {
  test('are an A5 in black until something else is chosen', () => {
    expect(chosenLeaflets(none, { id: 'a', kind: 'release' })).toEqual(choice('a5'));
  });

  test('are what was chosen for it, and for new texts what was last chosen for their kind', () => {
    const first = { ...none, ...withLeaflets(none, { id: 'a', kind: 'release' }, folded) };
    const kept = withLeaflets(first, { id: 'b', kind: 'release' }, choice('a3'));
    expect(chosenLeaflets(kept, { id: 'a', kind: 'release' })).toEqual(folded);
    expect(chosenLeaflets(kept, { id: 'new', kind: 'release' })).toEqual(choice('a3'));
    expect(chosenLeaflets(kept, { id: 'new', kind: 'article' })).toEqual(choice('a5'));
  });

  test('leave out passages of that text alone, also when several are exported together', () => {
    const [one, other] = [
      { id: 'a', kind: 'release' },
      { id: 'b', kind: 'release' },
    ] as const;
    const first = { ...none, ...withLeaflets(none, one, { ...folded, leftOut: ['a1'] }) };
    const kept = withLeaflets(first, other, { ...choice('a3'), leftOut: ['b1', 'b2'] });
    expect(chosenLeaflets(kept, { id: 'new', kind: 'release' })).toEqual(choice('a3'));
    expect(leafletsTogether(kept, [one, other])).toEqual({ ...folded, leftOut: ['a1', 'b1', 'b2'] });
    const placed = withLeaflets({ ...none, ...kept }, other, { ...choice('a3'), placed: { page: ['b3'] } });
    expect(leafletsTogether(placed, [one, other])).toEqual({
      ...folded,
      leftOut: ['a1'],
      placed: { page: ['b3'] },
    });
    expect(chosenLeaflets(placed, { id: 'new', kind: 'release' })).toEqual(choice('a3'));
  });

  test('are made for new texts with what was set by hand where that is a template of the group’s own, and only there', () => {
    const adjusted = { size: 9, display: 'serif' } as const;
    const named = { name: 'Lundi', template: 'tract', ink: 'black', adjusted } as const;
    const text = { id: 'a', kind: 'release' } as const;
    const chosen = { ...choice('a5'), adjusted };
    const without = withLeaflets(none, text, chosen);
    expect(chosenLeaflets(without, { id: 'new', kind: 'release' })).toEqual(choice('a5'));
    const kept = withLeaflets({ ...none, namedTemplates: [named] }, text, chosen);
    expect(chosenLeaflets(kept, { id: 'new', kind: 'release' })).toEqual(chosen);
  });

  test('are forgotten for those of many texts that were not touched for longest', () => {
    let kept = withLeaflets(none, { id: 'first', kind: 'release' }, folded);
    for (let text = 0; text < 499; text += 1)
      kept = withLeaflets({ ...none, ...kept }, { id: `text ${text}`, kind: 'release' }, folded);
    kept = withLeaflets({ ...none, ...kept }, { id: 'first', kind: 'release' }, choice('a6'));
    kept = withLeaflets({ ...none, ...kept }, { id: 'last', kind: 'release' }, folded);
    expect(Object.keys(kept.textLeaflets)).toHaveLength(500);
    expect(kept.textLeaflets).toHaveProperty('first');
    expect(kept.textLeaflets).not.toHaveProperty('text 0');
  });
});

describe('the format that is shown', () => {
  test('takes the place of the one before, and leaves the others that are made', () => {
    expect(showFormat(choice('a5', 'a3'), 'a6').formats).toEqual(['a6', 'a3']);
    expect(showFormat(choice('a5', 'a3'), 'a3').formats).toEqual(['a3', 'a5']);
  });

  test('stays when others are made besides, and gives way when it is left out', () => {
    expect(includeFormat(choice('a3'), 'a5', true).formats).toEqual(['a3', 'a5']);
    expect(includeFormat(choice('a3', 'a5', 'dl'), 'a3', false).formats).toEqual(['a5', 'dl']);
    expect(includeFormat(choice('a3'), 'a3', false).formats).toEqual(['a3']);
  });

  test('is designed with the ink that was chosen', () => {
    const design = shownDesign({ ...choice('a4-fold', 'a5'), ink: 'colour' });
    expect(design).toMatchObject({ format: 'a4-fold', ink: 'colour' });
  });
});

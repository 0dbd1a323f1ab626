import { describe, expect, it } from 'vitest';
import type { ChosenFilters, LibrarySort } from '../../src/contract';
import { shownTime, distinguished } from '../../src/ui/library/list/library-line';
import type { ShownTime } from '../../src/ui/library/list/library-line';

describe('a headline of the list', () => {
  const morning = 'Ligne Durocq–Lorsanne : 2 400 signatures déposées pour garder les trains du matin';
  const evening = 'Ligne Durocq–Lorsanne : 2 400 signatures déposées pour garder les trains du soir';

  it('is shown whole where there is room', () => {
    expect(distinguished(morning, [evening], 90)).toBe(morning);
  });

  it('keeps its beginning where that tells it from its neighbours', () => {
    expect(distinguished(morning, ['Le viaduc tient, les comptes aussi', ''], 60)).toBe(morning);
  });

  it('shows its own end where it begins as a neighbour does', () => {
    const shown = distinguished(morning, ['', evening], 60);
    expect(shown).toMatch(/^Ligne Durocq–Lorsanne : .*\u00a0… matin$/);
    expect(shown.length).toBeLessThanOrEqual(60);
    expect(distinguished(evening, [morning, ''], 60)).toMatch(/… soir$/);
  });

  it('is cut at a place in a word where it has no space', () => {
    const [one, other] = [`${'a'.repeat(200)}b`, `${'a'.repeat(200)}c`];
    expect(distinguished(one, [other], 40)).toMatch(/^a+\u00a0… b$/);
  });
});

describe('the line of a text shows', () => {
  it.each<[string, LibrarySort, ChosenFilters, ShownTime]>([
    ['its last change in a list of all', 'edited', {}, 'saved'],
    ['its date in a list by date', 'date', {}, 'date'],
    ['its date in a list of some years', 'edited', { years: [2024] }, 'date'],
    ['the end of its embargo in a list of those under embargo', 'edited', { embargoed: true }, 'embargo'],
    ['its appointment in a list of what is to come', 'edited', { toCome: true }, 'appointment'],
    ['when it was removed in the trash', 'removed', { removed: true, years: [2024] }, 'removed'],
  ])('%s', (_name, sort, filters, time) => {
    expect(shownTime(sort, filters)).toBe(time);
  });
});

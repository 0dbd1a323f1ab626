import { expect, it } from 'vitest';
import { backupsToRemove } from '../../../electron/archive/backup/thinning';
import type { Dated } from '../../../electron/archive/backup/thinning';

/** One backup a day, the first on the first of January 2024. */
function daily(days: number, given: Partial<Dated> = {}): Dated[] {
  return Array.from({ length: days }, (_, index) => ({
    day: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
    sequence: index + 1,
    installation: 'a',
    isSound: true,
    isKept: false,
    ...given,
  }));
}

function remaining(backups: Dated[], today = '2030-01-01'): string[] {
  const surplus = new Set(backupsToRemove(backups, today));
  return backups.filter((each) => !surplus.has(each)).map(({ day }) => day);
}

it('one that a person keeps is not removed, and does not count as the last of its day', () => {
  const byHand: Dated[] = [1, 2, 3].map((sequence) => ({
    ...{ day: '2024-01-01', installation: 'a', isSound: true, isKept: true },
    sequence,
  }));
  const atQuitting = { ...byHand[0], isKept: false } as Dated;
  const all = [...byHand, { ...atQuitting, sequence: 4 }, { ...atQuitting, sequence: 5 }];
  expect(backupsToRemove(all, '2030-01-01').map(({ sequence }) => sequence)).toEqual([4]);
});

it('seven days, five weeks and twelve months stay', () => {
  for (const days of [5, 40, 400, 800]) expect(remaining(daily(days))).toEqual(expectedOf(days));
  expect(remaining(daily(800))).toHaveLength(21);
});

/** Counted otherwise than the program does: from each day, whether a later one of its span is there. */
function expectedOf(days: number): string[] {
  const all = daily(days).map(({ day }) => day);
  const monday = (day: string) => {
    const date = new Date(`${day}T12:00:00Z`);
    return Math.floor((date.getTime() / 86_400_000 - 4) / 7);
  };
  const lasts = (spanOf: (day: string) => unknown) =>
    all.filter((day, index) => spanOf(day) !== spanOf(all[index + 1] ?? '')).reverse();
  const kept = new Set([
    ...all.slice(-7),
    ...lasts(monday).slice(0, 5),
    ...lasts((day) => day.slice(0, 7)).slice(0, 12),
  ]);
  return all.filter((day) => kept.has(day));
}

it('of a day the last backup stays, and the last sound one when that has faults', () => {
  const [first] = daily(1);
  const backups = [
    { ...first, sequence: 1 },
    { ...first, sequence: 2 },
    { ...first, sequence: 3, isSound: false },
  ] as Dated[];
  expect(backupsToRemove(backups, '2024-01-01').map(({ sequence }) => sequence)).toEqual([1]);
});

it('the backups of two laptops on one stick are counted separately', () => {
  const two = [...daily(30), ...daily(30, { installation: 'b' })].map((each, index) => ({
    ...each,
    sequence: index,
  }));
  const kept = two.filter((each) => !backupsToRemove(two, '2030-01-01').includes(each));
  expect(kept.filter(({ installation }) => installation === 'a').map(({ day }) => day)).toEqual(
    kept.filter(({ installation }) => installation === 'b').map(({ day }) => day),
  );
});

it('where the clock was set back, what was made until then stays', () => {
  const before = daily(60);
  const back = daily(20).map((each, index) => ({ ...each, sequence: 100 + index }));
  const surplus = backupsToRemove([...before, ...back], '2024-01-20');
  expect(surplus.every(({ sequence }) => sequence >= 100)).toBe(true);
  expect(surplus.length).toBeGreaterThan(5);
});

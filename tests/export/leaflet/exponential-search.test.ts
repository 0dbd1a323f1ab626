import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exponentialSearch } from '../../../electron/export/leaflet/exponential-search';
import { done, failed } from '../../../src/contract';

const steps = fc
  .record({ least: fc.integer({ min: 0, max: 30 }), span: fc.integer({ min: 0, max: 40 }) })
  .chain(({ least, span }) =>
    fc.record({
      least: fc.constant(least),
      most: fc.constant(least + span),
      answer: fc.integer({ min: least, max: least + span }),
      guess: fc.integer({ min: -20, max: 120 }),
    }),
  );

test('finds the largest step that holds whatever the guess, and tries no step twice', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async ({ answer, ...order }) => {
      const tried: number[] = [];
      const found = await exponentialSearch(
        order,
        (step) => (tried.push(step), Promise.resolve(done({ holds: step <= answer }))),
      );
      expect(found).toEqual(done(answer));
      expect(new Set(tried).size).toBe(tried.length);
      expect(tried.every((step) => step > order.least && step <= order.most)).toBe(true);
      expect(tried.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(order.most - order.least + 2)) + 1);
    }),
  );
});

test('takes two tries when the guess is right or one too high', async () => {
  for (const guess of [12, 13]) {
    let tries = 0;
    await exponentialSearch(
      { least: 0, most: 23, guess },
      (step) => ((tries += 1), Promise.resolve(done({ holds: step <= 12 }))),
    );
    expect(tries).toBe(2);
  }
});

test('goes where a try guesses, and no further up than one says that can hold', async () => {
  const tried: number[] = [];
  const found = await exponentialSearch({ least: 0, most: 40, guess: 30 }, (step) => {
    tried.push(step);
    return Promise.resolve(done(step <= 17 ? { holds: true, most: step } : { holds: false, guess: 17 }));
  });
  expect(found).toEqual(done(17));
  expect(tried).toEqual([30, 17]);
});

test('finds the same whatever the tries guess', async () => {
  const guesses = fc.array(fc.integer({ min: -20, max: 120 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(steps, guesses, async ({ answer, ...order }, wild) => {
      let tries = 0;
      const found = await exponentialSearch(order, (step) => {
        const guess = wild[tries % wild.length] ?? 0;
        tries += 1;
        return Promise.resolve(done({ holds: step <= answer, guess }));
      });
      expect(found).toEqual(done(answer));
      expect(tries).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(order.most - order.least + 2)) + 3);
    }),
  );
});

test('ends with the problem of a try', async () => {
  const problem = { kind: 'cancelled' } as const;
  expect(
    await exponentialSearch({ least: 0, most: 9, guess: 4 }, () => Promise.resolve(failed(problem))),
  ).toEqual(failed(problem));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestStep } from '../../../electron/export/leaflet/exponential-search';
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

test('the largest step that holds is found whatever was guessed, and no step is tried twice', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async ({ answer, ...order }) => {
      const tried: number[] = [];
      const found = await largestStep(
        order,
        (step) => (tried.push(step), Promise.resolve(done(step <= answer))),
      );
      expect(found).toEqual(done(answer));
      expect(new Set(tried).size).toBe(tried.length);
      expect(tried.every((step) => step > order.least && step <= order.most)).toBe(true);
      expect(tried.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(order.most - order.least + 2)) + 1);
    }),
  );
});

test('a guess that is right, or one too high, costs two tries', async () => {
  for (const guess of [12, 13]) {
    let tries = 0;
    await largestStep(
      { least: 0, most: 23, guess },
      (step) => ((tries += 1), Promise.resolve(done(step <= 12))),
    );
    expect(tries).toBe(2);
  }
});

test('a try that is a problem ends the search with it', async () => {
  const problem = { kind: 'cancelled' } as const;
  expect(await largestStep({ least: 0, most: 9, guess: 4 }, () => Promise.resolve(failed(problem)))).toEqual(
    failed(problem),
  );
});

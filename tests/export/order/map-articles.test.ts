import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { mapArticles } from '../../../electron/export/order/map-articles';
import type { Progress } from '../../../electron/export';
import { done } from '../../../src/contract';
import { lineArticle } from '../../fixtures/leaflet-articles';
import { job } from '../leaflet/leaflet-fixture';

const articles = ['Un', 'Deux', 'Trois', 'Quatre'].map((headline) => lineArticle({ headline }));

test('makes two at a time and yields them in the order of the articles', async () => {
  const steps: Progress[] = [];
  let [running, most] = [0, 0];
  const made = mapArticles(
    articles,
    { ...job(), progress: (step) => steps.push(step) },
    async ({ headline }) => {
      most = Math.max(most, (running += 1));
      await wait(headline === 'Un' || headline === 'Trois' ? 30 : 1);
      running -= 1;
      return done(headline);
    },
  );
  const order: unknown[] = [];
  for await (const one of made) order.push(one.ok && one.value);
  expect(order).toEqual(['Un', 'Deux', 'Trois', 'Quatre']);
  expect(most).toBe(2);
  expect(steps.map((step) => step.done)).toEqual([0, 1, 2, 3, 4]);
});

test('a consumer that stops early waits for the work begun, and no more is begun', async () => {
  const begun: string[] = [];
  const ended: string[] = [];
  const made = mapArticles(articles, job(), async ({ headline }) => {
    begun.push(headline);
    await wait(10);
    ended.push(headline);
    return done(headline);
  });
  for await (const _ of made) break;
  expect(ended).toEqual(begun);
  expect(begun.length).toBeLessThan(articles.length);
});

test('an error is thrown after the results of the articles before it', async () => {
  const made = mapArticles(articles, job(), ({ headline }) =>
    headline === 'Deux' ? Promise.reject(new Error('a bug')) : wait(20, done(headline)),
  );
  expect(await made.next()).toMatchObject({ value: done('Un') });
  await expect(made.next()).rejects.toThrow('a bug');
});

test('an aborted job yields `cancelled` and makes nothing', async () => {
  const made = mapArticles(articles, { ...job(), signal: AbortSignal.abort() }, () => {
    throw new Error('nothing is made');
  });
  expect(await made.next()).toMatchObject({ value: { ok: false, problem: { kind: 'cancelled' } } });
});

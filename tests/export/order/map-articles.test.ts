import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { articleByArticle } from '../../../electron/export/order/map-articles';
import type { Progress } from '../../../electron/export';
import { done } from '../../../src/contract';
import { lineArticle } from '../../fixtures/leaflet-articles';
import { job } from '../leaflet/leaflet-fixture';

const articles = ['Un', 'Deux', 'Trois', 'Quatre'].map((headline) => lineArticle({ headline }));

test('two are at work at once, and they come in the order of the articles', async () => {
  const said: Progress[] = [];
  let [going, most] = [0, 0];
  const made = articleByArticle(
    articles,
    { ...job(), progress: (step) => said.push(step) },
    async ({ headline }, at) => {
      most = Math.max(most, (going += 1));
      await wait(at % 2 === 0 ? 30 : 1);
      going -= 1;
      return done(headline);
    },
  );
  const order: unknown[] = [];
  for await (const one of made) order.push(one.ok && one.value);
  expect(order).toEqual(['Un', 'Deux', 'Trois', 'Quatre']);
  expect(most).toBe(2);
  expect(said.map((step) => step.done)).toEqual([0, 1, 2, 3, 4]);
});

test('whoever stops early waits for what is at work, and nothing more is begun', async () => {
  const begun: string[] = [];
  const ended: string[] = [];
  const made = articleByArticle(articles, job(), async ({ headline }) => {
    begun.push(headline);
    await wait(10);
    ended.push(headline);
    return done(headline);
  });
  for await (const _ of made) break;
  expect(ended).toEqual(begun);
  expect(begun.length).toBeLessThan(articles.length);
});

test('a fault is thrown in its turn, after what came before it', async () => {
  const made = articleByArticle(articles, job(), ({ headline }) =>
    headline === 'Deux' ? Promise.reject(new Error('a fault of ours')) : wait(20, done(headline)),
  );
  expect(await made.next()).toMatchObject({ value: done('Un') });
  await expect(made.next()).rejects.toThrow('a fault of ours');
});

test('a job that is given up makes no more', async () => {
  const giveUp = new AbortController();
  giveUp.abort();
  const made = articleByArticle(articles, { ...job(), signal: giveUp.signal }, () => {
    throw new Error('nothing is made');
  });
  expect(await made.next()).toMatchObject({ value: { ok: false, problem: { kind: 'cancelled' } } });
});

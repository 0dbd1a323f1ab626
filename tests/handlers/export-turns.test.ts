import { expect, it, vi } from 'vitest';
import type { ExportProgress } from '../../src/contract';
import { deskWithFolder, keepArticle, ready, valueOf } from './desk';

it('an export opens many texts and pins their revisions in turns, with other saves between', async () => {
  const desk = await deskWithFolder();
  const ids: string[] = [];
  for (let number = 0; number < 45; number += 1)
    ids.push((await keepArticle(desk, ready(`Texte ${number}`, `texte-${number}`))).id);
  const opened = vi.spyOn(desk.archive.articles, 'open');
  const sent = vi.spyOn(desk.archive.revisions, 'send');
  let [most, before] = [0, 0];
  let next = setImmediate(function look() {
    const calls = opened.mock.calls.length + sent.mock.calls.length;
    most = Math.max(most, calls - before);
    before = calls;
    next = setImmediate(look);
  });
  valueOf(await desk.handlers['export:run']({ ids, outlets: ['site'] }));
  clearImmediate(next);
  expect(sent).toHaveBeenCalledTimes(45);
  expect(most).toBeLessThanOrEqual(20);
});

it('an export waits until the one before has ended', async () => {
  const desk = await deskWithFolder();
  const articles = [
    await keepArticle(desk, ready('Un', 'un')),
    await keepArticle(desk, ready('Deux', 'deux')),
  ];
  const reports = await Promise.all(
    articles.map(({ id }) => desk.handlers['export:run']({ ids: [id], outlets: ['press'] })),
  );
  expect(reports.map(({ ok }) => ok)).toEqual([true, true]);
  const order = desk.events.map(({ payload }) => (payload as ExportProgress).article);
  expect(order).toEqual([...order].sort((one, other) => Number(one === 'Deux') - Number(other === 'Deux')));
});

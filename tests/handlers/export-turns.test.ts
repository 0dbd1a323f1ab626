import { expect, it, vi } from 'vitest';
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

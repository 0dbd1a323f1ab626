import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import { keptActs } from '../../src/contract';
import type { ActDone, BatchDone } from '../../src/contract';
import { openDesk, valueOf } from './desk';
import type { Desk } from './desk';

const idOf = (number: number) => `3f0c1a52-0f6f-4d6f-9d7a-${String(number).padStart(12, '0')}`;

async function textsOf(desk: Desk, many: number): Promise<string[]> {
  const made = Array.from({ length: many }, () =>
    desk.handlers['article:create']({ kind: 'article', language: 'fr' }),
  );
  return (await Promise.all(made)).map((each) => valueOf(each).article.id);
}

async function tagged(desk: Desk, ids: string[], tag: string): Promise<BatchDone> {
  return valueOf(await desk.handlers['batch:run']({ kind: 'add-tag', ids, tag }));
}

const toldOf = (texts: number) => ({ kind: 'add-tag', texts, to: 'gare', from: '', changes: 0 }) as const;

async function keep(desk: Desk, number: number, done: ActDone, texts: number): Promise<void> {
  valueOf(await desk.handlers['acts:keep']({ id: idOf(number), at: number, told: toldOf(texts), done }));
}

const tagsOf = (desk: Desk, id: string) => valueOf(desk.archive.articles.open(id)).article.tags;

it('an act on many texts is undone after a restart; what was changed since stays', async () => {
  const desk = await openDesk();
  const ids = await textsOf(desk, 30);
  const did = await tagged(desk, ids, 'gare');
  await keep(desk, 1, { kind: 'batch', done: did }, 30);
  const [first = '', second = ''] = ids;
  valueOf(await desk.handlers['batch:run']({ kind: 'add-tag', ids: [first], tag: 'halte' }));
  const opened = valueOf(desk.archive.articles.open(second));
  const article = { ...opened.article, headline: 'Des mots écrits depuis' };
  valueOf(desk.archive.articles.save({ article, base: opened.revision }, desk.now));
  desk.archive.close();
  const again = openArchive(join(desk.folder, 'archive'), { create: false });
  const archive = again.ok ? again.value : expect.fail(again.problem.kind);
  try {
    expect(archive.acts.list()).toEqual([{ id: idOf(1), at: 1, told: toldOf(30) }]);
    const kept = archive.acts.open(idOf(1));
    expect(kept).toEqual({ kind: 'batch', done: did });
    if (kept?.kind === 'batch') valueOf(archive.acts.undo(kept.done, 2));
    const texts = ids.map((id) => valueOf(archive.articles.open(id)).article);
    expect(texts.map(({ tags }) => tags)).toEqual([['halte'], ...ids.slice(1).map(() => [])]);
    expect(texts[1]?.headline).toBe('Des mots écrits depuis');
    valueOf(archive.acts.forget(idOf(1)));
    expect(archive.acts.list()).toEqual([]);
  } finally {
    archive.close();
  }
});

it('an act is undone in the texts that are left, when others were deleted for ever', async () => {
  const desk = await openDesk();
  const [one = '', two = ''] = await textsOf(desk, 2);
  const did = await tagged(desk, [one, two], 'gare');
  valueOf(await desk.handlers['article:remove'](one));
  valueOf(await desk.handlers['article:erase']([one]));
  const undone = valueOf(await desk.handlers['batch:undo'](did));
  expect(undone.changed.map(({ id }) => id)).toEqual([two]);
  expect(tagsOf(desk, two)).toEqual([]);
});

it('texts that are deleted for ever leave the acts with all their words', async () => {
  const desk = await openDesk();
  const [one = '', two = ''] = await textsOf(desk, 2);
  valueOf(await desk.handlers['batch:run']({ kind: 'add-tag', ids: [one], tag: 'zinzolin' }));
  const did = await tagged(desk, [one, two], 'gare');
  await keep(desk, 1, { kind: 'batch', done: did }, 2);
  await keep(desk, 2, { kind: 'batch', done: await tagged(desk, [one], 'halte') }, 2);
  valueOf(await desk.handlers['article:remove'](one));
  valueOf(await desk.handlers['article:erase']([one]));
  expect(desk.archive.acts.list().map(({ id }) => id)).toEqual([idOf(1)]);
  const kept = desk.archive.acts.open(idOf(1));
  expect(kept?.kind === 'batch' && kept.done.changed.map(({ id }) => id)).toEqual([two]);
  const folder = join(desk.folder, 'archive');
  for (const file of readdirSync(folder).filter((name) => name.startsWith('archive.sqlite')))
    expect(readFileSync(join(folder, file)).includes('zinzolin'), file).toBe(false);
});

it('the oldest acts are forgotten where there are many', async () => {
  const desk = await openDesk();
  const did = await tagged(desk, await textsOf(desk, 1), 'gare');
  for (let number = 1; number <= keptActs.max + 3; number += 1)
    await keep(desk, number, { kind: 'batch', done: did }, 2);
  const numbers = desk.archive.acts.list().map(({ at }) => at);
  expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([keptActs.max, keptActs.max + 3, 4]);
});

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { backupsIn, isLongOutOfDate, openArchive, verify } from '../../../electron/archive';
import type { Archive } from '../../../electron/archive';
import { steps } from '../../../electron/archive/migrations';
import { createMaintenance } from '../../../electron/handlers/backup/maintenance';
import type { StartProcess } from '../../../electron/process';
import { newArticle } from '../../../src/article';
import { keepEarlierArchive } from '../../fixtures/earlier-archive';
import { buildProcesses } from '../../process/built-processes';
import { paragraph, pictureOf, valueOf } from '../desk';
import { integrityOf } from '../../archive/integrity';

let start: StartProcess;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ start, remove } = await buildProcesses('maintenance'));
}, 120_000);

afterAll(() => remove());

const now = Date.UTC(2026, 5, 1, 10);

/** An archive of some hundred texts and pictures, left open. */
async function aLargeArchive(): Promise<{ archive: Archive; to: string; root: string }> {
  const root = mkdtempSync(join(tmpdir(), 'roneo-maintenance-'));
  const archive = valueOf(openArchive(join(root, 'archive'), { create: true }));
  onTestFinished(() => {
    archive.close();
    rmSync(root, { recursive: true, force: true });
  });
  for (let number = 0; number < 300; number += 1) {
    const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const date = { local: '2026-06-01T09:00', zone: 'Europe/Paris' };
    const article = newArticle({ id, kind: 'article', language: 'fr', date });
    const body = [paragraph(`Le quai nº ${number} reste ouvert. `.repeat(200))];
    valueOf(archive.articles.create({ ...article, headline: `Le quai ${number}`, body }, now + number));
  }
  for (let number = 0; number < 40; number += 1) {
    const bytes = await pictureOf(`#${String(100_000 + number * 7)}`);
    await archive.pictures.keep({ bytes, type: 'image/jpeg', width: 60, height: 40 }, now);
  }
  return { archive, to: join(root, 'backups'), root };
}

it('a backup is made in a process of its own while the archive is written to', async () => {
  const { archive, to } = await aLargeArchive();
  const maintenance = createMaintenance(start);
  const steps = new Set<string>();
  const order = { archive: archive.folder, to, now, zone: 'Europe/Paris' };
  const made = maintenance.run('backup', order, ({ step }) => steps.add(step));
  const { article } = valueOf(archive.articles.open('00000000-0000-4000-8000-000000000000'));
  let base = 1;
  for (let count = 0; count < 60; count += 1) {
    base = valueOf(
      archive.articles.save({ article: { ...article, kicker: `État ${count}` }, base }, now + count),
    ).revision;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await made).toMatchObject({ ok: true, value: { faults: [], backup: { texts: 300 } } });
  expect([...steps].sort()).toEqual(['pictures', 'proof', 'texts']);
}, 60_000);

it('a task that is stopped is answered only once its process has ended, so that what it left can be cleared', async () => {
  const ends: (() => void)[] = [];
  let answer: (message: unknown) => void = () => undefined;
  const slow: StartProcess = () => ({
    post: () => undefined,
    onMessage: (listener) => (answer = listener),
    onExit: (listener) => void ends.push(() => listener('')),
    kill: () => undefined,
    hold: () => undefined,
  });
  const maintenance = createMaintenance(slow);
  let answered = false;
  const moved = maintenance.run('move', { archive: '/a', to: '/b', backups: [] });
  void moved.then(() => (answered = true));
  const stopped = maintenance.stop();
  answer({ kind: 'progress', progress: { step: 'pictures', done: 1, total: 2 } });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answered).toBe(false);
  for (const end of ends) end();
  await stopped;
  expect(await moved).toBeNull();
});

it('killed at any moment, a backup leaves none that does not count, and the next one is made', async () => {
  const { archive, to } = await aLargeArchive();
  let cancelled = 0;
  for (let count = 0; count < 12; count += 1) {
    const maintenance = createMaintenance(start);
    const order = { archive: archive.folder, to, now: now + count * 60_000, zone: 'Europe/Paris' };
    const made = maintenance.run('backup', order);
    await new Promise((resolve) => setTimeout(resolve, 120 + count * 60));
    await maintenance.stop();
    if ((await made) === null) cancelled += 1;
    if (!readdirSync(join(to, '..')).includes('backups')) continue;
    for (const { faults } of (await backupsIn(to)).length > 0 ? valueOf(await verify(to)) : [])
      expect(faults).toEqual([]);
  }
  expect(cancelled).toBeGreaterThan(2);
  const order = { archive: archive.folder, to, now: now + 86_400_000, zone: 'Europe/Paris' };
  expect(await createMaintenance(start).run('backup', order)).toMatchObject({
    ok: true,
    value: { faults: [] },
  });
  expect(readdirSync(to).filter((name) => /part|new/.test(name))).toEqual([]);
}, 120_000);

it('killed at any moment, a restoring and a recovery leave no archive that is not whole', async () => {
  const { archive, to, root } = await aLargeArchive();
  valueOf((await createMaintenance(start).run('backup', { archive: archive.folder, to, now, zone: 'UTC' }))!);
  for (let count = 0; count < 8; count += 1) {
    const maintenance = createMaintenance(start);
    const target = join(root, `restored-${count}`);
    const work =
      count % 2 === 0
        ? maintenance.run('restore', { backup: to, to: target })
        : maintenance.run('recover', {
            archive: join(
              to,
              readdirSync(to).find((name) => name.endsWith('.sqlite'))!,
            ),
            to: target,
          });
    await new Promise((resolve) => setTimeout(resolve, 150 + count * 80));
    await maintenance.stop();
    await work;
    if (!readdirSync(root).includes(`restored-${count}`)) continue;
    const restored = valueOf(openArchive(target, { create: false }));
    expect(integrityOf(restored)).toBe('ok');
    expect(valueOf(await restored.site.texts())).toBeDefined();
    restored.close();
    expect(valueOf(await verify(target))).toMatchObject([{ texts: 300, faults: [] }]);
  }
}, 120_000);

it('killed at any moment, bringing an archive up to date leaves it as it was or does it whole', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'roneo-maintenance-')), 'archive');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
  keepEarlierArchive(folder, 1600);
  expect(isLongOutOfDate(folder)).toBe(true);
  let killed = 0;
  for (let count = 0; count < 6 && isLongOutOfDate(folder); count += 1) {
    const maintenance = createMaintenance(start);
    let told = 0;
    const updated = maintenance.run('update', folder, () => (told += 1));
    while (told === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, count * 100));
    await maintenance.stop();
    if ((await updated) === null) killed += 1;
    const database = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
    expect([4, steps.length]).toContain(database.pragma('user_version', { simple: true }));
    expect(database.pragma('quick_check', { simple: true })).toBe('ok');
    database.close();
  }
  expect(killed).toBeGreaterThan(1);
  const parts: number[] = [];
  const updated = await createMaintenance(start).run('update', folder, ({ done, total }) =>
    parts.push(done / total),
  );
  expect([updated, isLongOutOfDate(folder)]).toEqual([{ ok: true, value: [] }, false]);
  expect(parts).toEqual([...parts].sort((one, other) => one - other));
  expect([0, 0.5], 'a half is done where the last kill came after the tables').toContain(parts[0]);
  expect(parts.at(-1), 'the words are told of too').toBeGreaterThan(0.9);
  const database = new Sqlite(join(folder, 'archive.sqlite'), { readonly: true });
  const left = database.prepare('SELECT count(*) FROM unindexed').pluck().get();
  database.close();
  expect(left, 'texts whose words are not to be found yet').toBe(0);
  const archive = valueOf(openArchive(folder, { create: false }));
  onTestFinished(() => archive.close());
  const query = { words: '', filters: {}, sort: 'edited', limit: 1, offset: 0 } as const;
  expect(valueOf(archive.library.list(query))).toMatchObject({
    total: 1600,
    rows: [{ headline: 'Texte 1600' }],
  });
  expect(valueOf(await verify(folder))).toMatchObject([{ texts: 1600, faults: [] }]);
}, 120_000);

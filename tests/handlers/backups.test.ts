import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import { createBackups, Jobs, machineMemory } from '../../electron/handlers';
import type { BackupState } from '../../src/contract';
import { keepArticle, openDesk, paragraph, pictureOf, valueOf } from './desk';
import type { Desk } from './desk';
import { integrityOf } from '../archive/integrity';

const day = 24 * 60 * 60_000;

function backupsOf(desk: Desk, archive = desk.archive) {
  return createBackups({
    archive,
    jobs: new Jobs(),
    clock: () => desk.now,
    zone: 'Europe/Paris',
    installation: 'a',
    memory: machineMemory(join(desk.folder, 'memory.json')),
    startProcess: null,
    emit: (name, payload) => void desk.events.push({ name, payload }),
  });
}

const own = (state: BackupState) => state.places[0];

it('an archive is backed up beside itself once a day, and an earlier state of a text is restored from there', async () => {
  const desk = await openDesk();
  const text = await keepArticle(desk, { headline: 'Le port' });
  const state = valueOf(await desk.handlers['backup:now'](null));
  expect(own(state)).toMatchObject({
    kind: 'own',
    folder: join(desk.folder, 'archive-backups'),
    isThere: true,
    provedAt: desk.now,
    backups: [{ texts: 1, faults: 0 }],
    problem: null,
  });
  const [backup] = own(state)?.backups ?? [];
  const named = { folder: own(state)?.folder ?? '', name: backup?.name ?? '' };
  expect(valueOf(await desk.handlers['backup:texts'](named))).toMatchObject([{ headline: 'Le port' }]);

  valueOf(
    await desk.handlers['article:save']({ article: { ...text, headline: 'Le port est vendu' }, base: 2 }),
  );
  expect(valueOf(await desk.handlers['backup:take-text']({ ...named, id: text.id }))).toEqual({
    id: text.id,
    headline: 'Le port',
    how: 'revised',
  });
  valueOf(await desk.handlers['article:remove'](text.id));
  expect(valueOf(await desk.handlers['backup:take-text']({ ...named, id: text.id })).how).toBe('returned');
  expect(valueOf(await desk.handlers['article:open'](text.id)).article.headline).toBe('Le port');
});

it('a picture comes back with the text that shows it', async () => {
  const desk = await openDesk();
  const bytes = await pictureOf('#204060');
  const picture = valueOf(
    await desk.archive.pictures.keep({ bytes, type: 'image/jpeg', width: 60, height: 40 }, desk.now),
  );
  const figure = { type: 'figure' as const, picture, caption: '', credit: '', alt: 'Le quai' };
  const text = await keepArticle(desk, { headline: 'Le quai', body: [paragraph('Mots.'), figure] });
  const place = own(valueOf(await desk.handlers['backup:now'](null)));
  valueOf(await desk.archive.erasing.erase([text.id], desk.now)); // As in an archive that never had it.
  expect(await desk.archive.pictures.read(picture.hash)).toBeNull();
  const name = place?.backups[0]?.name ?? '';
  valueOf(await desk.handlers['backup:take-text']({ folder: place?.folder ?? '', name, id: text.id }));
  expect(Buffer.from((await desk.archive.pictures.read(picture.hash)) ?? [])).toEqual(Buffer.from(bytes));
});

it('a backup is due once a day, and one more when the desk ends with something written since', async () => {
  const desk = await openDesk();
  const backups = backupsOf(desk);
  await keepArticle(desk, { headline: 'Le port' });
  expect([await backups.isDue(), backups.isWantedAtEnd()]).toEqual([true, true]);
  valueOf(await backups.run('due'));
  expect([await backups.isDue(), backups.isWantedAtEnd()]).toEqual([false, false]);
  await keepArticle(desk, { headline: 'La rade' });
  expect([await backups.isDue(), backups.isWantedAtEnd()]).toEqual([false, true]);
  valueOf(await backups.run('due'));
  expect(own(await backups.state())?.backups).toMatchObject([{ texts: 1 }]);
  valueOf(await backups.run('changed'));
  expect(own(await backups.state())?.backups).toMatchObject([{ texts: 2 }]);
  desk.now += day;
  expect(await backups.isDue()).toBe(true);
  backups.setAutomatic(false);
  await keepArticle(desk, { headline: 'Le quai' });
  expect([await backups.isDue(), backups.isWantedAtEnd()]).toEqual([false, false]);
  expect((await backupsOf(desk).state()).isAutomatic).toBe(false);
});

it('with a clock that was set back, a backup of this session is not made again and again', async () => {
  const desk = await openDesk();
  const backups = backupsOf(desk);
  await keepArticle(desk, { headline: 'Le port' });
  valueOf(await backups.run('due'));
  desk.now -= 300 * day;
  expect(await backups.isDue()).toBe(false);
  const next = backupsOf(desk);
  expect(await next.isDue()).toBe(true);
  valueOf(await next.run('due'));
  expect(await next.isDue()).toBe(false);
});

it('a second place is chosen, said while it is away, and used again once it is back', async () => {
  const desk = await openDesk();
  await keepArticle(desk, { headline: 'Le port' });
  const stick = join(desk.folder, 'stick');
  mkdirSync(stick);
  writeFileSync(join(stick, 'photos.txt'), 'Les miennes.');
  desk.answers.backups = stick;
  const state = valueOf(await desk.handlers['backup:choose-place'](null));
  const folder = join(stick, 'roneo-backups');
  expect(state.places[1]).toMatchObject({ kind: 'second', folder, isThere: true, provedAt: desk.now });

  renameSync(stick, `${stick}-away`);
  desk.now += 2 * day;
  await keepArticle(desk, { headline: 'La rade' });
  expect(await desk.handlers['backup:now'](null)).toMatchObject({ problem: { kind: 'place-absent' } });
  const away = valueOf(await desk.handlers['backup:state'](null)).places;
  expect(away[0]).toMatchObject({ provedAt: desk.now, problem: null });
  expect(away[1]).toMatchObject({
    isThere: false,
    provedAt: desk.now - 2 * day,
    problem: { kind: 'place-absent' },
  });
  expect(existsSync(stick)).toBe(false);

  renameSync(`${stick}-away`, stick);
  const back = valueOf(await desk.handlers['backup:now'](null)).places[1];
  expect(back).toMatchObject({ isThere: true, provedAt: desk.now, problem: null });
  expect(readFileSync(join(stick, 'photos.txt'), 'utf8')).toBe('Les miennes.');
  const forgotten = valueOf(await desk.handlers['backup:forget-place'](null));
  expect(forgotten.places.map(({ kind }) => kind)).toEqual(['own']);
  expect(readdirSync(folder)).toHaveLength(readdirSync(folder).length);
});

it('a new archive of the same name leaves the backups of the one before, and shows them', async () => {
  const desk = await openDesk();
  await keepArticle(desk, { headline: 'Le port' });
  valueOf(await backupsOf(desk).run('all'));
  rmSync(join(desk.folder, 'memory.json'));
  const fresh = join(desk.folder, 'new');
  mkdirSync(fresh);
  const archive = valueOf(openArchive(join(fresh, 'archive'), { create: true }));
  renameSync(join(desk.folder, 'archive-backups'), join(fresh, 'archive-backups'));
  const other = await openDesk();
  const text = await keepArticle(other, { headline: 'Tout autre chose' });
  valueOf(archive.articles.create(text, desk.now));
  const backups = backupsOf(desk, archive);
  valueOf(await backups.run('all'));
  const { places } = await backups.state();
  expect(places.map(({ kind, folder, backups: all }) => [kind, folder, all.length])).toEqual([
    ['own', join(fresh, 'archive-backups-2'), 1],
    ['earlier', join(fresh, 'archive-backups'), 1],
  ]);
  archive.close();
});

it('an old proof is told once a day, and a new one is not', async () => {
  const desk = await openDesk();
  const backups = backupsOf(desk);
  await keepArticle(desk, { headline: 'Le port' });
  valueOf(await backups.run('all'));
  const told = () =>
    desk.events.filter(({ name }) => name === 'backup:concern').map(({ payload }) => payload);
  await backups.warnIfOld();
  expect(told()).toEqual([]);
  const proved = desk.now;
  desk.now += 4 * day;
  await backups.warnIfOld();
  await backups.warnIfOld();
  expect(told()).toEqual([{ kind: 'old', place: 'own', provedAt: proved }]);
});

it('the archive is checked each week: a lost picture is put back from a backup', async () => {
  const desk = await openDesk();
  const backups = backupsOf(desk);
  const bytes = await pictureOf('#a03020');
  const picture = valueOf(
    await desk.archive.pictures.keep({ bytes, type: 'image/jpeg', width: 60, height: 40 }, desk.now),
  );
  await keepArticle(desk, { headline: 'Le port' });
  valueOf(await backups.run('all'));
  const file = join(desk.folder, 'archive', 'pictures', picture.hash.slice(0, 2), picture.hash);
  writeFileSync(file, 'autre chose');
  await backups.check();
  expect(readFileSync(file)).toEqual(Buffer.from(bytes));
  writeFileSync(file, 'autre chose');
  desk.now += 6 * day;
  await backups.check(); // The same week: nothing more.
  expect(readFileSync(file, 'utf8')).toBe('autre chose');
  desk.now += 2 * day;
  await backups.check();
  expect(readFileSync(file)).toEqual(Buffer.from(bytes));
  const { checkedAt, faults } = await backups.state();
  expect([checkedAt, faults]).toEqual([desk.now, []]);
});

it('a damaged text that a check finds is told, is known after a restart, and is forgotten once it is mended', async () => {
  const desk = await openDesk();
  const text = await keepArticle(desk, { headline: 'Le port' });
  const whole = backupsOf(desk);
  valueOf(await whole.run('all'));
  const database = new Sqlite(join(desk.folder, 'archive', 'archive.sqlite'));
  database.prepare("UPDATE revision SET content = replace(content, 'Le port', 'Le part')").run();
  database.close();
  await whole.check();
  const told = () =>
    desk.events.filter(({ name }) => name === 'backup:concern').map(({ payload }) => payload);
  const fault = { kind: 'text', id: text.id, headline: 'Le port', revision: 2, isNewest: true };
  expect(told()).toEqual([{ kind: 'faults', faults: [fault] }]);

  const restarted = backupsOf(desk);
  expect((await restarted.state()).faults).toEqual([fault]);
  await restarted.check(); // The same day: nothing more.
  expect(told()).toHaveLength(1);
  desk.now += day;
  await restarted.check();
  expect(told()).toHaveLength(2);

  const [place] = (await restarted.state()).places;
  const backup = { folder: place?.folder ?? '', name: place?.backups.at(-1)?.name ?? '' };
  valueOf(await desk.handlers['backup:take-text']({ ...backup, id: text.id }));
  restarted.mended(text.id);
  expect((await backupsOf(desk).state()).faults).toEqual([]);
});

it('a text that is deleted for ever leaves the backups too, those of a stick once it is back', async () => {
  const desk = await openDesk();
  const text = await keepArticle(desk, { headline: 'Le port' });
  await keepArticle(desk, { headline: 'La rade' });
  const stick = join(desk.folder, 'stick');
  mkdirSync(join(stick, 'others'), { recursive: true });
  desk.answers.backups = stick;
  valueOf(await desk.handlers['backup:choose-place'](null));
  renameSync(stick, `${stick}-away`);
  valueOf(await desk.handlers['article:erase']([text.id]));
  const textsIn = (state: BackupState) =>
    state.places.map(({ backups }) => backups.map(({ texts }) => texts));
  expect(textsIn(valueOf(await desk.handlers['backup:state'](null)))).toEqual([[1], []]);
  renameSync(`${stick}-away`, stick);
  expect(textsIn(valueOf(await desk.handlers['backup:state'](null)))).toEqual([[1], [2]]);
  expect(textsIn(valueOf(await desk.handlers['backup:now'](null)))).toEqual([[1], [1]]);
});

it('only backups of the known places are read', async () => {
  const desk = await openDesk();
  const elsewhere = { folder: '/etc', name: '2026-01-01-0900.sqlite' };
  expect(await desk.handlers['backup:texts'](elsewhere)).toMatchObject({
    problem: { kind: 'backup-missing' },
  });
  expect(await desk.handlers['backup:restore'](elsewhere)).toMatchObject({
    problem: { kind: 'backup-missing' },
  });
});

it('a backup is restored whole beside the archive, ready to take its place', async () => {
  const desk = await openDesk();
  await keepArticle(desk, { headline: 'Le port' });
  const place = own(valueOf(await desk.handlers['backup:now'](null)));
  const named = { folder: place?.folder ?? '', name: place?.backups[0]?.name ?? '' };
  expect(valueOf(await desk.handlers['backup:restore'](named))).toEqual({ kept: 'archive-kept-2026-06-01' });
  const restored = valueOf(openArchive(join(desk.folder, 'archive.next'), { create: false }));
  expect(integrityOf(restored)).toBe('ok');
  restored.close();
});

it('a backup waits for what is being deleted for ever, but not once it is stopped', async () => {
  const desk = await openDesk();
  const gone = await keepArticle(desk, { headline: 'Le port' });
  await keepArticle(desk, { headline: 'La rade', status: 'ready' });
  valueOf(await desk.handlers['article:remove'](gone.id));
  const backups = backupsOf(desk);
  const site = valueOf(await desk.archive.site.texts());
  const erasing = backups.whileErasing([gone.id], (compact) =>
    desk.archive.erasing.erase([gone.id], desk.now, { compact }),
  );
  const stopped = backups.run('all');
  await new Promise((later) => setTimeout(later, 50));
  await backups.stop();
  expect(await stopped).toMatchObject({ problem: { kind: 'cancelled' } });
  const waiting = backups.run('all');
  site.close();
  valueOf(await erasing);
  valueOf(await waiting);
  expect(own(await backups.state())?.backups.map(({ texts }) => texts)).toEqual([1]);
});

it('once it is stopped, no backup is begun in the second place', async () => {
  const desk = await openDesk();
  await keepArticle(desk, { headline: 'Le port' });
  const stick = join(desk.folder, 'stick');
  mkdirSync(stick);
  const backups = backupsOf(desk);
  backups.choose(stick);
  // Stopped at its first step, however soon that comes.
  const stops: Promise<void>[] = [];
  const { push } = desk.events;
  desk.events.push = (...events) => {
    if (events.some(({ name, payload }) => name === 'backup:progress' && payload !== null))
      stops.push(backups.stop());
    return push.apply(desk.events, events);
  };
  expect(await backups.run('all')).toMatchObject({ problem: { kind: 'cancelled' } });
  await Promise.all(stops);
  expect(readdirSync(stick)).toEqual([]);
});

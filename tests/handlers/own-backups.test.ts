import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../electron/archive';
import type { Archive, KeptSettings } from '../../electron/archive';
import { createBackups, Jobs, createHandlers, machineMemory, memoryFile } from '../../electron/handlers';
import type { BackupState } from '../../src/contract';
import { keepArticle, openDesk, valueOf } from './desk';
import type { Desk } from './desk';

const hour = 60 * 60_000;

/** The handlers of another archive that is opened in the profile of a desk. */
async function inProfileOf(desk: Desk, archive: Archive) {
  const memory = machineMemory(
    memoryFile(join(desk.folder, 'memory'), archive.identity, join(desk.folder, 'former')),
  );
  const backups = createBackups({
    archive,
    jobs: new Jobs(),
    clock: () => desk.now,
    zone: 'Europe/Paris',
    installation: 'a',
    memory,
    startProcess: null,
    emit: () => undefined,
  });
  let handlers: Desk['handlers'] | null = null;
  await openDesk((tools) => {
    const dialogs = { ...tools.dialogs, chooseBackupFolder: () => Promise.resolve(desk.answers.backups) };
    handlers = createHandlers({ ...tools, archive, backups, memory, dialogs });
    return tools;
  });
  return { archive, backups, handlers: handlers as unknown as Desk['handlers'] };
}

function anotherArchive(desk: Desk, name: string): Archive {
  const archive = valueOf(openArchive(join(desk.folder, name), { create: true }));
  onTestFinished(() => archive.close());
  return archive;
}

const linesOf = ({ places }: BackupState) =>
  places.map(({ kind, backups }) => [kind, backups.map(({ texts, keptFor }) => [texts, keptFor])]);

it('a second archive in the same profile lists, reads and restores nothing of the first one’s backups', async () => {
  const desk = await openDesk();
  const first = await inProfileOf(desk, anotherArchive(desk, 'first'));
  const text = await keepArticle(desk, { headline: 'Le port' });
  valueOf(first.archive.articles.create(text, desk.now));
  const stick = join(desk.folder, 'stick');
  mkdirSync(stick);
  desk.answers.backups = stick;
  const state = valueOf(await first.handlers['backup:choose-place'](null));
  const places = state.places.map(({ folder, backups }) => ({ folder, name: backups[0]?.name ?? '' }));
  expect(places).toHaveLength(2);

  const second = await inProfileOf(desk, anotherArchive(desk, 'second'));
  valueOf(second.archive.articles.create(text, desk.now)); // Not even a text that both have makes one the other's.
  expect(linesOf(valueOf(await second.handlers['backup:state'](null)))).toEqual([['own', []]]);
  for (const named of places) {
    const missing = { ok: false, problem: { kind: 'backup-missing' } };
    expect(await second.handlers['backup:texts'](named)).toMatchObject(missing);
    expect(await second.handlers['backup:read-text']({ ...named, id: text.id })).toMatchObject(missing);
    expect(await second.handlers['backup:take-text']({ ...named, id: text.id })).toMatchObject(missing);
    expect(await second.handlers['backup:restore'](named)).toMatchObject(missing);
  }
  expect(await second.handlers['backup:choose-place'](null)).toMatchObject({
    problem: { kind: 'backup-foreign', path: stick },
  });
  expect(linesOf(valueOf(await second.handlers['backup:state'](null)))).toEqual([
    ['own', [[1, null]]],
    ['second', []],
  ]);
  valueOf(await second.handlers['article:erase']([text.id])); // It stays in the backups of the first.
  expect(valueOf(await first.handlers['backup:texts'](places[1] ?? { folder: '', name: '' }))).toHaveLength(
    1,
  );
  expect((await first.backups.state()).places.map(({ folder }) => folder)).toEqual(
    places.map(({ folder }) => folder),
  );
});

it('backups of an earlier version are an archive’s own when they share a text with it', async () => {
  const desk = await openDesk();
  const first = await inProfileOf(desk, anotherArchive(desk, 'first'));
  const text = await keepArticle(desk, { headline: 'Le port' });
  valueOf(first.archive.articles.create(text, desk.now));
  valueOf(await first.handlers['backup:now'](null));
  const folder = join(desk.folder, 'first-backups');
  const proof = join(folder, readdirSync(folder).find((name) => /^[\d-]+\.json$/.test(name)) ?? '');
  const { archive: named, ...unnamed } = JSON.parse(readFileSync(proof, 'utf8')) as Record<string, unknown>;
  expect(named).toBe(first.archive.identity);
  writeFileSync(proof, JSON.stringify(unnamed));
  expect(linesOf(await first.backups.state())).toEqual([['own', [[1, 'hand']]]]);
  const second = await inProfileOf(desk, anotherArchive(desk, 'second'));
  valueOf(second.archive.articles.create({ ...text, id: '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c19' }, desk.now));
  second.backups.choose(folder);
  expect(linesOf(await second.backups.state())).toEqual([
    ['own', []],
    ['second', []],
  ]);
});

it('a backup made by hand stays beside that of the end of the day, until a person lets it go', async () => {
  const desk = await openDesk();
  await keepArticle(desk, { headline: 'Le port' });
  const { backups } = await inProfileOf(desk, desk.archive);
  valueOf(await backups.run('all', 'hand'));
  for (const headline of ['La rade', 'Le quai', 'La halle']) {
    desk.now += hour;
    await keepArticle(desk, { headline });
    valueOf(await backups.run('changed'));
  }
  const state = await backups.state();
  expect(linesOf(state)).toEqual([
    [
      'own',
      [
        [4, null],
        [1, 'hand'],
      ],
    ],
  ]);
  const [place] = state.places;
  const [last, byHand] = (place?.backups ?? []).map(({ name }) => ({ folder: place?.folder ?? '', name }));
  if (!last || !byHand) expect.fail('two backups');
  expect(linesOf(valueOf(await desk.handlers['backup:keep']({ ...last, isKept: true })))).toEqual([
    [
      'own',
      [
        [4, 'choice'],
        [1, 'hand'],
      ],
    ],
  ]);
  valueOf(await desk.handlers['backup:keep']({ ...byHand, isKept: false }));
  desk.now += hour;
  await keepArticle(desk, { headline: 'Le mât' });
  valueOf(await backups.run('changed'));
  expect(linesOf(await backups.state())).toEqual([
    [
      'own',
      [
        [5, null],
        [4, 'choice'],
      ],
    ],
  ]);
});

it('a backup by hand of an unchanged archive keeps the last one, and waits for a backup that is being made', async () => {
  const desk = await openDesk();
  await keepArticle(desk, { headline: 'Le port' });
  const { backups } = await inProfileOf(desk, desk.archive);
  const [daily, byHand] = [backups.run('all'), backups.run('all', 'hand')];
  valueOf(await daily);
  valueOf(await byHand);
  expect(linesOf(await backups.state())).toEqual([['own', [[1, 'hand']]]]);
});

it('a text of a backup can be read before it is restored', async () => {
  const desk = await openDesk();
  const text = await keepArticle(desk, { headline: 'Le port' });
  const [place] = valueOf(await desk.handlers['backup:now'](null)).places;
  const named = { folder: place?.folder ?? '', name: place?.backups[0]?.name ?? '' };
  expect(valueOf(await desk.handlers['backup:read-text']({ ...named, id: text.id })).headline).toBe(
    'Le port',
  );
});

it('the folder of exports is remembered by this machine, and no archive chooses it', async () => {
  const desk = await openDesk();
  const chosen = join(desk.folder, 'exports-de-camille');
  mkdirSync(chosen);
  const crafted = { exportFolder: '/etc', theme: 'dark' } as KeptSettings;
  valueOf(desk.archive.settings.save(crafted, desk.now));
  expect(valueOf(await desk.handlers['settings:open'](null))).toMatchObject({
    exportFolder: null,
    theme: 'dark',
  });
  desk.answers.folder = chosen;
  expect(valueOf(await desk.handlers['export:choose-folder'](null))).toBe(chosen);
  expect(valueOf(await desk.handlers['settings:open'](null)).exportFolder).toBe(chosen);
  valueOf(await desk.handlers['settings:save']({ theme: 'light' }));
  expect(JSON.stringify(desk.archive.settings.open())).not.toMatch(/exportFolder/);
  const files = readdirSync(desk.archive.folder).map((name) =>
    readFileSync(join(desk.archive.folder, name), 'latin1'),
  );
  expect(files.some((bytes) => bytes.includes('exports-de-camille'))).toBe(false);
});

it('what an earlier version remembered is taken over by the archive of its profile', async () => {
  const desk = await openDesk();
  const former = join(desk.folder, 'former');
  writeFileSync(former, JSON.stringify({ second: join(desk.folder, 'stick'), isAutomatic: false }));
  const { backups } = await inProfileOf(desk, desk.archive);
  expect((await backups.state()).isAutomatic).toBe(false);
  expect(existsSync(former)).toBe(false);
  const other = await inProfileOf(desk, anotherArchive(desk, 'second'));
  expect((await other.backups.state()).isAutomatic).toBe(true);
});

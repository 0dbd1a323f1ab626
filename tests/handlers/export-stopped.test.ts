import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import disk from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { failed } from '../../src/contract';
import { deskWithFolder, keepArticle, ready, valueOf } from './desk';
import type { Desk } from './desk';

/** The real disk, which takes its time to remove something; answers how to get the usual one back. */
function slowToRemove(delay: number): () => void {
  const { rm } = disk;
  disk.rm = async (...args) => {
    await new Promise((later) => setTimeout(later, delay));
    await rm(...args);
  };
  syncBuiltinESMExports();
  return () => {
    disk.rm = rm;
    syncBuiltinESMExports();
  };
}

it('an export that is cancelled while it reads the texts of the site ends at once', async () => {
  const desk = await deskWithFolder();
  const article = await keepArticle(desk, ready('Un', 'un'));
  vi.spyOn(desk.archive.site, 'texts').mockImplementation(
    (signal) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve(failed({ kind: 'cancelled' })));
      }),
  );
  const run = desk.handlers['export:run']({ ids: [article.id], outlets: ['site'] });
  await new Promise((later) => setTimeout(later, 100));
  await desk.handlers['export:cancel'](null);
  expect(await run).toEqual({ ok: false, problem: { kind: 'cancelled' } });
});

it('a folder that takes long to remove what was written is waited for', async () => {
  const desk: Desk & { out: string } = await deskWithFolder((tools) => ({
    ...tools,
    emit(_name, step) {
      if (step && 'done' in step && step.done === 80) void desk.handlers['export:cancel'](null);
    },
  }));
  const texts = await Promise.all(
    Array.from({ length: 80 }, (_, at) => keepArticle(desk, ready(`Texte ${at}`, `texte-${at}`))),
  );
  const [first] = texts;
  const usual = slowToRemove(1200);
  const run = desk.handlers['export:run']({ ids: [first?.id ?? ''], outlets: ['site'] });
  expect(await run.finally(usual)).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect(readdirSync(desk.out)).toEqual([]);
}, 30_000);

it('what an export that was killed had left to do in the folder of the site is done at the next start', async () => {
  const desk = await deskWithFolder();
  const article = await keepArticle(desk, ready('Un', 'un'));
  const order = { ids: [article.id], outlets: ['site' as const] };
  valueOf(await desk.handlers['export:run'](order));
  const [site, before] = [join(desk.out, 'site'), join(desk.folder, 'before')];
  await disk.cp(site, before, { recursive: true, preserveTimestamps: true });
  const { revision } = valueOf(await desk.handlers['article:open'](article.id));
  valueOf(await desk.handlers['article:save']({ article: { ...article, headline: 'Deux' }, base: revision }));
  valueOf(await desk.handlers['export:run'](order));
  // Killed when one of the changed pages was in its place.
  const dead = execFileSync('sh', ['-c', 'echo $$']).toString().trim();
  const patch = join(desk.out, `.site.roneo-patch-${dead}-1`);
  const whole = readFileSync(join(site, 'index.html'), 'utf8');
  await disk.rename(site, patch);
  await disk.rename(before, site);
  await disk.rename(join(patch, 'un/index.html'), join(site, 'un/index.html'));
  await desk.handlers['desk:start'](null);
  await vi.waitFor(() => expect(readdirSync(desk.out)).toEqual(['site']));
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe(whole);
  expect(whole).toContain('Deux');
});

it('an export can be cancelled, and leaves nothing half written', async () => {
  const desk: Desk & { out: string } = await deskWithFolder((tools) => ({
    ...tools,
    emit: () => void desk.handlers['export:cancel'](null),
  }));
  const article = await keepArticle(desk, ready('Un', 'un'));
  const stopped = await desk.handlers['export:run']({
    ids: [article.id],
    outlets: ['site', 'leaflet', 'press'],
  });
  expect(stopped).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
  expect(readdirSync(desk.out)).toEqual([]);
});

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTypesetter, createWorkerTypesetter } from '../../../electron/export';
import type { TypesetRequest } from '../../../electron/export';
import { renderRelease } from '../../../src/render';
import { lineMasthead, longLeaflet } from '../../fixtures/leaflet-articles';

// Inside the checkout, so that the built worker finds Typst in node_modules.
const folder = resolve('.runtime/typeset-in-worker-test');
const worker = join(folder, 'typeset-worker.js');

beforeAll(async () => {
  const entry = { input: { 'typeset-worker': resolve('electron/export/typeset/typeset-worker.ts') } };
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      rollupOptions: { ...entry, output: { entryFileNames: '[name].js' } },
    },
  });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const request: TypesetRequest = {
  template: 'release',
  title: 'Essai',
  data: { release: renderRelease(longLeaflet, lineMasthead) },
  files: new Map(),
  want: 'pdf',
  standard: 'ua-1',
};

const endless = {
  ...longLeaflet,
  body: Array.from({ length: 120 }, () => longLeaflet.body.filter(({ type }) => type === 'paragraph')).flat(),
};

test('a thread gives the same bytes as the calling thread', async () => {
  const typeset = createWorkerTypesetter('resources', worker);
  const [set, again] = await Promise.all([typeset(request), typeset(request)]);
  expect(set).toEqual(createTypesetter('resources').typeset(request));
  expect(again).toEqual(set);
  await typeset.close();
});

test('two documents are set at the same time, a third waits', async () => {
  const typeset = createWorkerTypesetter('resources', worker);
  const ended: string[] = [];
  const set = async (name: string, template: TypesetRequest) => {
    await typeset(template);
    ended.push(name);
  };
  const long = { ...request, data: { release: renderRelease(endless, lineMasthead) } };
  await Promise.all([set('long', long), set('short', request), set('shorter', request)]);
  expect(ended).toEqual(['short', 'shorter', 'long']);
  await typeset.close();
});

test('the calling thread goes on while a document is set', async () => {
  const typeset = createWorkerTypesetter('resources', worker);
  await typeset(request);
  let beats = 0;
  const heart = setInterval(() => (beats += 1), 1);
  await Promise.all(Array.from({ length: 8 }, (_, at) => typeset({ ...request, data: fresh(at) })));
  clearInterval(heart);
  expect(beats).toBeGreaterThan(20);
  await typeset.close();
});

test('an aborted document answers at once, and the next one is set', async () => {
  const typeset = createWorkerTypesetter('resources', worker);
  const giveUp = new AbortController();
  const first = typeset(request);
  const second = typeset(request, giveUp.signal);
  giveUp.abort();
  expect(await second).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect((await first).ok).toBe(true);
  expect((await typeset(request)).ok).toBe(true);
  await typeset.close();
});

test('an error of our own code is thrown with its message, and the next document is set', async () => {
  const typeset = createWorkerTypesetter('resources', worker);
  const strange = { release: { ...renderRelease(longLeaflet, lineMasthead), body: [{ kind: 'marquee' }] } };
  await expect(typeset({ ...request, data: strange })).rejects.toThrow('unknown block: marquee');
  expect((await typeset(request)).ok).toBe(true);
  await typeset.close();
});

test('a thread that cannot start throws', async () => {
  const typeset = createWorkerTypesetter('resources/none', worker);
  await expect(typeset(request)).rejects.toThrow('ENOENT');
  await expect(typeset(request)).rejects.toThrow('ENOENT');
});

test('a thread that dies is replaced; a document of which two die is a problem', async () => {
  await mkdir(folder, { recursive: true });
  const deadly = join(folder, 'deadly.js');
  await writeFile(
    deadly,
    `import { parentPort } from 'node:worker_threads';
     import { existsSync, writeFileSync } from 'node:fs';
     const died = ${JSON.stringify(join(folder, 'died'))};
     parentPort.on('message', ({ title }) => {
       if (title === 'twice' || !existsSync(died)) { writeFileSync(died, ''); process.exit(3); }
       parentPort.postMessage({ kind: 'set', set: { ok: true, value: title } });
     });`,
  );
  const typeset = createWorkerTypesetter('resources', deadly);
  expect(await typeset({ ...request, title: 'once' })).toEqual({ ok: true, value: 'once' });
  const problem = { kind: 'typesetting', article: 'twice', why: 'exit 3' };
  expect(await typeset({ ...request, title: 'twice' })).toEqual({ ok: false, problem });
  expect(await typeset({ ...request, title: 'after' })).toEqual({ ok: true, value: 'after' });
  await typeset.close();
  expect(await typeset(request)).toEqual({ ok: false, problem: { kind: 'cancelled' } });
});

function fresh(at: number) {
  return { release: renderRelease({ ...longLeaflet, headline: `Titre ${at}` }, lineMasthead) };
}

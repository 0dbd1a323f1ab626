import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createProcessTypesetter, createTypesetter } from '../../../electron/export';
import type { TypesetRequest } from '../../../electron/export';
import { renderRelease } from '../../../src/render';
import { portOf } from '../../../electron/process';
import type { ProcessPort, StartProcess } from '../../../electron/process';
import { buildProcesses } from '../../process/built-processes';
import { lineMasthead, longLeaflet } from '../../fixtures/leaflet-articles';

let start: StartProcess;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ start, remove } = await buildProcesses('typeset-in-process'));
}, 120_000);
afterAll(() => remove());

const openTypesetter = (resources = 'resources') =>
  createProcessTypesetter(resources, () => start('typesetting'));

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

test('a process gives the same bytes as the calling process', async () => {
  const typeset = openTypesetter();
  const [set, again] = await Promise.all([typeset(request), typeset(request)]);
  expect(set).toEqual(createTypesetter('resources').typeset(request));
  expect(again).toEqual(set);
  typeset.close();
});

test('a template that asks for a package tells no word to the network, and finds none in the person’s folders', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'roneo-package-'));
  const letters = join(folder, 'typst/packages/local/letters/1.0.0');
  await mkdir(letters, { recursive: true });
  await writeFile(
    join(letters, 'typst.toml'),
    '[package]\nname = "letters"\nversion = "1.0.0"\nentrypoint = "lib.typ"',
  );
  await writeFile(join(letters, 'lib.typ'), 'Dear Sir');
  const told: string[] = [];
  const proxy = createServer((socket) => {
    socket.on('data', (bytes) => {
      told.push(bytes.toString('latin1'));
      socket.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  for (const name of ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY']) vi.stubEnv(name, address);
  vi.stubEnv('XDG_DATA_HOME', folder);
  const typeset = openTypesetter();
  try {
    for (const asked of ['"@pre" + "view/the-strike-begins:1.0.0"', '"@local/letters:1.0.0"']) {
      const own = new Map([['template.typ', Buffer.from(`#set document(title: [a])\n#include ${asked}`)]]);
      expect(await typeset({ ...request, own })).toEqual({
        ok: false,
        problem: { kind: 'typesetting', article: 'Essai', why: 'it asks for a package' },
      });
    }
    expect(told).toEqual([]);
  } finally {
    typeset.close();
    vi.unstubAllEnvs();
    proxy.close();
    await rm(folder, { recursive: true });
  }
});

test('two documents are set at the same time, a third waits', async () => {
  const typeset = openTypesetter();
  const ended: string[] = [];
  const set = async (name: string, template: TypesetRequest) => {
    await typeset(template);
    ended.push(name);
  };
  const long = { ...request, data: { release: renderRelease(endless, lineMasthead) } };
  await Promise.all([set('long', long), set('short', request), set('shorter', request)]);
  expect(ended).toEqual(['short', 'shorter', 'long']);
  typeset.close();
});

test('the calling process goes on while a document is set', async () => {
  const typeset = openTypesetter();
  await typeset(request);
  let beats = 0;
  const heart = setInterval(() => (beats += 1), 1);
  await Promise.all(Array.from({ length: 8 }, (_, at) => typeset({ ...request, data: fresh(at) })));
  clearInterval(heart);
  expect(beats).toBeGreaterThan(20);
  typeset.close();
});

test('an aborted document answers at once, and the next one is set', async () => {
  const typeset = openTypesetter();
  const giveUp = new AbortController();
  const first = typeset(request);
  const second = typeset(request, giveUp.signal);
  giveUp.abort();
  expect(await second).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  expect((await first).ok).toBe(true);
  expect((await typeset(request)).ok).toBe(true);
  typeset.close();
});

test('an error of our own code is thrown with its message, and the next document is set', async () => {
  const typeset = openTypesetter();
  const strange = { release: { ...renderRelease(longLeaflet, lineMasthead), body: [{ kind: 'marquee' }] } };
  await expect(typeset({ ...request, data: strange })).rejects.toThrow('unknown block: marquee');
  expect((await typeset(request)).ok).toBe(true);
  typeset.close();
});

test('a process that cannot start throws', async () => {
  const typeset = openTypesetter('resources/none');
  await expect(typeset(request)).rejects.toThrow('ENOENT');
  await expect(typeset(request)).rejects.toThrow('ENOENT');
});

test.each([
  ['dies', '', 'it makes the typesetter fail'],
  [
    'runs out of memory, which documents before may have left',
    'budget spent: memory',
    'it takes too much memory to be set',
  ],
])('a process that %s is replaced; a document of which two do is a problem', async (_does, said, why) => {
  const folder = await mkdtemp(join(tmpdir(), 'roneo-typeset-'));
  const deadly = join(folder, 'deadly.mjs');
  await writeFile(
    deadly,
    `import { existsSync, writeFileSync, writeSync } from 'node:fs';
     const died = ${JSON.stringify(join(folder, 'died'))};
     process.on('message', ({ task, given: [, request] }) => {
       if (request.title === 'twice' || !existsSync(died)) {
         writeFileSync(died, '');
         writeSync(2, ${JSON.stringify(said)});
         process.exit(3);
       }
       process.send({ kind: 'done', task, seconds: 0, value: { ok: true, value: request.title } });
     });`,
  );
  const typeset = createProcessTypesetter('resources', () =>
    portOf(fork(deadly, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })),
  );
  expect(await typeset({ ...request, title: 'once' })).toEqual({ ok: true, value: 'once' });
  const problem = { kind: 'typesetting', article: 'twice', why };
  expect(await typeset({ ...request, title: 'twice' })).toEqual({ ok: false, problem });
  expect(await typeset({ ...request, title: 'after' })).toEqual({ ok: true, value: 'after' });
  typeset.close();
  expect(await typeset(request)).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  await rm(folder, { recursive: true });
});

/** Takes Typst a minute: accents on no letter, between which a line may break everywhere. */
const heavy = {
  kind: 'paragraph',
  line: [{ kind: 'text', text: `Mo${'\u200b\u0301'.repeat(70)}t `.repeat(2000) }],
};

test('the documents of one export take no more processor time together than their texts allow', async () => {
  let asked = 0;
  const slow = (): ProcessPort => {
    let say: (message: unknown) => void = () => undefined;
    return {
      post(message) {
        asked += 1;
        const { task } = message as { task: number };
        queueMicrotask(() => say({ kind: 'done', task, seconds: 16, value: { ok: true, value: asked } }));
      },
      onMessage: (listener) => (say = listener),
      onExit: () => undefined,
      kill: () => undefined,
      hold: () => undefined,
    };
  };
  const typeset = createProcessTypesetter('resources', slow);
  const short = { ...request, data: {} };
  const set = typeset.forExport?.() ?? typeset;
  for (const answer of [1, 2]) expect(await set(short)).toEqual({ ok: true, value: answer });
  const why = 'the documents of its export take too long together';
  expect(await set(short)).toMatchObject({ ok: false, problem: { kind: 'typesetting', why } });
  expect(asked).toBe(2);
  expect(await set({ ...short, title: 'Another text' })).toEqual({ ok: true, value: 3 });
  expect(await (typeset.forExport?.() ?? typeset)(short)).toEqual({ ok: true, value: 4 });
  typeset.close();
});

test('a document that would take minutes ends its process and is a problem; the next one is set', async () => {
  const typeset = openTypesetter();
  const release = { ...renderRelease(longLeaflet, lineMasthead), body: [heavy] };
  const problem = { kind: 'typesetting', article: 'Essai', why: 'it takes too long to be set' };
  expect(await typeset({ ...request, want: 'report', data: { release } })).toEqual({ ok: false, problem });
  expect((await typeset(request)).ok).toBe(true);
  typeset.close();
}, 90_000);

test('a document that is being set is ended at once when the program closes', async () => {
  const typeset = openTypesetter();
  await typeset(request);
  const release = { ...renderRelease(longLeaflet, lineMasthead), body: [heavy] };
  const set = typeset({ ...request, data: { release } });
  await new Promise((resolve) => setTimeout(resolve, 300));
  typeset.close();
  expect(await set).toEqual({ ok: false, problem: { kind: 'cancelled' } });
});

function fresh(at: number) {
  return { release: renderRelease({ ...longLeaflet, headline: `Titre ${at}` }, lineMasthead) };
}

test('a document too long to be set is refused before a process starts', async () => {
  let started = 0;
  const typeset = createProcessTypesetter('resources', () => {
    started += 1;
    return start('typesetting');
  });
  const words = 'Rendez-vous samedi à dix heures. '.repeat(20_000);
  const set = await typeset({ ...request, data: { release: { body: words } } });
  expect(set).toEqual({
    ok: false,
    problem: { kind: 'typesetting', article: 'Essai', why: 'it is too long to be set' },
  });
  expect(started).toBe(0);
  typeset.close();
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DestinationSettings, Problem, Result } from '../../src/contract';
import type { Destination, LocalFile } from '../../electron/delivery';
import { openTransport } from '../../electron/delivery/transports/open-transport';

/** A destination of this machine that the suite publishes to: a server that was started for it. */
export interface TestServer {
  settings: DestinationSettings;
  secret: string | null;
  /** What a reader of the site gets: the content of a file, null where there is none. */
  served: (path: string) => Promise<Buffer | null> | Buffer | null;
  stop: () => Promise<void> | void;
}

/** Opens a destination whose settings are right. */
export async function opened(server: Pick<TestServer, 'settings' | 'secret'>): Promise<Destination> {
  return value(await openTransport(server.settings, server.secret));
}

export function value<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** The problem of a destination that does not open, or of what it was asked for. */
export async function problemOf(asked: Promise<Result<unknown, Problem>>): Promise<Problem> {
  const result = await asked;
  if (result.ok) throw new Error('no problem');
  return result.problem;
}

export function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'roneo-delivery-'));
}

/** A local file of the site, with the content that it gets. */
export function aFile(path: string, content: string | Buffer): LocalFile {
  const from = join(aFolder(), 'file');
  writeFileSync(from, content);
  return { path, from, size: readFileSync(from).length };
}

/** What a served folder holds of a file. */
export function servedFrom(folder: string): TestServer['served'] {
  return (path) => {
    try {
      return readFileSync(join(folder, path));
    } catch {
      return null;
    }
  };
}

const sorted = (files: { path: string; size: number }[]) => files.map(({ path }) => path).sort();

/** What every transport does the same. `resumes` says whether it goes on where an earlier put of the same file stopped. */
export function describeTransport(
  name: string,
  start: () => Promise<TestServer>,
  { resumes, takesEffect }: { resumes: boolean; takesEffect: 'at once' | 'at the end' },
): void {
  describe(name, () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await start();
    }, 60_000);
    afterAll(async () => {
      await server?.stop();
    });
    const publish = async (work: (there: Destination) => Promise<void>) => {
      const there = await opened(server);
      await work(there);
      value(await there.finish('Le site'));
    };
    const text = async (path: string) => (await server.served(path))?.toString() ?? null;

    it('puts files, lists and reads them, and removes one with its empty folders', async () => {
      await publish(async (there) => {
        expect(value(await there.list())).toEqual([]);
        value(await there.put(aFile('index.html', 'Une page')));
        value(await there.put(aFile('2026/greve/index.html', 'La grève')));
        value(await there.put(aFile('2026/greve/vide.txt', '')));
        value(await there.put(aFile('.htaccess', 'Redirect')));
      });
      expect(await text('2026/greve/index.html')).toBe('La grève');
      expect(await text('2026/greve/vide.txt')).toBe('');
      await publish(async (there) => {
        const files = value(await there.list());
        expect(sorted(files)).toEqual([
          '.htaccess',
          '2026/greve/index.html',
          '2026/greve/vide.txt',
          'index.html',
        ]);
        expect(files.find(({ path }) => path === '2026/greve/index.html')?.size).toBe(9);
        expect(Buffer.from(value(await there.read('index.html')) ?? []).toString()).toBe('Une page');
        expect(value(await there.read('none.json'))).toBeNull();
        for (const path of ['2026/greve/index.html', '2026/greve/vide.txt', '2026/none.html'])
          value(await there.remove(path));
      });
      expect(await text('2026/greve/index.html')).toBeNull();
      await publish(async (there) => {
        expect(sorted(value(await there.list()))).toEqual(['.htaccess', 'index.html']);
        value(await there.put(aFile('2026/autre.html', 'Un dossier revient')));
      });
      expect(await text('2026/autre.html')).toBe('Un dossier revient');
    });

    it('lists the files that are wanted, few or many of a folder, and none that is not there', async () => {
      const there = [
        'wanted/un/index.html',
        'wanted/deux/index.html',
        'wanted/deux/a.txt',
        'wanted/deux/b.txt',
      ];
      const absent = [
        'wanted/un/feed.xml',
        'wanted/deux/c.txt',
        'wanted/trois/index.html',
        'autre/index.html',
      ];
      await publish(async (open) => {
        for (const path of [...there, 'unwanted/index.html']) value(await open.put(aFile(path, path)));
      });
      await publish(async (open) => {
        const wanted = new Set([...there, ...absent]);
        const files = value(await open.list([...wanted])).filter(({ path }) => wanted.has(path));
        expect(sorted(files)).toEqual([...there].sort());
        expect(files.every(({ path, size }) => size === path.length)).toBe(true);
        value(await open.list([]));
        for (const path of [...there, 'unwanted/index.html']) value(await open.remove(path));
      });
    });

    it('replaces a file by one of another length', async () => {
      await publish(async (there) => void value(await there.put(aFile('page.html', 'x'.repeat(5000)))));
      await publish(async (there) => void value(await there.put(aFile('page.html', 'court'))));
      expect(await text('page.html')).toBe('court');
    });

    it('keeps accents, spaces and signs of names', async () => {
      const names = [
        'tracts/Été à Évry (2) – « grève ».html',
        'tracts/100 % d’accord & +1 #a;b.txt',
        "l'an/Łódź'.css",
      ];
      await publish(async (there) => {
        for (const name of names) value(await there.put(aFile(name, name)));
        if (takesEffect === 'at once')
          expect(sorted(value(await there.list()))).toEqual(expect.arrayContaining(names));
      });
      for (const name of names) expect(await text(name)).toBe(name);
      await publish(async (there) => {
        expect(Buffer.from(value(await there.read(names[1] as string)) ?? []).toString()).toBe(names[1]);
        for (const name of names) value(await there.remove(name));
      });
      for (const name of names) expect(await text(name)).toBeNull();
    });

    it('takes many files at the same time', async () => {
      await publish(async (there) => {
        const files = Array.from({ length: 40 }, (_, at) => aFile(`many/${at % 4}/${at}.html`, `page ${at}`));
        for (const result of await Promise.all(files.map((file) => there.put(file)))) value(result);
      });
      expect(await text('many/3/39.html')).toBe('page 39');
      expect(await text('many/0/0.html')).toBe('page 0');
    });

    it('a put that was stopped leaves the old file, and the next one makes it whole', async () => {
      await publish(async (there) => void value(await there.put(aFile('photo.jpg', 'old'))));
      const file = aFile('photo.jpg', randomBytes(12_000_000));
      const stopped = await opened(server);
      let isStopped = false;
      const put = await stopped.put(file, (sent) => {
        if (sent < file.size / 3 || isStopped) return;
        isStopped = true;
        void stopped.abandon();
      });
      if (takesEffect === 'at once') expect(put).toEqual({ ok: false, problem: { kind: 'cancelled' } });
      await stopped.abandon();
      expect(await stopped.list()).toEqual({ ok: false, problem: { kind: 'cancelled' } });
      expect(await text('photo.jpg')).toBe('old');
      const told: number[] = [];
      await publish(async (there) => {
        value(await there.put(file, (sent) => told.push(sent)));
        expect(sorted(value(await there.list())).filter((path) => path.includes('part'))).toEqual([]);
      });
      expect((await server.served('photo.jpg'))?.equals(readFileSync(file.from))).toBe(true);
      expect(told.at(-1)).toBe(file.size);
      if (resumes) expect(told[0]).toBeGreaterThan(0);
    });
  });
}

/** The names in a folder, with those below it. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort();
}

/** Runs a work whose temporary files lie in a folder of its own, and answers what lists them. */
export async function withTemporaryFolder(work: (names: () => string[]) => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR'];
  const folder = aFolder();
  process.env['TMPDIR'] = folder;
  try {
    await work(() => readdirSync(folder).filter((name) => name.startsWith('roneo-git-')));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

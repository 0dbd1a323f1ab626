import { describe, expect, it } from 'vitest';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { answerCalls } from '../../electron/main/calls/answer-calls';
import { handleCalls, isFromDesk } from '../../electron/main/calls/handle-calls';
import { argumentSchemas, callNames, done } from '../../src/contract';
import type { Handlers } from '../../src/contract';

/** The handling end of the calls, with what reaches the handlers and what is logged. */
function aBridge(handle: (name: string, argument: unknown) => unknown = () => done(null)) {
  const listeners = new Map<string, (event: IpcMainInvokeEvent, argument: unknown) => unknown>();
  const logged: string[] = [];
  const handled: string[] = [];
  const handlers = Object.fromEntries(
    callNames.map((name) => [
      name,
      (argument: unknown) => {
        handled.push(name);
        return Promise.resolve().then(() => handle(name, argument));
      },
    ]),
  ) as unknown as Handlers;
  const log = {
    info: (line: string) => void logged.push(line),
    error: (where: string, error: unknown) =>
      void logged.push(`${where}: ${error instanceof Error ? error.message : ''}`),
  };
  handleCalls({
    ipc: { handle: (name, listener) => void listeners.set(name, listener) },
    answer: Promise.resolve(answerCalls(handlers, log)),
    isDesk: (event) => (event as unknown) === 'desk',
    log,
  });
  const call = (name: string, argument: unknown, from = 'desk') =>
    Promise.resolve().then(() => listeners.get(name)?.(from as unknown as IpcMainInvokeEvent, argument));
  return { call, logged, handled, names: [...listeners.keys()] };
}

describe('the calls of the window', () => {
  it('are all handled, and no others', () => {
    expect(aBridge().names).toEqual(callNames);
    expect([...callNames].sort()).toEqual(Object.keys(argumentSchemas).sort());
  });

  it('reach their handler when the desk makes them with a valid argument', async () => {
    const { call, handled } = aBridge((_, argument) => done(argument));
    const query = { words: 'gare', filters: {}, sort: 'date', limit: 10, offset: 0 };
    expect(await call('library:list', query)).toEqual(done(query));
    expect(handled).toEqual(['library:list']);
  });

  it('are refused when anyone else makes them', async () => {
    const { call, handled, logged } = aBridge();
    await expect(call('settings:open', null, 'a proof')).rejects.toThrow('refused');
    expect(handled).toEqual([]);
    expect(logged).toEqual(['call refused, not made by the desk: settings:open']);
  });

  it.each([
    ['article:open', '../../etc/passwd'],
    ['article:open', { toString: 'x' }],
    ['library:list', { words: 'x', filters: {}, sort: 'date', limit: -1, offset: 0 }],
    ['library:list', { words: 'x', filters: {}, sort: 'date', limit: 1e9, offset: 0 }],
    ['library:list', { words: 'x', filters: { years: ['2024'] }, sort: 'date', limit: 9, offset: 0 }],
    ['library:list', { words: 'x', filters: {}, sort: 'number; DROP TABLE article', limit: 9, offset: 0 }],
    ['article:save', { article: { id: 'x' }, base: 0 }],
    ['article:save', { article: { json: '{"id":"x"}' }, base: 0 }],
    ['article:save', { article: { json: '{' }, base: 0 }],
    ['picture:keep', { name: 'a.jpg', bytes: 'not bytes' }],
    ['export:run', { ids: [], outlets: ['site'] }],
    ['settings:save', { exportFolder: '/etc', theme: 'red' }],
    ['settings:open', undefined],
  ])('%s with a bad argument never reaches its handler', async (name, argument) => {
    const { call, handled, logged } = aBridge();
    expect(await call(name, argument)).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    expect(handled).toEqual([]);
    expect(logged).toHaveLength(1);
  });

  it('read no more of an argument than its form names, however much is sent instead', () => {
    const many = new Uint8Array(300_000);
    const query = { words: '', filters: many, sort: 'date', limit: 1, offset: 0 };
    const place = { place: many, from: 0, found: 'a', put: 'b', before: '', after: '' };
    const sent = [many, query, [{ id: '', headline: '', changes: [place] }]];
    for (const name of callNames)
      for (const argument of sent) {
        const { error } = argumentSchemas[name].safeParse(argument);
        for (const issue of error?.issues ?? [])
          expect(JSON.stringify(issue).length, name).toBeLessThan(5000);
      }
  });

  it('never let the window set the export folder by itself', async () => {
    const { call } = aBridge((_, argument) => done(argument));
    expect(await call('settings:save', { theme: 'dark', exportFolder: '/etc' })).toEqual(
      done({ theme: 'dark' }),
    );
  });

  it('log an unexpected error whole, and answer without its message', async () => {
    const { call, logged } = aBridge(() => {
      throw new Error('a fault of ours, with a path');
    });
    await expect(call('settings:open', null)).rejects.toThrow(/^unexpected$/);
    expect(logged).toEqual(['settings:open: a fault of ours, with a path']);
  });

  it('say where an argument is wrong, never what it held', async () => {
    const { call, logged } = aBridge();
    const article = { json: JSON.stringify({ headline: 'Texte secret sous embargo' }) };
    await call('article:save', { article, base: 'secret' });
    await call('article:save', { article: { json: 'Texte secret sous embargo' }, base: 1 });
    expect(logged.join()).not.toMatch(/secret/i);
  });
});

describe('a call is from the desk', () => {
  const contents = {};
  const origins = ['app://desk', 'http://localhost:5173'];
  const mainFrame = { url: 'app://desk/', parent: null as object | null };

  /** Whether a call is taken as the desk's, made as the desk makes it but for these differences. */
  function isTaken(change: {
    frame?: Partial<typeof mainFrame> | null;
    sender?: object;
    destroyed?: boolean;
    window?: null;
  }): boolean {
    const senderFrame = change.frame === null ? null : { ...mainFrame, ...change.frame };
    const event = { sender: change.sender ?? contents, senderFrame };
    const window = { webContents: contents, isDestroyed: () => change.destroyed ?? false };
    return isFromDesk(
      event as unknown as IpcMainInvokeEvent,
      change.window === null ? null : (window as unknown as BrowserWindow),
      origins,
    );
  }

  it('when the main frame of its window makes it, at one of its origins', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ frame: { url: 'app://desk/index.html?new#top' } })).toBe(true);
    expect(isTaken({ frame: { url: 'http://localhost:5173/' } })).toBe(true);
  });

  it.each([
    ['there is no window yet', { window: null }],
    ['the window is destroyed', { destroyed: true }],
    ['another window makes it', { sender: {} }],
    ['its frame is gone', { frame: null }],
    ['a frame inside the page makes it', { frame: { parent: mainFrame } }],
    ['the page has another host', { frame: { url: 'app://proof/' } }],
    ['the page has another scheme', { frame: { url: 'https://desk/' } }],
    ['the page has another port', { frame: { url: 'http://localhost:5174/' } }],
    ['the page has a host that begins alike', { frame: { url: 'app://desk.example/' } }],
    ['the page only names the desk', { frame: { url: 'https://example.org/app://desk/' } }],
    ['the page is a file', { frame: { url: 'file:///desk/index.html' } }],
    ['the page has no address', { frame: { url: '' } }],
  ])('never when %s', (_, change) => {
    expect(isTaken(change)).toBe(false);
  });
});

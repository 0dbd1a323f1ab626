import { describe, expect, it } from 'vitest';
import type { IpcMainInvokeEvent } from 'electron';
import { answerCalls } from '../../electron/main/calls/handle-calls';
import { callNames, done } from '../../src/contract';
import type { Handlers } from '../../src/contract';

/** The calls' answering end, with what reaches the handlers and what is noted. */
function aBridge(handle: (name: string, argument: unknown) => unknown = () => done(null)) {
  const listeners = new Map<string, (event: IpcMainInvokeEvent, argument: unknown) => unknown>();
  const noted: string[] = [];
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
  answerCalls({
    ipc: { handle: (name, listener) => void listeners.set(name, listener) },
    handlers: Promise.resolve(handlers),
    isDesk: (event) => (event as unknown) === 'desk',
    log: {
      note: (line) => void noted.push(line),
      fault: (where, error) => void noted.push(`${where}: ${error instanceof Error ? error.message : ''}`),
    },
  });
  const call = (name: string, argument: unknown, from = 'desk') =>
    Promise.resolve().then(() => listeners.get(name)?.(from as unknown as IpcMainInvokeEvent, argument));
  return { call, noted, handled, names: [...listeners.keys()] };
}

describe('the calls of the window', () => {
  it('are all answered, and no others', () => {
    expect(aBridge().names).toEqual(callNames);
  });

  it('reach the handler when the desk makes them in their form', async () => {
    const { call, handled } = aBridge((_, argument) => done(argument));
    const query = { words: 'gare', limit: 10, offset: 0 };
    expect(await call('library:list', query)).toEqual(done(query));
    expect(handled).toEqual(['library:list']);
  });

  it('are refused when anyone else makes them', async () => {
    const { call, handled, noted } = aBridge();
    await expect(call('settings:open', null, 'a proof')).rejects.toThrow('refused');
    expect(handled).toEqual([]);
    expect(noted).toEqual(['call refused, not made by the desk: settings:open']);
  });

  it.each([
    ['article:open', '../../etc/passwd'],
    ['article:open', { toString: 'x' }],
    ['library:list', { words: 'x', limit: -1, offset: 0 }],
    ['library:list', { words: 'x', limit: 1e9, offset: 0 }],
    ['article:save', { article: { id: 'x' }, base: 0 }],
    ['article:save', { article: { json: '{"id":"x"}' }, base: 0 }],
    ['article:save', { article: { json: '{' }, base: 0 }],
    ['picture:keep', { name: 'a.jpg', bytes: 'not bytes' }],
    ['export:run', { ids: [], outlets: ['site'] }],
    ['settings:save', { exportFolder: '/etc', theme: 'red' }],
    ['settings:open', undefined],
  ])('%s with a bad argument never reaches its handler', async (name, argument) => {
    const { call, handled, noted } = aBridge();
    expect(await call(name, argument)).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    expect(handled).toEqual([]);
    expect(noted).toHaveLength(1);
  });

  it('never let the window choose the export folder by itself', async () => {
    const { call } = aBridge((_, argument) => done(argument));
    expect(await call('settings:save', { theme: 'dark', exportFolder: '/etc' })).toEqual(
      done({ theme: 'dark' }),
    );
  });

  it('are noted whole when we did wrong, and answered without telling', async () => {
    const { call, noted } = aBridge(() => {
      throw new Error('a fault of ours, with a path');
    });
    await expect(call('settings:open', null)).rejects.toThrow(/^unexpected$/);
    expect(noted).toEqual(['settings:open: a fault of ours, with a path']);
  });

  it('tell of a bad argument where it is wrong, never what was there', async () => {
    const { call, noted } = aBridge();
    const article = { json: JSON.stringify({ headline: 'Texte secret sous embargo' }) };
    await call('article:save', { article, base: 'secret' });
    await call('article:save', { article: { json: 'Texte secret sous embargo' }, base: 1 });
    expect(noted.join()).not.toMatch(/secret/i);
  });
});

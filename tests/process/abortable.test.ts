import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { abortable } from '../../electron/process';
import { importTexts } from '../../electron/handlers';
import { openDesk } from '../handlers/desk';

const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

it('work that ends, fails or is given up leaves nobody listening to its signal', async () => {
  const stop = new AbortController();
  const { signal } = stop;
  expect(await abortable(Promise.resolve(1), signal)).toBe(1);
  await expect(abortable(Promise.reject(new Error('full')), signal)).rejects.toThrow('full');
  const hanging = abortable(new Promise(() => undefined), signal);
  expect(listeners(signal)).toBe(1);
  stop.abort();
  expect(await hanging).toBeUndefined();
  expect(await abortable(Promise.resolve(1), signal)).toBeUndefined();
  expect(listeners(signal)).toBe(0);
});

it('an import leaves nobody listening to its signal', async () => {
  const { archive } = await openDesk();
  const { signal } = new AbortController();
  const importing = { archive, clock: Date.now, systemLanguage: 'fr', startProcess: null };
  await importTexts([], importing, { signal });
  expect(listeners(signal)).toBe(0);
});

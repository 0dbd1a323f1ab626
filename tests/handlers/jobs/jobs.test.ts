import { expect, it } from 'vitest';
import { Jobs } from '../../../electron/handlers';

/** Some work that is answered when a test says so. */
function work() {
  let end: (answer: string) => void = () => undefined;
  const answer = new Promise<string>((resolve) => (end = resolve));
  return { answer, end };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

it('jobs of one kind run one after the other, and those of another kind beside them', async () => {
  const jobs = new Jobs();
  const begun: string[] = [];
  const first = work();
  const one = jobs.run('export', () => (begun.push('one'), first.answer));
  const two = jobs.run('export', () => (begun.push('two'), Promise.resolve('two')));
  const other = jobs.run('import', () => (begun.push('other'), Promise.resolve('other')));
  expect(await other).toBe('other');
  expect(begun).toEqual(['one', 'other']);
  first.end('one');
  expect([await one, await two]).toEqual(['one', 'two']);
});

it('a job whose work fails lets the next one begin', async () => {
  const jobs = new Jobs();
  const failing = jobs.run('import', () => Promise.reject(new Error('our own')));
  const next = jobs.run('import', () => Promise.resolve('next'));
  await expect(failing).rejects.toThrow('our own');
  expect(await next).toBe('next');
});

it('cancelling reaches the job that runs and those that wait, and none that comes later', async () => {
  const jobs = new Jobs();
  const first = work();
  const signals: AbortSignal[] = [];
  const hear = (signal: AbortSignal) => signals.push(signal);
  const one = jobs.run('erase', (signal) => (hear(signal), first.answer));
  const two = jobs.run('erase', (signal) => (hear(signal), Promise.resolve('')));
  await nextTurn();
  jobs.cancel('erase');
  const later = jobs.run('erase', (signal) => (hear(signal), Promise.resolve('')));
  first.end('');
  await Promise.all([one, two, later]);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false]);
});

it('who waits for the jobs of a kind goes on once all that were asked for are done', async () => {
  const jobs = new Jobs();
  const first = work();
  let isSettled = false;
  void jobs.run('erase', () => first.answer);
  const settled = jobs.settled('erase').then(() => (isSettled = true));
  await nextTurn();
  expect(isSettled).toBe(false);
  first.end('');
  await settled;
  expect(isSettled).toBe(true);
});

it('all kinds are cancelled as the program ends', async () => {
  const jobs = new Jobs();
  const signals: AbortSignal[] = [];
  const never = (signal: AbortSignal) => (signals.push(signal), new Promise<void>(() => undefined));
  void jobs.run('backup', never);
  void jobs.run('export', never);
  await nextTurn();
  jobs.stop();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

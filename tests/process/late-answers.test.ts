import { expect, test } from 'vitest';
import { BoundedProcess } from '../../electron/process';
import type { ProcessPort } from '../../electron/process';

interface Said {
  kind: 'task';
  task: number;
  given: readonly unknown[];
}

/** Processes that answer nothing by themselves: what each was told, and what speaks or ends for it. */
function silentProcesses() {
  const all: { told: Said[]; say: (message: object) => void; end: () => void; isKilled: boolean }[] = [];
  const start = (): ProcessPort => {
    let say: (message: object) => void = () => undefined;
    let end: () => void = () => undefined;
    const made = {
      told: [] as Said[],
      isKilled: false,
      say: (message: object) => say(message),
      end: () => end(),
    };
    all.push(made);
    return {
      post: (message) => void made.told.push(message as Said),
      onMessage: (listener) => void (say = listener),
      onExit: (listener) => void (end = () => listener('')),
      kill: () => void (made.isKilled = true),
      hold: () => undefined,
    };
  };
  return { all, start };
}

interface Tasks {
  spell: (word: string) => Promise<string>;
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));
const answerTo = (told: Said | undefined, value: string) => ({
  kind: 'done',
  task: told?.task,
  value,
  seconds: 0,
});

test('neither the late answer nor the exit of a process that was ended counts for the next task', async () => {
  const { all, start } = silentProcesses();
  const process = new BoundedProcess<Tasks>(start);
  const first = process.run('spell', ['first'], { seconds: 5, megabytes: 1 });
  await soon();
  all[0]?.say({ kind: 'fault', task: all[0].told[0]?.task, stack: 'Error: ours' });
  expect(await first).toEqual({ kind: 'fault', stack: 'Error: ours' });
  expect(all[0]?.isKilled).toBe(true);
  const second = process.run('spell', ['second'], { seconds: 5, megabytes: 1 });
  await soon();
  all[0]?.say(answerTo(all[0].told[0], 'FIRST'));
  all[0]?.say(answerTo(all[1]?.told[0], 'FIRST'));
  all[0]?.end();
  await soon();
  all[1]?.say(answerTo(all[1].told[0], 'SECOND'));
  expect(await second).toMatchObject({ kind: 'done', value: 'SECOND' });
  process.stop();
});

test('the answer to another task of the same process does not count for this one', async () => {
  const { all, start } = silentProcesses();
  const process = new BoundedProcess<Tasks>(start);
  const first = process.run('spell', ['first'], { seconds: 5, megabytes: 1 });
  await soon();
  const [one] = all;
  one?.say(answerTo(one.told[0], 'FIRST'));
  expect(await first).toMatchObject({ value: 'FIRST' });
  const second = process.run('spell', ['second'], { seconds: 5, megabytes: 1 });
  await soon();
  one?.say(answerTo(one.told[0], 'FIRST'));
  await soon();
  one?.say(answerTo(one.told[1], 'SECOND'));
  expect(await second).toMatchObject({ value: 'SECOND' });
  process.stop();
});

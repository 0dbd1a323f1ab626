import { fork, spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BoundedProcess, portOf } from '../../electron/process';

export interface TestTasks {
  answer: () => Promise<string>;
  wait: () => Promise<never>;
  work: () => Promise<never>;
}

const folder = resolve(`.runtime/test-bounded-process-${process.pid}`);
beforeAll(
  () =>
    build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: folder,
        rollupOptions: {
          input: resolve('tests/process/task-process.ts'),
          output: { entryFileNames: 'task-process.js' },
        },
      },
    }),
  60_000,
);
afterAll(() => rm(folder, { recursive: true, force: true }));

function startTasks() {
  const started: ChildProcess[] = [];
  const tasks = new BoundedProcess<TestTasks>(() => {
    const child = fork(join(folder, 'task-process.js'), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
    });
    started.push(child);
    return portOf(child);
  });
  return { tasks, started };
}

/** In seconds of processor time. */
const budget = { seconds: 0.25, megabytes: 900 };
const pause = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));

test('a task that the system gives no processor time for long is not refused', async () => {
  const { tasks, started } = startTasks();
  expect(await tasks.run('answer', [], budget)).toMatchObject({ kind: 'done', value: 'answered' });
  started[0]?.kill('SIGSTOP');
  const answer = tasks.run('answer', [], budget);
  await pause(budget.seconds * 1000 * 10);
  started[0]?.kill('SIGCONT');
  expect(await answer).toMatchObject({ kind: 'done', value: 'answered' });
  expect(started).toHaveLength(1);
  tasks.stop();
});

test.each(['work', 'wait'] as const)(
  'a task that would %s for ever is ended, and the next is done',
  async (name) => {
    const { tasks } = startTasks();
    expect(await tasks.run(name, [], budget)).toEqual({ kind: 'ended', cause: 'time' });
    expect(await tasks.run('answer', [], budget)).toMatchObject({ kind: 'done', value: 'answered' });
    tasks.stop();
  },
  60_000,
);

test('a process that is busy ends when its parent is killed', async () => {
  const task = {
    kind: 'task',
    task: 1,
    name: 'work',
    given: [],
    budget: { seconds: 600, megabytes: 900 },
  };
  const code = `const child = require('node:child_process').fork(${JSON.stringify(join(folder, 'task-process.js'))}, [], { serialization: 'advanced', execArgv: [] });
    child.send(${JSON.stringify(task)}, () => console.log(child.pid)); setInterval(() => undefined, 1000);`;
  const parent = spawn(process.execPath, ['--eval', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  parent.stdout.on('data', (text) => (printed += String(text)));
  await expect.poll(() => printed, { timeout: 20_000 }).toMatch(/\d+\n[^]*working|working[^]*\d+\n/);
  const busy = Number(/\d+/.exec(printed)?.[0]);
  parent.kill('SIGKILL');
  await expect.poll(() => isRunning(busy), { timeout: 20_000 }).toBe(false);
});

/** One that has ended and that nobody waited for is still listed, as a zombie. */
function isRunning(pid: number): boolean {
  const listed = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return listed !== '' && !listed.startsWith('Z');
}

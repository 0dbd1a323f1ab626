import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { spentBudget } from './messages';
import { findParent } from './parent';
import type { AnswersTo, Exchanges, FromProcess, ToProcess } from './messages';

/** Asks the parent for something. */
export type CallParent<Calls extends Exchanges<Calls>> = <Name extends keyof Calls>(
  name: Name,
  argument: Calls[Name]['argument'],
) => Promise<Calls[Name]['answer']>;

/**
 * Does the tasks of a `BoundedProcess` in this process, one at a time; `entry` is the file that the process was started with. Its
 * main thread works; a second thread, of the same file, watches what that takes, because a thread that is busy cannot watch
 * itself, and native code cannot be interrupted but by the end of its process.
 */
export function serveTasks<Tasks extends Exchanges<Tasks>, Calls extends Exchanges<Calls>>(
  entry: string,
  load: (call: CallParent<Calls>) => Promise<AnswersTo<Tasks>>,
): void {
  if (isMainThread) serve(entry, load);
  else watch(workerData as Watched);
}

/** What the second thread is given. */
interface Watched {
  shared: SharedArrayBuffer;
  parent: number;
}

/** The places of what both threads know. */
const place = { task: 0, isBusy: 1, milliseconds: 2, megabytes: 3 } as const;

function serve<Tasks extends Exchanges<Tasks>, Calls extends Exchanges<Calls>>(
  entry: string,
  load: (call: CallParent<Calls>) => Promise<AnswersTo<Tasks>>,
): void {
  const shared = new SharedArrayBuffer(16);
  const state = new Int32Array(shared);
  const watched: Watched = { shared, parent: process.ppid };
  new Worker(new URL(entry), { workerData: watched }).unref();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined); // The parent's to act on.
  const parent = findParent<ToProcess, FromProcess>();
  const pending = new Map<number, (value: unknown) => void>();
  let calls = 0;
  let current = 0;
  const call: CallParent<Calls> = async (name, argument) => {
    const number = (calls += 1);
    const answered = new Promise((resolve) => pending.set(number, resolve));
    Atomics.store(state, place.isBusy, 0);
    parent.post({ kind: 'call', task: current, call: number, name, argument });
    const value = await answered;
    Atomics.store(state, place.isBusy, 1);
    return value;
  };
  const loaded = load(call);
  loaded.catch(() => undefined); // Told as the fault of the task that needs it.
  parent.listen((message) => {
    if (message.kind === 'answer') {
      pending.get(message.call)?.(message.value);
      pending.delete(message.call);
    } else void work(message);
  });

  async function work({ task, name, argument, budget }: ToProcess & { kind: 'task' }): Promise<void> {
    const before = processorTime();
    const answer = await loaded
      .then((tasks) => {
        current = task;
        Atomics.store(state, place.milliseconds, budget.seconds * 1000);
        Atomics.store(state, place.megabytes, budget.megabytes);
        Atomics.add(state, place.task, 1);
        Atomics.store(state, place.isBusy, 1);
        return tasks[name as keyof Tasks](argument);
      })
      .then(
        (value): FromProcess => ({ kind: 'done', task, value, seconds: (processorTime() - before) / 1e6 }),
        (error: unknown): FromProcess => ({
          kind: 'fault',
          task,
          stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      );
    parent.post(answer);
    Atomics.store(state, place.isBusy, 0);
  }
}

/** Milliseconds between two looks at what a task takes. */
const between = 40;

/** Microseconds of processor time between two looks below which a task stands still; a look itself takes a fifth of it. */
const stillness = 1000;

/** How many times its budget a task may stand still, in looks: these are rarer on a busy machine, as its work is. */
const patience = 6;

/**
 * Ends the process when its task has spent its budget, or waits for what never comes, or when the parent was killed, of which a busy
 * thread is not told. Nothing is measured by the clock, which runs on while other programs have the processor.
 */
function watch({ shared, parent }: Watched): void {
  const state = new Int32Array(shared);
  let task = 0;
  let spent = 0;
  let still = 0;
  let before = processorTime();
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    const now = processorTime();
    const current = Atomics.load(state, place.task);
    const isBusy = Atomics.load(state, place.isBusy) === 1;
    spent = current === task ? spent + (isBusy ? now - before : 0) : 0;
    still = current === task && isBusy && now - before < stillness ? still + 1 : 0;
    [task, before] = [current, now];
    if (task === 0) return;
    const milliseconds = Atomics.load(state, place.milliseconds);
    const isSpent = spent > milliseconds * 1000 || still * between > milliseconds * patience;
    if (process.memoryUsage.rss() > Atomics.load(state, place.megabytes) * 1e6) endProcess('memory');
    if (isSpent) endProcess('time');
  }, between);
}

/** Microseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function endProcess(spent: keyof typeof spentBudget): void {
  writeSync(2, `${spentBudget[spent]}\n`);
  process.kill(process.pid, 'SIGKILL');
}

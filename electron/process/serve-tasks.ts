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
  else watch(new Int32Array(workerData as SharedArrayBuffer));
}

/** The places of what both threads know. */
const place = { task: 0, isBusy: 1, milliseconds: 2, megabytes: 3 } as const;

function serve<Tasks extends Exchanges<Tasks>, Calls extends Exchanges<Calls>>(
  entry: string,
  load: (call: CallParent<Calls>) => Promise<AnswersTo<Tasks>>,
): void {
  const shared = new SharedArrayBuffer(16);
  const state = new Int32Array(shared);
  new Worker(new URL(entry), { workerData: shared }).unref();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined); // The parent's to act on.
  const parent = findParent<ToProcess, FromProcess>();
  const pending = new Map<number, (value: unknown) => void>();
  let calls = 0;
  const call: CallParent<Calls> = async (name, argument) => {
    const number = (calls += 1);
    const answered = new Promise((resolve) => pending.set(number, resolve));
    Atomics.store(state, place.isBusy, 0);
    parent.post({ kind: 'call', call: number, name, argument });
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

  async function work({ name, argument, budget }: ToProcess & { kind: 'task' }): Promise<void> {
    Atomics.store(state, place.milliseconds, budget.seconds * 1000);
    Atomics.store(state, place.megabytes, budget.megabytes);
    Atomics.add(state, place.task, 1);
    Atomics.store(state, place.isBusy, 1);
    const answer = await loaded
      .then((tasks) => tasks[name as keyof Tasks](argument))
      .then(
        (value): FromProcess => ({ kind: 'done', value }),
        (error: unknown): FromProcess => ({
          kind: 'fault',
          stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      );
    parent.post(answer);
    Atomics.store(state, place.isBusy, 0);
  }
}

/** Ends the process when its task has spent its budget. */
function watch(state: Int32Array): void {
  let task = 0;
  let spent = 0;
  let before = processorTime();
  setInterval(() => {
    const now = processorTime();
    const current = Atomics.load(state, place.task);
    const isBusy = Atomics.load(state, place.isBusy) === 1;
    spent = current === task ? spent + (isBusy ? now - before : 0) : 0;
    [task, before] = [current, now];
    if (process.memoryUsage.rss() > Atomics.load(state, place.megabytes) * 1e6 && task > 0)
      endProcess('memory');
    if (spent > Atomics.load(state, place.milliseconds) * 1000 && task > 0) endProcess('time');
  }, 40);
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

import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { spentBudget } from './messages';
import type { AnswerOf, Exchanges, FromProcess, ToProcess } from './messages';

/** Asks the parent for something. */
export type CallParent<Calls extends Exchanges<Calls>> = <Name extends keyof Calls>(
  name: Name,
  ...given: Parameters<Calls[Name]>
) => Promise<AnswerOf<Calls, Name>>;

/**
 * Does the tasks of a `BoundedProcess` in this process, one at a time; `entry` is the file that the process was started with. The
 * main thread works. A second thread, of the same file, checks how much the first one uses: a busy thread cannot check itself, and
 * native code can only be stopped by ending the process.
 */
export function serveTasks<Tasks extends Exchanges<Tasks>, Calls extends Exchanges<Calls>>(
  entry: string,
  load: (call: CallParent<Calls>) => Promise<Tasks>,
): void {
  if (isMainThread) serve(entry, load);
  else watch(workerData as Watched);
}

/** What the second thread is given. */
interface Watched {
  shared: SharedArrayBuffer;
  parent: number;
}

/** The places in the shared array of what both threads know. */
const place = { task: 0, isBusy: 1, milliseconds: 2, megabytes: 3 } as const;

function serve<Tasks extends Exchanges<Tasks>, Calls extends Exchanges<Calls>>(
  entry: string,
  load: (call: CallParent<Calls>) => Promise<Tasks>,
): void {
  const shared = new SharedArrayBuffer(16);
  const state = new Int32Array(shared);
  const watched: Watched = { shared, parent: process.ppid };
  new Worker(new URL(entry), { workerData: watched }).unref();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined); // The parent ends this process.
  const parent = findParent<ToProcess, FromProcess>();
  const pending = new Map<number, (value: unknown) => void>();
  let calls = 0;
  let current = 0;
  const call: CallParent<Calls> = async (name, ...given) => {
    const number = (calls += 1);
    const answered = new Promise((resolve) => pending.set(number, resolve));
    Atomics.store(state, place.isBusy, 0);
    parent.post({ kind: 'call', task: current, call: number, name, given });
    const value = await answered;
    Atomics.store(state, place.isBusy, 1);
    return value as never;
  };
  const loaded = load(call);
  loaded.catch(() => undefined); // Reported as the fault of the first task.
  parent.listen((message) => {
    if (message.kind === 'answer') {
      pending.get(message.call)?.(message.value);
      pending.delete(message.call);
    } else void work(message);
  });

  async function work({ task, name, given, budget }: ToProcess & { kind: 'task' }): Promise<void> {
    const before = processorTime();
    const answer = await loaded
      .then((tasks) => {
        current = task;
        Atomics.store(state, place.milliseconds, budget.seconds * 1000);
        Atomics.store(state, place.megabytes, budget.megabytes);
        Atomics.add(state, place.task, 1);
        Atomics.store(state, place.isBusy, 1);
        return tasks[name as keyof Tasks](...(given as never[]));
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

/** Milliseconds between two checks of what a task has used. */
const checkInterval = 40;

/** Microseconds of processor time between two checks below which a task counts as idle; a check itself takes a fifth of it. */
const idleBelow = 1000;

/** How many times the length of its budget a task may be idle. Idle time is counted in checks, which are rarer on a busy machine. */
const idleFactor = 6;

/**
 * Ends the process when its task has used up its budget or is idle for too long, or when the parent was killed, which a busy thread
 * does not notice. Processor time is measured, not the clock, which goes on while other programs have the processor.
 */
function watch({ shared, parent }: Watched): void {
  const state = new Int32Array(shared);
  let task = 0;
  let spent = 0;
  let idleChecks = 0;
  let before = processorTime();
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    const now = processorTime();
    const current = Atomics.load(state, place.task);
    const isBusy = Atomics.load(state, place.isBusy) === 1;
    spent = current === task ? spent + (isBusy ? now - before : 0) : 0;
    idleChecks = current === task && isBusy && now - before < idleBelow ? idleChecks + 1 : 0;
    [task, before] = [current, now];
    if (task === 0) return;
    const milliseconds = Atomics.load(state, place.milliseconds);
    const isSpent = spent > milliseconds * 1000 || idleChecks * checkInterval > milliseconds * idleFactor;
    if (process.memoryUsage.rss() > Atomics.load(state, place.megabytes) * 1e6) endProcess('memory');
    if (isSpent) endProcess('time');
  }, checkInterval);
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

/** The process that started this one, by the channel of Node or by that of Electron's utility process. */
interface Parent<Received, Sent> {
  post: (message: Sent) => void;
  listen: (listener: (message: Received) => void) => void;
}

/** Electron's utility processes have `process.parentPort`; this room does not know Electron's types. */
interface UtilityProcess {
  parentPort?: {
    postMessage: (message: unknown) => void;
    on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
  };
}

/** The parent's channel. In plain Node this process ends with its parent; Electron sees to that itself. */
export function findParent<Received, Sent>(): Parent<Received, Sent> {
  const { parentPort } = process as UtilityProcess;
  if (parentPort)
    return {
      post: (message) => parentPort.postMessage(message),
      listen: (listener) => parentPort.on('message', ({ data }) => listener(data as Received)),
    };
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  return {
    post: (message) => void process.send?.(message),
    listen: (listener) => void process.on('message', (message) => listener(message as Received)),
  };
}

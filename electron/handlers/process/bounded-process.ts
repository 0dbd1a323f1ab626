import { spentBudget } from './messages';
import type { Answers, Budget, FromProcess, ParentCalls, Tasks, ToProcess } from './messages';
import type { ProcessPort, StartProcess } from './process-port';

/** What became of a task: its answer, or why there is none. */
export type Outcome<Value> =
  { kind: 'done'; value: Value } | { kind: 'ended'; why: string } | { kind: 'stopped' };

/** What a task may take at least; a large file may take more. */
const least: Budget = { seconds: 7, megabytes: 900 };

/** How many times its processor time a task may last by the clock, on a machine that does other work. */
const patience = 6;

/** Milliseconds after its last task until the process is ended. */
const idleTime = 20_000;

/**
 * A process for tasks on files that strangers made, one task at a time. One that takes too long, too much memory or that
 * crashes ends the process and only its own task: the next task starts another. Errors in `answers` are thrown.
 */
export class BoundedProcess {
  readonly #start: StartProcess;
  #port: ProcessPort | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #end: ((end: 'stopped') => void) | null = null;
  #idle: NodeJS.Timeout | undefined;
  #isStopped = false;
  /** Increased whenever a process is started, so that a caller sees that what it had opened is gone. */
  generation = 0;

  constructor(start: StartProcess) {
    this.#start = start;
  }

  /** Runs a task; `size` is how many bytes it is given, which decides its budget. */
  run<Name extends keyof Tasks>(
    name: Name,
    argument: Tasks[Name]['argument'],
    { answers = {}, size = 0 }: { answers?: Answers; size?: number } = {},
  ): Promise<Outcome<Tasks[Name]['answer']>> {
    const turn = this.#queue.then(() =>
      this.#isStopped
        ? { kind: 'stopped' as const }
        : this.#runNow<Tasks[Name]['answer']>(
            { kind: 'task', name, argument, budget: budgetOf(size) },
            answers,
          ),
    );
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the process and its task for good. */
  stop(): void {
    this.#isStopped = true;
    this.#end?.('stopped');
    this.#kill();
  }

  async #runNow<Value>(task: ToProcess & { kind: 'task' }, answers: Answers): Promise<Outcome<Value>> {
    clearTimeout(this.#idle);
    const port = (this.#port ??= this.#open());
    port.hold(true);
    try {
      const outcome = await this.#outcomeOf<Value>(port, task, answers);
      if (outcome.kind !== 'done') this.#kill();
      return outcome;
    } catch (error) {
      this.#kill();
      throw error;
    } finally {
      this.#end = null;
      port.hold(false);
      this.#idle = setTimeout(() => this.#kill(), idleTime).unref();
    }
  }

  #open(): ProcessPort {
    this.generation += 1;
    const port = this.#start();
    port.onMessage((message) => this.#receive(message as FromProcess));
    port.onExit((lastWords) => {
      if (this.#port === port) this.#port = null;
      if (this.#port === null) this.#settle({ kind: 'ended', why: reasonOf(lastWords) });
    });
    return port;
  }

  #receive: (message: FromProcess) => void = () => undefined;
  #settle: (outcome: Outcome<never>) => void = () => undefined;

  #outcomeOf<Value>(
    port: ProcessPort,
    task: ToProcess & { kind: 'task' },
    answers: Answers,
  ): Promise<Outcome<Value>> {
    const clock = stoppable(task.budget.seconds * patience * 1000, () =>
      this.#settle({ kind: 'ended', why: 'it takes too long' }),
    );
    const outcome = new Promise<Outcome<Value>>((resolve, reject) => {
      this.#settle = resolve;
      this.#end = (kind) => resolve({ kind });
      this.#receive = (message) => {
        if (message.kind === 'done') resolve({ kind: 'done', value: message.value as Value });
        else if (message.kind === 'fault') resolve({ kind: 'ended', why: 'it makes the reader fail' });
        else {
          clock.pause();
          answer(message, answers).then((value) => {
            clock.resume();
            port.post({ kind: 'answer', call: message.call, value } satisfies ToProcess);
          }, reject);
        }
      };
    });
    port.post(task);
    return outcome.finally(clock.pause);
  }

  #kill(): void {
    this.#port?.kill();
    this.#port = null;
  }
}

async function answer(
  { name, argument }: FromProcess & { kind: 'call' },
  answers: Answers,
): Promise<ParentCalls[keyof ParentCalls]['answer']> {
  const respond = answers[name] as
    ((argument: unknown) => Promise<ParentCalls[typeof name]['answer']>) | undefined;
  return respond ? respond(argument) : null;
}

/** Two seconds more for a text of some megabytes, a second for every 20 MB of a document, and room for four times the file. */
function budgetOf(size: number): Budget {
  const megabytes = size / 1_000_000;
  return {
    seconds: least.seconds + Math.min(megabytes / 2, 2) + megabytes / 20,
    megabytes: Math.ceil(Math.max(least.megabytes, 200 + 4 * megabytes)),
  };
}

function reasonOf(lastWords: string): string {
  if (lastWords.includes(spentBudget.time)) return 'it takes too long';
  const isMemory = lastWords.includes(spentBudget.memory) || /out of memory/i.test(lastWords);
  return isMemory ? 'it takes too much memory' : 'it makes the reader fail';
}

/** A timer that does not run while it is paused. */
function stoppable(milliseconds: number, ring: () => void) {
  let left = milliseconds;
  let since = performance.now();
  let timer: NodeJS.Timeout | undefined = setTimeout(ring, left);
  return {
    pause: () => {
      if (timer) left -= performance.now() - since;
      clearTimeout(timer);
      timer = undefined;
    },
    resume: () => {
      since = performance.now();
      timer ??= setTimeout(ring, left);
    },
  };
}

import { spentBudget } from './messages';
import type { AnswerOf, Budget, Exchanges, FromProcess, SomeOf, ToProcess } from './messages';
import type { ProcessPort } from './process-port';

/** What became of a task: its answer, or why there is none. */
export type Outcome<Value> =
  | { kind: 'done'; value: Value; seconds: number }
  /** It took more processor time or memory than its budget, did nothing for too long, or its process crashed. */
  | { kind: 'ended'; cause: 'time' | 'memory' | 'crash' }
  /** An error in our own code, with its stack. */
  | { kind: 'fault'; stack: string }
  | { kind: 'stopped' };

/**
 * Runs tasks that may never end in a process of their own, one at a time. A task that takes too long or too much memory, or that
 * crashes, ends that process; the next task starts a new one. Errors in `answers` are thrown.
 */
export class BoundedProcess<Tasks extends Exchanges<Tasks>, Calls extends Exchanges<Calls> = object> {
  readonly #start: () => ProcessPort;
  readonly #idleTime: number;
  #port: ProcessPort | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #end: ((end: 'stopped') => void) | null = null;
  #idle: NodeJS.Timeout | undefined;
  #isStopped = false;
  #tasks = 0;
  /** How many processes were started: a caller compares it to learn that what it had opened in one is gone. */
  generation = 0;

  /** `idleTime`: milliseconds after its last task until the process is ended. */
  constructor(start: () => ProcessPort, idleTime = 20_000) {
    this.#start = start;
    this.#idleTime = idleTime;
  }

  /** Runs a task within a budget. */
  run<Name extends keyof Tasks>(
    name: Name,
    given: Parameters<Tasks[Name]>,
    budget: Budget,
    answers: SomeOf<Calls> = {},
  ): Promise<Outcome<AnswerOf<Tasks, Name>>> {
    const turn = this.#queue.then(() =>
      this.#isStopped
        ? { kind: 'stopped' as const }
        : this.#runNow<AnswerOf<Tasks, Name>>(
            { kind: 'task', task: (this.#tasks += 1), name, given, budget },
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

  async #runNow<Value>(task: ToProcess & { kind: 'task' }, answers: SomeOf<Calls>): Promise<Outcome<Value>> {
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
      this.#idle = setTimeout(() => this.#kill(), this.#idleTime).unref();
    }
  }

  #open(): ProcessPort {
    this.generation += 1;
    const port = this.#start();
    // A late message or the exit of a process that was replaced does not count for the new one.
    port.onMessage((message) => {
      if (this.#port === port) this.#receive(message as FromProcess);
    });
    port.onExit((errorOutput) => {
      if (this.#port !== port) return;
      this.#port = null;
      this.#settle({ kind: 'ended', cause: causeOf(errorOutput) });
    });
    return port;
  }

  #receive: (message: FromProcess) => void = () => undefined;
  #settle: (outcome: Outcome<never>) => void = () => undefined;

  #outcomeOf<Value>(
    port: ProcessPort,
    task: ToProcess & { kind: 'task' },
    answers: SomeOf<Calls>,
  ): Promise<Outcome<Value>> {
    const outcome = new Promise<Outcome<Value>>((resolve, reject) => {
      this.#settle = resolve;
      this.#end = (kind) => resolve({ kind });
      this.#receive = (message) => {
        if (message.task !== task.task) return;
        if (message.kind === 'done')
          resolve({ kind: 'done', value: message.value as Value, seconds: message.seconds });
        else if (message.kind === 'fault') resolve({ kind: 'fault', stack: message.stack });
        else
          answer(message, answers).then(
            (value) => port.post({ kind: 'answer', call: message.call, value } satisfies ToProcess),
            reject,
          );
      };
    });
    port.post(task);
    return outcome;
  }

  #kill(): void {
    this.#port?.kill();
    this.#port = null;
  }
}

async function answer<Calls extends Exchanges<Calls>>(
  { name, given }: FromProcess & { kind: 'call' },
  answers: SomeOf<Calls>,
): Promise<unknown> {
  const respond = answers[name as keyof Calls] as ((...given: unknown[]) => Promise<unknown>) | undefined;
  return respond ? respond(...given) : null;
}

function causeOf(errorOutput: string): 'time' | 'memory' | 'crash' {
  if (errorOutput.includes(spentBudget.time)) return 'time';
  const isMemory = errorOutput.includes(spentBudget.memory) || /out of memory/i.test(errorOutput);
  return isMemory ? 'memory' : 'crash';
}
